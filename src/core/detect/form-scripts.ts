/**
 * Forms are kept in one list for each script, and a page gets only the lists that it needs. A form cannot stand in a text
 * that has none of its letters; and what papers in Chinese and Japanese write in Latin letters are names in capitals (RCEP),
 * which both lists have.
 */
import type { TextLanguage } from '../text/language';
import type { ArticleText } from './types';

/** Latin letters; Han, kana and hangul. */
export const FORM_SCRIPTS = ['latin', 'east'] as const;
export type FormScript = (typeof FORM_SCRIPTS)[number];

/** Letters of each script in folded text. */
const LETTERS: Record<FormScript, RegExp> = {
  latin: /[a-z\xdf-\u024f]/,
  east: /[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7a3]/,
};

/** The same in text before folding: every character that folds to one of those letters, and a few more. */
const SOURCES: Record<FormScript, RegExp> = {
  latin:
    /[A-Za-z\xaa\xba\xc0-\u02af\u1e00-\u1eff\u2071\u207f\u2090-\u209c\u2100-\u2149\u2160-\u217f\u249c-\u24e9\u3250\u32cc-\u32cf\u3371-\u33df\u33ff\ufb00-\ufb06\uff21-\uff5a]/,
  east: /[\u2e80-\u2fff\u3005-\u3007\u3041-\u30fa\u30fc-\ud7ff\uf900-\ufaff\uff66-\uffdc]/,
};

/**
 * The lists that hold a folded form: the eastern one if it has an eastern letter, both if it has no letter at all or is
 * written in capitals.
 */
export function listsOfForm(form: string, isInCapitals: boolean): readonly FormScript[] {
  if (LETTERS.east.test(form)) return ['east'];
  return LETTERS.latin.test(form) && !isInCapitals ? ['latin'] : FORM_SCRIPTS;
}

/** Whether a name is written in capitals: RCEP, G20. */
export function isInCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}

/**
 * So many words in a row are a sentence in English, as where a story stands in two languages; a name has fewer. Words are
 * bounded, or a run of letters without a space would be read anew from each of them.
 */
const ENGLISH_SENTENCE = /(?:[a-z][a-z'’-]{0,24},? ){8}/i;

/**
 * The lists that an article in a language is read with: in English those of the scripts it has letters of, in Chinese or
 * Japanese the eastern one, and both where it has sentences in English too. What is in no language of ours is not judged.
 */
export function listsFor(language: TextLanguage, { title, text, meta = '' }: ArticleText): readonly FormScript[] {
  if (language === 'other') return [];
  if (language !== 'en') return ENGLISH_SENTENCE.test(text) ? FORM_SCRIPTS : ['east'];
  return FORM_SCRIPTS.filter((script) => [title, text, meta].some((part) => hasScript(part, script)));
}

/** Whether a text, not folded yet, has letters of a script. */
export function hasScript(text: string, script: FormScript): boolean {
  return SOURCES[script].test(text);
}
