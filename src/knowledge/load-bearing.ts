/** What the essays say that bears on an article: knowledge and ranker are fetched once they are wanted. */
import type { Bearing, Passage } from '../core/cards/overview';
import type { Language } from '../core/knowledge/types';
import { loadBundle } from './load-bundle';

export async function loadBearing(language: Language, passages: readonly Passage[]): Promise<Bearing> {
  const [{ findBearing }, knowledge] = await Promise.all([import('../core/cards/overview'), loadBundle(language)]);
  return findBearing(knowledge, passages);
}
