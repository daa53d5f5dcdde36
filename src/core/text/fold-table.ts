/**
 * What every UTF-16 unit is folded to, in blocks that are made when a text first has one of their units: a page in one
 * script needs a few of the 512, and its reader pays for no others.
 */
import { variantPairs } from './variants';

/** Each block holds so many units. */
export const BLOCK_BITS = 7;
const BLOCK_SIZE = 1 << BLOCK_BITS;

/**
 * `FOLDED[(BLOCKS[unit >> 7] << 7) | (unit & 127)]` is what a unit is folded to; 0 where that takes a closer look
 * (`resolveUnit`). Block 0 is all zeros and stands for those not made yet. Both are constants, never replaced: engines
 * read those twice as fast in a loop.
 */
export const BLOCKS = new Uint16Array(0x10000 >> BLOCK_BITS);
/** Han takes some 170 blocks, everything else that one page has a few more. */
const MOST_BLOCKS = 208;
export const FOLDED = new Uint16Array(MOST_BLOCKS << BLOCK_BITS);

let blockCount = 1;
/** Folded forms that are not one unit, by source unit (`ß`, `㍻`, `ﬁ`). */
const expansions = new Map<number, string>();

/**
 * Looks at a unit for which the table gives 0, and keeps the answer where the table can hold it.
 * Gives the folded form: one unit, several, or none where the unit is left out.
 */
export function resolveUnit(unit: number): string {
  const block = unit >> BLOCK_BITS;
  if (BLOCKS[block] === 0) makeBlock(block);
  const at = ((BLOCKS[block] as number) << BLOCK_BITS) | (unit & (BLOCK_SIZE - 1));
  const known = FOLDED[at] as number;
  if (known !== 0) return String.fromCharCode(known);
  if (isIn(DROPPED, unit)) return '';
  const expansion = expansions.get(unit);
  if (expansion !== undefined) return expansion;
  const folded = foldSlowly(unit);
  if (folded.length === 1) FOLDED[at] = folded.charCodeAt(0);
  else expansions.set(unit, folded);
  return folded;
}

const LINE_FEED = 0x0a;

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

function makeBlock(block: number): void {
  if (blockCount === MOST_BLOCKS) {
    // A text in many scripts: begin again, with what comes now.
    BLOCKS.fill(0);
    blockCount = 1;
  }
  const start = blockCount++ << BLOCK_BITS;
  const units = FOLDED;
  const first = block << BLOCK_BITS;
  const last = first + BLOCK_SIZE - 1;
  for (let i = 0; i < BLOCK_SIZE; i++) units[start + i] = first + i;
  const fill = (ranges: Ranges, to: number) => {
    for (const [from, end] of ranges) {
      if (from <= last && end >= first)
        units.fill(to, start + Math.max(from - first, 0), start + Math.min(end - first, BLOCK_SIZE - 1) + 1);
    }
  };
  fill(NORMALISED, 0);
  fill(SPACES, 0x20);
  // Capitals, and full-width letters, digits and signs.
  if (block === 0) for (let i = 0x41; i <= 0x5a; i++) units[start + i] = i + 0x20;
  if (first === 0xff00) {
    for (let i = 1; i <= 0x5e; i++) units[start + i] = i + 0x20 + (i >= 0x21 && i <= 0x3a ? 0x20 : 0);
  }
  if (first >= HAN_START && first < HAN_END) {
    variants ??= listVariants();
    const { heads, next, from, to } = variants;
    for (let at = heads[block] as number; at !== 0; at = next[at] as number)
      units[start + (from[at] as number) - first] = to[at] as number;
  }
  for (const [sign, sources] of SIGNS) {
    for (const unit of sources) if (unit >> BLOCK_BITS === block) units[start + unit - first] = sign.charCodeAt(0);
  }
  fill(DROPPED, 0);
  // A line feed may part a word: whoever folds looks at each.
  if (block === 0) units[start + LINE_FEED] = 0;
  BLOCKS[block] = start >> BLOCK_BITS;
}

const HAN_START = 0x3400;
const HAN_END = 0xa000;

/** The Han variants, as a chain for each block. */
interface Variants {
  heads: Uint16Array;
  next: Uint16Array;
  from: Uint16Array;
  to: Uint16Array;
}

let variants: Variants | undefined;

function listVariants(): Variants {
  const pairs = variantPairs();
  const list: Variants = {
    heads: new Uint16Array(0x10000 >> BLOCK_BITS),
    next: new Uint16Array(pairs.length + 1),
    from: new Uint16Array(pairs.length + 1),
    to: new Uint16Array(pairs.length + 1),
  };
  for (const [index, [from, to]] of pairs.entries()) {
    const block = from >> BLOCK_BITS;
    list.next[index + 1] = list.heads[block] as number;
    list.heads[block] = index + 1;
    list.from[index + 1] = from;
    list.to[index + 1] = to;
  }
  return list;
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
