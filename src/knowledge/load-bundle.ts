/** One language of the knowledge base, fetched from the extension itself when a page needs it. */

import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';

const LOADERS: Record<Language, () => Promise<{ default: KnowledgeBundle }>> = {
  en: () => import('virtual:narrow-water/knowledge/en'),
  ja: () => import('virtual:narrow-water/knowledge/ja'),
  'zh-Hans': () => import('virtual:narrow-water/knowledge/zh-Hans'),
  'zh-Hant': () => import('virtual:narrow-water/knowledge/zh-Hant'),
};

export async function loadBundle(language: Language): Promise<KnowledgeBundle> {
  return (await LOADERS[language]()).default;
}
