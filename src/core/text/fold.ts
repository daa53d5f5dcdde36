/**
 * Folds text so that the same name is the same string however a newspaper writes it: NFKC, case, widths, Han variants,
 * macrons and accents, curly apostrophes, soft hyphens and zero-width characters, words parted at a line's end. Every
 * folded unit knows the source offset it came from, so that what is found in the folded text can be shown in the page.
 */
import { FOLDS, foldWide, resolveUnit, WIDE_FOLDS } from './fold-table';
import { isExtender, isLowSurrogate, isVoicingMark, VARIATION_SELECTOR, voiced } from './graphemes';

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
  /** The words of that range, as they stand in the source. */
  sourceWords(start: number, end: number): string;
}

/** Folds `text`; linear, and without allocation per character for plain text in the four languages. */
export function foldText(text: string): FoldedText {
  return new FoldBuffer(text).fold();
}

/** How many units are folded at a stretch. */
const STRETCH = 1024;
/** Where a stretch is folded to before `FoldBuffer` copies it: engines write to a constant twice as fast. */
const PLAIN = new Uint16Array(STRETCH);
/** All units of that stretch and their sources, or-ed. */
let plainBits = 0;

/** Folds from `from` to `end` into `PLAIN`, or to the next unit that takes a closer look; gives its offset. */
function foldPlain(text: string, from: number, end: number): number {
  let i = from;
  let bits = 0;
  for (; i < end; i++) {
    const source = text.charCodeAt(i);
    const unit = source ^ (FOLDS[source] as number);
    // A line feed behind a hyphen may part a word, and before the stretch there may be a hyphen.
    if (unit <= LINE_FEED && (unit === 0 || i === from || PLAIN[i - from - 1] === HYPHEN)) break;
    PLAIN[i - from] = unit;
    bits |= source | unit;
  }
  plainBits = bits;
  return i;
}

/** The folded string alone, for needles and word lists. */
export function foldString(text: string): string {
  return foldText(text).text;
}

/** A folded text while it is written: stretches of units that the table knows, and each of the others. */
export class FoldBuffer implements FoldedText {
  units: Uint16Array;
  length = 0;
  /** All folded units, or-ed (and some of what they were): what has no bit here, no unit has. */
  bits = 0;
  readonly #source: string;
  /** Where folded text and source drift apart: from folded unit `shiftedAt[n]` on, units come from `sourceAt[n]` on. */
  readonly #shiftedAt: number[] = [];
  readonly #sourceAt: number[] = [];
  #text: string | null = null;

  constructor(source: string) {
    this.#source = source;
    this.units = new Uint16Array(source.length);
  }

  /** Folds the source; called once. */
  fold(): this {
    const source = this.#source;
    for (let i = 0; i < source.length; ) {
      const end = Math.min(i + STRETCH, source.length);
      const next = foldPlain(source, i, end);
      // The rare half of the table is filled on first need; what was read before that is folded again.
      if (plainBits >= WIDE_FOLDS && foldWide()) continue;
      if (next > i) this.#addPlain(next - i);
      i = next === end ? end : this.#addSpecial(next) + 1;
    }
    return this;
  }

  /** Adds the first `count` units of `PLAIN`. */
  #addPlain(count: number): void {
    this.#makeRoom(count);
    const { units, length } = this;
    if (count < FEW) for (let i = 0; i < count; i++) units[length + i] = PLAIN[i] as number;
    else units.set(PLAIN.subarray(0, count), length);
    this.length = length + count;
    this.bits |= plainBits;
  }

  /** Adds what the source's unit at `at` is folded to; gives the offset of the last unit that was used up. */
  #addSpecial(at: number): number {
    const unit = this.#source.charCodeAt(at);
    if (unit === LINE_FEED) {
      if (this.#joinsLines(at)) this.#shift(this.length, at + 1);
      else this.#addUnit(LINE_FEED);
      return at;
    }
    const form = resolveUnit(unit);
    if (form.length === 1) {
      this.#addUnit(form.charCodeAt(0));
      return at;
    }
    // A variation selector beyond the BMP: both its halves go.
    const last = unit === VARIATION_SELECTOR ? at + 1 : at;
    if (form === '') {
      if (isVoicingMark(unit) && this.length > 0)
        this.units[this.length - 1] = voiced(this.units[this.length - 1] as number, unit);
    } else {
      for (let j = 0; j < form.length; j++) {
        this.#shift(this.length, at);
        this.#addUnit(form.charCodeAt(j));
      }
    }
    this.#shift(this.length, last + 1);
    return last;
  }

  #addUnit(unit: number): void {
    this.#makeRoom(1);
    this.units[this.length++] = unit;
    this.bits |= unit;
  }

  /** A word parted by a hyphen at a line's end is whole again; before a capital or a digit the hyphen is the name's own. */
  #joinsLines(at: number): boolean {
    const { units, length } = this;
    if (length < 2 || units[length - 1] !== HYPHEN || !isSmallLetter(units[length - 2] as number)) return false;
    const next = this.#source.charCodeAt(at + 1);
    if (isSmallLetter(next)) this.length--;
    return isSmallLetter(next) || (next >= 0x41 && next <= 0x5a) || (next >= 0x30 && next <= 0x39);
  }

  #makeRoom(count: number): void {
    if (this.length + count <= this.units.length) return;
    const longer = new Uint16Array(this.units.length + this.length + count);
    longer.set(this.units);
    this.units = longer;
  }

  #shift(at: number, source: number): void {
    const last = this.#shiftedAt.length - 1;
    if (this.#shiftedAt[last] === at) this.#sourceAt[last] = source;
    else {
      this.#shiftedAt.push(at);
      this.#sourceAt.push(source);
    }
  }

  get text(): string {
    if (this.#text === null) {
      const units = this.units.subarray(0, this.length);
      // Passing units as arguments is fastest for a word; a whole text would be too many arguments.
      this.#text = this.length <= 64 ? String.fromCharCode(...units) : decoder.decode(units);
    }
    return this.#text;
  }

  sourceIndex(i: number): number {
    if (i >= this.length) return this.#source.length;
    let low = 0;
    let high = this.#shiftedAt.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shiftedAt[middle] as number) <= i) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? i : (this.#sourceAt[low - 1] as number) + i - (this.#shiftedAt[low - 1] as number);
  }

  sourceRange(start: number, end: number): { start: number; end: number } {
    return { start: this.#graphemeStart(start), end: this.#graphemeEnd(start, end) };
  }

  sourceWords(start: number, end: number): string {
    return this.#source.slice(this.#graphemeStart(start), this.#graphemeEnd(start, end));
  }

  #graphemeStart(start: number): number {
    const from = this.sourceIndex(start);
    return from > 0 && isLowSurrogate(this.#source.charCodeAt(from)) ? from - 1 : from;
  }

  #graphemeEnd(start: number, end: number): number {
    if (end <= start) return this.#graphemeStart(start);
    const source = this.#source;
    let to = this.sourceIndex(end - 1) + 1;
    if (isLowSurrogate(source.charCodeAt(to))) to++;
    for (;;) {
      if (isExtender(source.charCodeAt(to))) to++;
      else if (source.charCodeAt(to) === VARIATION_SELECTOR) to += 2;
      else break;
    }
    return Math.min(to, source.length);
  }
}

/** A global of every engine, which the language's own library does not list. */
declare const TextDecoder: new (
  encoding: string,
  options: { ignoreBOM: boolean },
) => { decode(units: Uint16Array): string };
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Fewer units are copied faster one by one. */
const FEW = 32;
const LINE_FEED = 0x0a;
const HYPHEN = 0x2d;

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
