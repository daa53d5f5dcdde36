/** Chooses what the essays say that bears on an article as a whole, as its cards would choose it. */
import type { BundleEssay, BundlePosition, BundleTopic, KnowledgeBundle } from '../knowledge/bundle-types';
import { createRanker, type Ranker } from './rank';
import type { ParagraphContext } from './types';

/** A paragraph of the article, with the topic for which it stands. */
export interface Passage {
  topic: string;
  context: ParagraphContext;
}

/** A position that bears on the article, and the topic on which it does. */
export interface BearingPosition {
  position: string;
  topic: string;
}

const MOST_BEARING = 4;

/**
 * The positions that fit the article's passages: the best of each passage first, then each one's second best, until four
 * are found. Only positions are chosen that the card at that passage would show.
 *
 * @param passages those of the article's topics, the most salient first.
 */
export function chooseBearing(rank: Ranker, passages: readonly Passage[]): BearingPosition[] {
  const choices = passages.map(({ topic, context }) => rank(topic, context));
  const chosen = new Map<string, BearingPosition>();
  const depth = Math.max(0, ...choices.map(({ positions }) => positions.length));
  for (let place = 0; place < depth; place++) {
    for (const { topic, positions } of choices) {
      const position = positions[place];
      if (position === undefined || chosen.has(position)) continue;
      chosen.set(position, { position, topic });
      if (chosen.size === MOST_BEARING) return [...chosen.values()];
    }
  }
  return [...chosen.values()];
}

/** What the essays say that bears on an article, looked up. */
export interface Bearing {
  said: { position: BundlePosition; essay: BundleEssay; topic: BundleTopic }[];
  /** Whether the essays speak of any of the topics at all. */
  isDiscussed: boolean;
}

/** See `chooseBearing`. Takes some milliseconds: the ranker reads every position. */
export function findBearing(knowledge: KnowledgeBundle, passages: readonly Passage[]): Bearing {
  const { positions, essays, topics } = knowledge;
  const named = new Set(passages.map(({ topic }) => topic));
  return {
    said: chooseBearing(createRanker(knowledge), passages).flatMap((bearing) => {
      const position = positions.find(({ id }) => id === bearing.position);
      const essay = essays.find(({ id }) => id === position?.essay);
      const topic = topics.find(({ id }) => id === bearing.topic);
      return position === undefined || essay === undefined || topic === undefined ? [] : { position, essay, topic };
    }),
    isDiscussed: positions.some((position) => position.topics.some((topic) => named.has(topic))),
  };
}
