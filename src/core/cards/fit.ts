/** How well a position fits a paragraph: a few plain measures, and the weights by which they add up. */
import type { TopicKind } from '../knowledge/types';
import { type AspectHits, createAspectFinder } from './aspects';
import { BIAS, WEIGHTS } from './fit-weights';
import { createOwnWordsMeasurer, type OwnWordsMeasurer } from './own-words';
import { createPartyFinder, isAboutOthers, type Parties, shareParties, UNKNOWN_SHARE } from './parties';
import { predict } from './predict';
import type { ParagraphContext, RankerKnowledge, RankerPosition, RankerTopic } from './types';
import { isYear, wordsOf } from './words';

/** The measures, each from 0 to 1. */
export const MEASURES = [
  /** High where few positions speak of the card's topic and it is this position's main topic. */
  'own',
  /** Of the aspects that the position turns on, the share that the paragraph speaks of. */
  'aspects',
  /** How rare the rarest of these aspects is among positions. */
  'rareAspect',
  /** How much of the position's own wording the paragraph has. */
  'words',
  /** Of the position's other topics, the share that the paragraph names. */
  'topics',
  /** Whether the paragraph names a year of which the position speaks. */
  'date',
  /** Of the parties that either of them speaks of, the share that both do. */
  'parties',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface Fit {
  measures: Record<Measure, number>;
  /** Probability, 0 to 1, that a reader of the paragraph is helped by the position. */
  score: number;
  /** Other topics of the paragraph that the position is about. */
  shared: string[];
  /** The paragraph's own words for what the position turns on, the rarest aspect's first. */
  quotes: string[];
  /** Years that both speak of. */
  years: string[];
}

/** Weight of a topic by its place in a position's list: the main one, the second, any later one. */
const PLACE_WEIGHTS = [1, 0.7, 0.55];
/** People and places are named in news of every sort: being named says little of what the paragraph is about. */
const NAMED_EVERYWHERE: readonly TopicKind[] = ['person', 'place'];
const NAMED_EVERYWHERE_WEIGHT = 0.6;
/** Topics that are never marked in an article are the broad ones; the others belong to the two countries' relations. */
const BROAD_WEIGHT = 0.78;
/** Weight of a topic that only the headline names. */
const HEADLINE_WEIGHT = 0.4;

/** Measures the positions on a topic against a paragraph; gives them in the order of the knowledge base. */
export type Fitter = (topic: string, context: ParagraphContext) => { at: number; fit: Fit }[];

/** Prepares measuring; cheap until the first card is asked for. */
export function createFitter({ positions, topics: allTopics, aspects = [], ownWords = [] }: RankerKnowledge): Fitter {
  const byTopic = groupByTopic(positions);
  const topics = new Map(allTopics.map((topic) => [topic.id, topic]));
  const aspectsOf = positions.map((_, at) =>
    aspects.flatMap((aspect, index) => (aspect.positions.includes(at) ? index : [])),
  );
  const findAspects = createAspectFinder(aspects);
  const findParties = createPartyFinder();
  const measureOwnWords = createOwnWordsMeasurer(ownWords);
  const rarity = (frequency: number) =>
    Math.log((positions.length + 1) / (frequency + 0.5)) / Math.log((positions.length + 1) / 1.5);
  const topicRarity = (topic: string) => Math.min(1, rarity(byTopic.get(topic)?.length ?? 0));
  const aspectRarity = (index: number) => Math.min(1, rarity(aspects[index]?.positions.length ?? 0));

  /** Stands in for the aspects of a position that has none: how rare its main topic is, if the paragraph names that. */
  function turnsOnTopic(position: RankerPosition, topic: string, { weights }: Query): number {
    const main = position.topics[0] ?? topic;
    const kind = topics.get(main)?.kind;
    if (kind !== undefined && NAMED_EVERYWHERE.includes(kind)) return 0;
    return topicRarity(main) * (main === topic ? 1 : (weights.get(main) ?? 0));
  }

  return (topic, context) => {
    const peers = byTopic.get(topic) ?? [];
    const query = queryOf(topic, context, findAspects, measureOwnWords, findParties);
    return peers.map((at) => {
      const position = positions[at] as RankerPosition;
      const own = topicRarity(topic) * breadthWeight(topics.get(topic)) * placeWeight(position, topic);
      const shared = position.topics.filter((other) => other !== topic && query.weights.has(other));
      const turning = aspectsOf[at] ?? [];
      const spoken = turning.filter((index) => query.hits.has(index));
      const narrow = turning.length > 0 ? null : turnsOnTopic(position, topic, query);
      const years = query.years.filter((year) => position.date?.startsWith(year) === true);
      const measures: Fit['measures'] = {
        own,
        aspects: narrow ?? spoken.length / turning.length,
        rareAspect: narrow ?? Math.max(0, ...spoken.map(aspectRarity)),
        words: query.commonWords(at),
        topics:
          shared.reduce((sum, other) => sum + (query.weights.get(other) ?? 0), 0) /
          Math.max(1, position.topics.length - 1),
        date: Number(years.length > 0),
        parties: position.parties === undefined ? UNKNOWN_SHARE : shareParties(query.parties, position.parties),
      };
      const quotes = spoken
        .toSorted((a, b) => aspectRarity(b) - aspectRarity(a))
        .flatMap((index) => query.hits.get(index) ?? [])
        .map(({ start, end }) => context.text.slice(start, end));
      // A position with aspects is shown only where the paragraph speaks of one of them, however rare the topic; and none where
      // others than the two countries and the position's own parties are spoken of.
      const isBesideThePoint =
        (turning.length > 0 && spoken.length === 0) ||
        (position.parties !== undefined && isAboutOthers(query.parties, position.parties));
      return {
        at,
        fit: {
          measures,
          score: isBesideThePoint ? 0 : predict(MEASURES, measures, WEIGHTS, BIAS),
          shared,
          quotes,
          years,
        },
      };
    });
  };
}

/** What positions are measured against: a paragraph, read once for all of them. */
interface Query {
  /** Weight, 0 to 1, of each topic besides the card's own. */
  weights: ReadonlyMap<string, number>;
  hits: AspectHits;
  /** How much it has of the own words of the position at a place in the list. */
  commonWords: ReturnType<OwnWordsMeasurer>;
  years: string[];
  parties: Parties;
}

function queryOf(
  topic: string,
  context: ParagraphContext,
  findAspects: (text: string) => AspectHits,
  measureOwnWords: OwnWordsMeasurer,
  findParties: (text: string) => Parties,
): Query {
  const weights = new Map((context.headlineTopics ?? []).map((id) => [id, HEADLINE_WEIGHT]));
  for (const id of context.topics) weights.set(id, 1);
  weights.delete(topic);
  const words = new Set(wordsOf(context.text));
  return {
    weights,
    hits: findAspects(context.text),
    commonWords: measureOwnWords(words),
    years: [...words].filter(isYear),
    parties: findParties(context.text),
  };
}

function breadthWeight(topic: RankerTopic | undefined): number {
  if (topic === undefined || NAMED_EVERYWHERE.includes(topic.kind)) return NAMED_EVERYWHERE_WEIGHT;
  return topic.marks ? 1 : BROAD_WEIGHT;
}

function placeWeight(position: RankerPosition, topic: string): number {
  return PLACE_WEIGHTS[Math.min(position.topics.indexOf(topic), PLACE_WEIGHTS.length - 1)] ?? 0;
}

function groupByTopic(positions: readonly RankerPosition[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { topics }] of positions.entries()) {
    for (const topic of topics) groups.set(topic, [...(groups.get(topic) ?? []), at]);
  }
  return groups;
}
