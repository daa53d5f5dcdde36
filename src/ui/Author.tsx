/** Who wrote an essay, in the language that its other words are in. */
import type { BundleEssay } from '../core/knowledge/bundle-types';
import type { SurfaceStrings } from './strings/surface-en';

export function Author({ essay, strings }: { essay: BundleEssay; strings: SurfaceStrings }) {
  return essay.author === null ? strings.unsigned : <span lang={essay.textLanguage}>{essay.author}</span>;
}
