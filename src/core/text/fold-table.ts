/**
 * What every UTF-16 unit is folded to, as what it differs by: nearly all units are folded to themselves, and a table that
 * begins as zeros costs nothing to make.
 */
import { hanTables } from './han';

/**
 * `unit ^ FOLDS[unit]` is what a unit is folded to; 0 where that takes a closer look (`resolveUnit`). A constant, never
 * replaced: engines read those twice as fast in a loop.
 */
export const FOLDS = new Uint16Array(0x10000);

/**
 * The table's entries from this unit on hold only once `foldWide` has been called, which a page in Latin letters never
 * needs. A loop may OR all its units together and compare once: the result is at least as large as the largest of them.
 */
export const WIDE_FOLDS = 0x2e80;

/** Folded forms that are not one unit, by source unit (`ß`, `㍻`, `ﬁ`). */
const expansions = new Map<number, string>();

/**
 * Looks at a unit for which the table gives 0, and keeps the answer where the table can hold it.
 * Gives the folded form: one unit, several, or none where the unit is left out.
 */
export function resolveUnit(unit: number): string {
  if (unit >= WIDE_FOLDS) foldWide();
  const known = unit ^ (FOLDS[unit] as number);
  if (known !== 0) return String.fromCharCode(known);
  if (isIn(DROPPED, unit)) return '';
  const expansion = expansions.get(unit);
  if (expansion !== undefined) return expansion;
  const folded = foldSlowly(unit);
  if (folded.length === 1) FOLDS[unit] = unit ^ folded.charCodeAt(0);
  else expansions.set(unit, folded);
  return folded;
}

type Ranges = readonly (readonly [from: number, to: number])[];

/** Left out: controls, soft hyphens, combining marks, zero-width characters, directions, variation selectors. */
const DROPPED: Ranges = [
  [0x00, 0x08],
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff9e, 0xff9f],
  [0xdb40, 0xdb40],
];

/** Where normalisation changes units; anywhere else a unit that the table does not name is folded to itself. */
const NORMALISED: Ranges = [
  [0xa8, 0xb9],
  [0xba, 0x2af],
  [0x1e00, 0x1eff],
  [0x2070, 0x209f],
  [0x2100, 0x218f],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3131, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xff00, 0xffef],
];

/** White space of every kind is one space; the line feed alone stays, since it parts paragraphs. */
const SPACES: Ranges = [
  [0x09, 0x09],
  [0x0b, 0x0d],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

/** Apostrophes and quotation marks; hyphens and the en dash of "China–Japan". An em dash parts clauses and stays. */
const SIGNS: readonly (readonly [to: string, from: readonly number[]])[] = [
  ["'", [0x2018, 0x2019, 0x201b, 0x2bc, 0x2032, 0xb4, 0xff07]],
  ['"', [0x201c, 0x201d, 0x201f]],
  ['-', [0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xff0d]],
  ['・', [0xb7, 0x2027, 0x2022, 0xff65]],
];

function isIn(ranges: Ranges, unit: number): boolean {
  return ranges.some(([from, to]) => unit >= from && unit <= to);
}

const SPACE = 0x20;
const CASE = 0x20;

/** Files the units on one side of `WIDE_FOLDS`: what takes a closer look, white space and signs. */
function fileUnits(isWide: boolean): void {
  const fill = (ranges: Ranges, give: (unit: number) => number) => {
    for (const [from, to] of ranges) {
      if (from >= WIDE_FOLDS === isWide) for (let unit = from; unit <= to; unit++) FOLDS[unit] = give(unit);
    }
  };
  fill(NORMALISED, (unit) => unit);
  fill(SPACES, (unit) => unit ^ SPACE);
  for (const [sign, sources] of SIGNS) {
    for (const unit of sources) if (unit >= WIDE_FOLDS === isWide) FOLDS[unit] = unit ^ sign.charCodeAt(0);
  }
  fill(DROPPED, (unit) => unit);
}

fileUnits(false);
for (let unit = 0x41; unit <= 0x5a; unit++) FOLDS[unit] = CASE;

let knowsWide = false;
let knowsHan = false;

/** Fills the table for all units, for Han as far as its tables are here; returns whether that changed anything. */
export function foldWide(): boolean {
  if (knowsHan) return false;
  const variants = hanTables()?.variants;
  if (knowsWide && variants === undefined) return false;
  knowsWide = true;
  fileUnits(true);
  expansions.clear();
  // Full-width letters, digits and signs.
  for (let i = 1; i <= 0x5e; i++) {
    const unit = 0xff00 + i;
    FOLDS[unit] = unit ^ (i + 0x20 + (i >= 0x21 && i <= 0x3a ? CASE : 0));
  }
  if (variants !== undefined) foldVariants(FOLDS, variants);
  knowsHan = variants !== undefined;
  return true;
}

/** Writes into a table, for the unit of each variant, in which bits it differs from the form it is folded to. */
export function foldVariants(folds: Uint16Array, groups: string): void {
  let form = 0;
  for (let i = 0; i < groups.length; i++) {
    const unit = groups.charCodeAt(i);
    if (unit === SPACE) form = 0;
    else if (form === 0) form = unit;
    else folds[unit] = unit ^ form;
  }
}

const SPECIAL: Record<string, string> = { ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe' };

/** The folded form by normalisation: compatibility forms, no accents, small letters, and what the table says of the parts. */
function foldSlowly(unit: number): string {
  const plain = String.fromCharCode(unit)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();
  let folded = '';
  for (const part of SPECIAL[plain] ?? plain) {
    const code = part.charCodeAt(0);
    folded += code === unit || part.length > 1 || isIn(DROPPED, code) ? part : resolveUnit(code);
  }
  return folded;
}
