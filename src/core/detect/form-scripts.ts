/**
 * Forms are kept in a list for each script, so that a page carries those of its own. A form can only stand in a text that
 * has its letters: lists that are left out for want of a letter change no verdict.
 */

/** Latin letters; Han, kana and hangul. */
export const FORM_SCRIPTS = ['latin', 'east'] as const;
export type FormScript = (typeof FORM_SCRIPTS)[number];

/** Of folded text. */
const LETTERS: Record<FormScript, RegExp> = {
  latin: /[a-z\xdf-\u024f]/,
  east: /[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7a3]/,
};

/** Of text as it stands on a page: whatever is folded to one of the letters, and a little more. */
const SOURCES: Record<FormScript, RegExp> = {
  latin:
    /[A-Za-z\xaa\xba\xc0-\u02af\u1e00-\u1eff\u2071\u207f\u2090-\u209c\u2100-\u2149\u2160-\u217f\u249c-\u24e9\u3250\u32cc-\u32cf\u3371-\u33df\u33ff\ufb00-\ufb06\uff21-\uff5a]/,
  east: /[\u2e80-\u2fff\u3005-\u3007\u3041-\u30fa\u30fc-\ud7ff\uf900-\ufaff\uff66-\uffdc]/,
};

/** The lists in which a folded form is kept: with an eastern letter that one, without any letter each. */
export function listsOfForm(form: string): readonly FormScript[] {
  if (LETTERS.east.test(form)) return ['east'];
  return LETTERS.latin.test(form) ? ['latin'] : FORM_SCRIPTS;
}

/** Whether a text, not folded yet, has letters of a script. */
export function hasScript(text: string, script: FormScript): boolean {
  return SOURCES[script].test(text);
}
