/**
 * Folds text so that the same name is the same string however a newspaper writes it: NFKC, case, widths, Han variants,
 * macrons and accents, curly apostrophes, soft hyphens and zero-width characters. Every folded unit knows the source
 * offset it came from, so that what is found in the folded text can be shown in the page.
 */
import { variantPairs } from './variants';

export interface FoldedText {
  /** The folded text. */
  readonly text: string;
  /** Its UTF-16 units, for loops that must be fast; valid up to `length`. */
  readonly units: Uint16Array;
  readonly length: number;
  /** UTF-16 offset in the source of the character that gave folded unit `i`; the source's length for `i === length`. */
  sourceIndex(i: number): number;
  /** The source range that gave folded units `start` (inclusive) to `end` (exclusive), widened to whole graphemes. */
  sourceRange(start: number, end: number): { start: number; end: number };
}

/** In the table: leave the unit out. */
const DROP = 0;
/** In the table: ask `foldRare`. U+FFFE is no character. */
const RARE = 0xfffe;

const table = buildTable();
/** Folded forms longer than one unit, by source unit (`ß`, `㍻`, `ﬁ`). */
const expansions = new Map<number, string>();

/** Folds `text`; linear, and without allocation per character for plain text in the four languages. */
export function foldText(text: string): FoldedText {
  const sourceLength = text.length;
  let units = new Uint16Array(sourceLength);
  // Built only once the folded text and the source drift apart; most texts never do.
  let starts: Int32Array | null = null;
  let length = 0;
  for (let i = 0; i < sourceLength; i++) {
    const unit = text.charCodeAt(i);
    let folded = table[unit] as number;
    if (folded === RARE) folded = foldRare(unit);
    if (folded !== DROP && folded !== RARE) {
      if (starts !== null) starts[length] = i;
      units[length++] = folded;
      continue;
    }
    if (starts === null) starts = identity(sourceLength, i);
    if (folded === DROP) {
      if (isVoicingMark(unit) && length > 0) units[length - 1] = voiced(units[length - 1] as number, unit);
      // A variation selector beyond the BMP: both its halves go.
      if (unit === 0xdb40) i++;
      continue;
    }
    const expansion = expansions.get(unit) ?? String.fromCharCode(unit);
    if (length + expansion.length + sourceLength - i > units.length) {
      units = grown(units, expansion.length + sourceLength);
      const longer = new Int32Array(units.length);
      longer.set(starts);
      starts = longer;
    }
    for (let j = 0; j < expansion.length; j++) {
      starts[length] = i;
      units[length++] = expansion.charCodeAt(j);
    }
  }
  return new Folded(text, units, length, starts);
}

/** The folded string alone, for needles and word lists. */
export function foldString(text: string): string {
  return foldText(text).text;
}

class Folded implements FoldedText {
  #text: string | null = null;
  readonly #source: string;
  readonly #starts: Int32Array | null;
  readonly units: Uint16Array;
  readonly length: number;

  constructor(source: string, units: Uint16Array, length: number, starts: Int32Array | null) {
    this.#source = source;
    this.#starts = starts;
    this.units = units;
    this.length = length;
  }

  get text(): string {
    if (this.#text === null) {
      let text = '';
      // In slices, since a call takes only so many arguments.
      for (let i = 0; i < this.length; i += 8192) {
        text += String.fromCharCode(...this.units.subarray(i, Math.min(i + 8192, this.length)));
      }
      this.#text = text;
    }
    return this.#text;
  }

  sourceIndex(i: number): number {
    if (i >= this.length) return this.#source.length;
    return this.#starts === null ? i : (this.#starts[i] as number);
  }

  sourceRange(start: number, end: number): { start: number; end: number } {
    const source = this.#source;
    let from = this.sourceIndex(start);
    if (from > 0 && isLowSurrogate(source.charCodeAt(from))) from--;
    if (end <= start) return { start: from, end: from };
    let to = this.sourceIndex(end - 1) + 1;
    if (isLowSurrogate(source.charCodeAt(to))) to++;
    for (;;) {
      if (isExtender(source.charCodeAt(to))) to++;
      else if (source.charCodeAt(to) === 0xdb40) to += 2;
      else break;
    }
    return { start: from, end: Math.min(to, source.length) };
  }
}

function identity(length: number, upTo: number): Int32Array {
  const starts = new Int32Array(length);
  for (let i = 0; i < upTo; i++) starts[i] = i;
  return starts;
}

function grown(units: Uint16Array, by: number): Uint16Array<ArrayBuffer> {
  const longer = new Uint16Array(units.length + by);
  longer.set(units);
  return longer;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Units that belong to the character before them (the grapheme rule's Extend, as far as news text has them). */
function isExtender(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    unit === 0x200c ||
    unit === 0x200d ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    unit === 0x3099 ||
    unit === 0x309a ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xff9e ||
    unit === 0xff9f
  );
}

/** Combining (゙) and half-width (ﾞ) voicing marks. */
function isVoicingMark(unit: number): boolean {
  return unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;
}

function voiced(base: number, mark: number): number {
  const combining = mark === 0x3099 || mark === 0xff9e ? '\u3099' : '\u309a';
  const composed = String.fromCharCode(base).concat(combining).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : base;
}

/**
 * Folds a unit the table has not met yet by NFKC and keeps the answer in the table. `RARE` means the folded form
 * is longer than one unit and stands in `expansions`.
 */
function foldRare(unit: number): number {
  const expansion = expansions.get(unit);
  if (expansion !== undefined) return RARE;
  const folded = foldSlowly(String.fromCharCode(unit));
  if (folded.length > 1) {
    expansions.set(unit, folded);
    return RARE;
  }
  const result = folded === '' ? DROP : folded.charCodeAt(0);
  table[unit] = result;
  return result;
}

function foldSlowly(character: string): string {
  const plain = character
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();
  const special: Record<string, string> = { ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe' };
  let folded = '';
  for (const unit of special[plain] ?? plain) {
    const code = unit.charCodeAt(0);
    const known = unit.length === 1 ? (table[code] as number) : RARE;
    folded += known === RARE || known === DROP ? unit : String.fromCharCode(known);
  }
  return folded;
}

function buildTable(): Uint16Array {
  const built = new Uint16Array(0x10000);
  for (let i = 0; i < built.length; i++) built[i] = i;
  for (let i = 0x41; i <= 0x5a; i++) built[i] = i + 0x20;
  // White space of every kind is one space; the line feed alone stays, since it parts paragraphs.
  for (const space of [0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) built[space] = 0x20;
  for (let i = 0x2000; i <= 0x200a; i++) built[i] = 0x20;
  const rareRanges: [number, number][] = [
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
  for (const [from, to] of rareRanges) built.fill(RARE, from, to + 1);
  // Full-width letters, digits and signs.
  for (let i = 0xff01; i <= 0xff5e; i++) built[i] = built[i - 0xfee0] as number;
  for (const [from, to] of variantPairs()) built[from] = to;
  // Apostrophes and quotation marks; hyphens and the en dash of "China–Japan". An em dash parts clauses and stays.
  for (const quote of [0x2018, 0x2019, 0x201b, 0x2bc, 0x2032, 0xb4, 0xff07]) built[quote] = 0x27;
  for (const quote of [0x201c, 0x201d, 0x201f]) built[quote] = 0x22;
  for (const hyphen of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xff0d]) built[hyphen] = 0x2d;
  for (const dot of [0xb7, 0x2027, 0x2022, 0xff65]) built[dot] = 0x30fb;
  const dropped: [number, number][] = [
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
  for (const [from, to] of dropped) built.fill(DROP, from, to + 1);
  return built;
}
