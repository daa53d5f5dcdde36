/** Who wrote an essay. The names are in English; what stands where there is none is not. */
import type { Essay } from '../core/knowledge/types';
import type { Strings } from './strings/en';

export function Author({ essay, strings }: { essay: Essay; strings: Strings }) {
  return essay.author === null ? strings.unsigned : <span lang="en">{essay.author}</span>;
}
