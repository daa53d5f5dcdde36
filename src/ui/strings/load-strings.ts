/** The interface in one language, fetched from the extension itself when it is needed. */
import type { Language } from '../../core/knowledge/types';
import type { Strings } from './en';

const LOADERS: Record<Language, () => Promise<Strings>> = {
  en: async () => (await import('./en')).en,
  ja: async () => (await import('./ja')).ja,
  'zh-Hans': async () => (await import('./zh-hans')).zhHans,
  'zh-Hant': async () => (await import('./zh-hant')).zhHant,
};

export function loadStrings(language: Language): Promise<Strings> {
  return LOADERS[language]();
}
