/** Marks that join parts of a line, as each language sets them: full width in Japanese and Chinese. */
import type { CitationMarks } from '../core/cards/citation';
import type { Language } from '../core/knowledge/types';

interface Punctuation extends CitationMarks {
  /** Between the things of a list. */
  list: string;
  /** Around words of the page. */
  quote(words: string): string;
}

const LATIN: Punctuation = {
  colon: ': ',
  inBrackets: (words) => ` (${words})`,
  semicolon: '; ',
  comma: ', ',
  stop: '.',
  list: ', ',
  quote: (words) => `“${words}”`,
  asTitle: (title) => `“${title}”`,
};
const CJK: Punctuation = {
  ...LATIN,
  colon: '：',
  inBrackets: (words) => `（${words}）`,
  semicolon: '；',
  comma: '，',
  stop: '。',
  list: '、',
  asTitle: (title) => `《${title}》`,
};
const inCorners = (words: string) => `「${words}」`;

const PUNCTUATION: Record<Language, Punctuation> = {
  en: LATIN,
  ja: { ...CJK, comma: '、', quote: inCorners, asTitle: inCorners },
  'zh-Hans': CJK,
  'zh-Hant': { ...CJK, quote: inCorners, asTitle: (title) => `〈${title}〉` },
};

export function punctuationOf(language: Language): Punctuation {
  return PUNCTUATION[language];
}
