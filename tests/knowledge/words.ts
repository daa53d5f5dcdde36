/** Texts as words: so written that two wordings of the same words come out alike. */

/** A word as it is compared, and what its spelling in the text tells about it. */
export interface Token {
  /** In lower case, without apostrophes and possessive endings; numbers without separators and ordinal endings. */
  word: string;
  isCapitalised: boolean;
  /** True for the first word of a sentence, whose capital says nothing. */
  opensSentence: boolean;
}

/** Decimal numbers stay whole; an apostrophe joins; everything else between letters and digits parts words. */
const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/**
 * The words of a text in order. Hyphens, dashes and slashes part words; a space that the text lacks is not put in.
 * The US is written out, lest it be taken for "us".
 */
export function tokensOf(text: string): Token[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?:US|A|NT)?[$¥€£]\s*(?=\d)/g, ' ')
    .replace(/%|\bper cent\b/gi, ' percent ')
    .replace(/\b(?:\p{Lu}\.){2,}/gu, (abbreviation) => abbreviation.replaceAll('.', ''))
    .replace(/\bUS\b/g, 'USA');
  let end = 0;
  return [...plain.matchAll(WORD)].map(({ 0: raw, index }) => {
    const gap = plain.slice(end, index);
    const opensSentence = end === 0 || /[.!?:\n]/.test(gap);
    end = index + raw.length;
    const word = raw
      .toLowerCase()
      .replace(/'s$/, '')
      .replaceAll("'", '')
      .replace(/^(\d+)(?:st|nd|rd|th)$/, '$1');
    return { word, isCapitalised: /^\p{Lu}/u.test(raw), opensSentence };
  });
}

/** The words of a text in the form in which they are compared. */
export const wordsOf = (text: string): string[] => tokensOf(text).map(({ word }) => word);
