/** Marks that join parts of a line, as each language sets them: full width in Japanese and Chinese. */
import type { Language } from '../core/knowledge/types';

interface Punctuation {
  colon: string;
  /** Around words, with the space before them that the language asks for. */
  inBrackets(words: string): string;
  semicolon: string;
}

const LATIN: Punctuation = { colon: ': ', inBrackets: (words) => ` (${words})`, semicolon: '; ' };
const CJK: Punctuation = { colon: '：', inBrackets: (words) => `（${words}）`, semicolon: '；' };

export function punctuationOf(language: Language): Punctuation {
  return language === 'en' ? LATIN : CJK;
}
