/**
 * Anchors: a form is looked for by one short piece of it, the rarest, and verified where that piece stands. Of Latin
 * words a piece is the first six letters (all of them, and the boundary behind, where the word is shorter); of other
 * scripts it is a pair of units.
 */

/** Units from here on are read in pairs, those below as letters of words. */
export const WIDE = 0x250;

/** Dashes, dots and signs lie between: they stand in texts of every script, and no pair of an anchor ends with one. */
export const SIGNS_START = 0x2000;
export const SIGNS_END = 0x2e80;

/**
 * A text whose units have none of these bits is of Latin letters and common signs (up to U+00FF, and from U+2000 to
 * U+20FF): it has no pairs.
 */
export const BEYOND_LATIN = 0xdf00;
const LATIN_END = 0x2100;

export const WORD_LETTERS = 6;
const LETTER_BITS = 5;

/** By unit below `LATIN_END`: 0 for a boundary, else a code of five bits. Capitals do not occur in folded text. */
export const LETTER_CODES = listLetterCodes();

function listLetterCodes(): Uint8Array {
  const codes = new Uint8Array(LATIN_END);
  for (let unit = 0x61; unit <= 0x7a; unit++) codes[unit] = unit - 0x60;
  for (let unit = 0x30; unit <= 0x39; unit++) codes[unit] = 27 + ((unit - 0x30) >> 1);
  return codes.fill(31, 0x80, WIDE);
}

/** Whether a unit is a letter or digit of a Latin word. */
export function isLetter(unit: number): boolean {
  return unit < WIDE && LETTER_CODES[unit] !== 0;
}

/** Whether a pair may end with this unit. */
export function endsPair(unit: number): boolean {
  return unit >= WIDE && (unit < SIGNS_START || unit >= SIGNS_END);
}

/** Whether two units that follow one another are of one word, Latin or katakana; Han has no words that end. */
export function isInWord(first: number, second: number): boolean {
  return (isLetter(first) && isLetter(second)) || (isKatakana(first) && isKatakana(second));
}

function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc;
}

export function pairKey(first: number, second: number): number {
  return (first << 16) | second;
}

/** The key of the word that begins with the first unit of `text`, where no letter stands before. */
export function wordKey(text: string): number {
  let key = 0;
  let letters = 0;
  for (; letters < WORD_LETTERS && letters < text.length; letters++) {
    const unit = text.charCodeAt(letters);
    if (!isLetter(unit)) break;
    key = (key << LETTER_BITS) | (LETTER_CODES[unit] as number);
  }
  return key << (LETTER_BITS * (WORD_LETTERS - letters));
}

/** As the scan hashes what it reads. A product would spread no better, and takes a call where code is not compiled yet. */
export function hashPiece(piece: number): number {
  return piece ^ (piece >>> 11) ^ (piece >>> 16);
}

/** Of a hash the lower bits say which byte of a filter it is filed in, those from here on which bit of that byte. */
export const NARROW_BITS = 14;
export const WIDE_BITS = 15;
