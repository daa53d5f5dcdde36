/** Topics in the order of a language's names. */

import type { BundleTopic } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';

/** Quotation marks are no letters: “comfort women” stands among the Cs. */
const LEADING_SIGNS = /^[\p{P}\s]+/u;

export function sortByName(topics: readonly BundleTopic[], language: Language): BundleTopic[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return topics.toSorted((a, b) => compare(a.name.replace(LEADING_SIGNS, ''), b.name.replace(LEADING_SIGNS, '')));
}
