/** Languages by name. */
import type { Language } from '../core/knowledge/types';

/** What a language is called in another: `ja`, said in English, is "Japanese". */
export function languageName(named: Language, spoken: Language): string {
  return new Intl.DisplayNames([spoken], { type: 'language' }).of(named) ?? named;
}

/** What each language calls itself. */
export const OWN_NAMES: Record<Language, string> = {
  en: 'English',
  ja: '日本語',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};
