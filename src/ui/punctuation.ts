/** Marks that join parts of a line, as each language sets them: full width in Japanese and Chinese. */
import type { CitationMarks } from '../core/cards/citation';
import type { Language } from '../core/knowledge/types';

const LATIN: CitationMarks = {
  colon: ': ',
  inBrackets: (words) => ` (${words})`,
  inSquareBrackets: (words) => ` [${words}]`,
  semicolon: '; ',
  comma: ', ',
  stop: '.',
  asTitle: (title) => `“${title}”`,
};
const CJK: CitationMarks = {
  ...LATIN,
  colon: '：',
  inBrackets: (words) => `（${words}）`,
  inSquareBrackets: (words) => `［${words}］`,
  semicolon: '；',
  comma: '，',
  stop: '。',
  asTitle: (title) => `《${title}》`,
};

const PUNCTUATION: Record<Language, CitationMarks> = {
  en: LATIN,
  ja: { ...CJK, comma: '、', asTitle: (title) => `「${title}」` },
  'zh-Hans': CJK,
  'zh-Hant': { ...CJK, asTitle: (title) => `〈${title}〉` },
};

export function punctuationOf(language: Language): CitationMarks {
  return PUNCTUATION[language];
}
