/** Marks that join parts of a line, as each language sets them: full width in Japanese and Chinese. */
import type { Language } from '../core/knowledge/types';

interface Punctuation {
  colon: string;
  /** Around words, with the space before them that the language asks for. */
  inBrackets(words: string): string;
  semicolon: string;
  /** Between the things of a list. */
  list: string;
  /** Around words of the page. */
  quote(words: string): string;
}

const LATIN: Punctuation = {
  colon: ': ',
  inBrackets: (words) => ` (${words})`,
  semicolon: '; ',
  list: ', ',
  quote: (words) => `“${words}”`,
};
const CJK: Punctuation = { ...LATIN, colon: '：', inBrackets: (words) => `（${words}）`, semicolon: '；', list: '、' };
const CORNERED: Punctuation = { ...CJK, quote: (words) => `「${words}」` };

const PUNCTUATION: Record<Language, Punctuation> = { en: LATIN, ja: CORNERED, 'zh-Hans': CJK, 'zh-Hant': CORNERED };

export function punctuationOf(language: Language): Punctuation {
  return PUNCTUATION[language];
}
