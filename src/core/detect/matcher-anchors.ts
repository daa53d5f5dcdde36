/**
 * Anchors: a form is looked for by one short piece of it, the rarest, and verified where that piece stands. Of Latin
 * words a piece is the first five letters after a boundary (with the boundary behind, where the word is shorter); of
 * other scripts it is a pair of units.
 */

/** Units from here on are read in pairs, those below as letters of words. */
export const WIDE = 0x250;

/** Dashes, dots and signs lie between: they stand in texts of every script, and no pair of an anchor ends with one. */
export const SIGNS_START = 0x2000;
export const SIGNS_END = 0x2e80;

const LETTER_BITS = 5;
/** A boundary and five letters. */
export const WORD_MASK = 0x3fffffff;
const WORD_LETTERS = 5;
/** What keys of five letters begin with, and those of six. */
export const FIVE_LETTERS = 1 << 20;
export const SIX_LETTERS = 1 << 25;

/** By unit below `WIDE`: 0 for a boundary, else a code of five bits. Capitals do not occur in folded text. */
export const LETTER_CODES = listLetterCodes();

function listLetterCodes(): Uint8Array {
  const codes = new Uint8Array(WIDE);
  for (let unit = 0x61; unit <= 0x7a; unit++) codes[unit] = unit - 0x60;
  for (let unit = 0x30; unit <= 0x39; unit++) codes[unit] = 27 + ((unit - 0x30) >> 1);
  return codes.fill(31, 0x80);
}

/** Whether a unit is a letter or digit of a Latin word. */
export function isLetter(unit: number): boolean {
  return unit < WIDE && LETTER_CODES[unit] !== 0;
}

/** Whether two units that follow one another are of one word, Latin or katakana; Han has no words that end. */
export function isInWord(first: number, second: number): boolean {
  return (isLetter(first) && isLetter(second)) || (isKatakana(first) && isKatakana(second));
}

function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc;
}

/** The key of a word read so far when one more letter, or a boundary (0), is read. */
export function addLetter(word: number, code: number): number {
  return ((word << LETTER_BITS) | code) & WORD_MASK;
}

export function pairKey(first: number, second: number): number {
  return (first << 16) | second;
}

/** A piece of a form: `end` is the index of its last unit, one past the form where that is the boundary behind. */
export interface Anchor {
  key: number;
  end: number;
}

/** The anchor of the word that begins at `start` of `text`, in a form that ends before `to`. */
export function wordAnchor(text: string, start: number, to: number): Anchor {
  let key = 0;
  let at = start;
  for (; at < to && at < start + WORD_LETTERS; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < WIDE ? (LETTER_CODES[unit] as number) : 0;
    key = addLetter(key, code);
    if (code === 0) return { key, end: at };
  }
  return at === start + WORD_LETTERS ? { key, end: at - 1 } : { key: addLetter(key, 0), end: at };
}
