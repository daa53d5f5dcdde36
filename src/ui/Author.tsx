/** Who wrote an essay, in the language that its other words are in. */
import type { BundleEssay } from '../core/knowledge/types';
import type { Strings } from './strings/en';

export function Author({ essay, strings }: { essay: BundleEssay; strings: Strings }) {
  return essay.author === null ? strings.unsigned : <span lang={essay.textLanguage}>{essay.author}</span>;
}
