/** Chooses what a card shows of its topic beside a paragraph: positions that fit it, or an honest none. */
import type { PositionKind, TopicKind } from '../knowledge/types';
import { detectLanguage } from '../text/language';
import { chooseDiverse, type Scored } from './choose';
import { gatherReasons, sayWhy } from './reasons';
import type { CardChoice, ParagraphContext, RankerKnowledge, RankerPosition, RankerTopic } from './types';
import { createWordIndex } from './word-index';
import { wordsOf } from './words';

/** Gives the choice for a topic's card beside a paragraph. */
export type Ranker = (topic: string, context: ParagraphContext) => CardChoice;

/** What a position must reach to be shown; below, the card says that none fits. */
const FIT_THRESHOLD = 0.66;
/** Weight of a topic by its place in a position's list: the main one, the second, any later one. */
const PLACE_WEIGHTS = [1, 0.7, 0.55];
/**
 * What a position gets for being about the card's topic, times the topic's rarity: enough by itself where few positions
 * have it as their main topic; otherwise words or other topics must be in common too.
 */
const OWN_WEIGHT = 0.95;
/** People and places are named in news of every sort: being named says little of what the paragraph is about. */
const NAMED_EVERYWHERE: readonly TopicKind[] = ['person', 'place'];
const NAMED_EVERYWHERE_WEIGHT = 0.6;
/** Topics that never mark are the broad ones; the others belong to the two countries' relations. */
const BROAD_WEIGHT = 0.78;
const SHARED_WEIGHT = 0.6;
const SHARED_LIMIT = 0.9;
/** A topic that the headline alone names. */
const HEADLINE_WEIGHT = 0.4;
const WORDS_WEIGHT = 0.7;
/** BM25 that chance alone reaches between a paragraph and a position, and the distance at which words count half. */
const CHANCE_SCORE = 4;
const HALF_SCORE = 8;
/** What a position keeps whose main matter the paragraph does not name, where the card's topic is a common one. */
const OFF_CENTRE = 0.7;
/** What a writer passes on only to reject it comes after what writers say. */
const REJECTED = 0.9;
/** Between positions that fit alike: what a writer thinks before what happened, and that before what others are said to say. */
const KIND_BONUS: Record<PositionKind, number> = {
  argument: 0.03,
  prediction: 0.03,
  event: 0.02,
  fact: 0.02,
  figure: 0.01,
  report: 0,
};
const MOST_RECORD_ENTRIES = 6;

/**
 * Prepares ranking over a knowledge base; cheap until the first card is asked for. Scores add up topics in common (rare
 * ones weigh more, which works across languages), words in common by BM25 (numbers and names work across languages too,
 * the rest where the languages agree) and the topic's own rarity.
 */
export function createRanker(knowledge: RankerKnowledge): Ranker {
  const positionsByTopic = groupByTopic(knowledge.positions);
  const topics = new Map(knowledge.topics.map((topic) => [topic.id, topic]));
  const rarityOf = (topic: string) => {
    const total = knowledge.positions.length;
    const frequency = positionsByTopic.get(topic)?.length ?? 0;
    return Math.log((total + 1) / (frequency + 0.5)) / Math.log((total + 1) / 1.5);
  };
  const nameWords = (topic: string) => wordsOf(topics.get(topic)?.name ?? '');
  const polemic = new Set(knowledge.positions.filter((position) => position.polemic === true).map(({ id }) => id));
  const { disagreements } = knowledge;
  const polemicQuestions = new Set(
    disagreements
      .filter(({ sides }) => sides.some(({ positions }) => positions.some((id) => polemic.has(id))))
      .map(({ id }) => id),
  );
  let index: ReturnType<typeof createWordIndex> | null = null;

  function score(topic: string, at: number, peers: readonly number[], query: Query): Scored {
    const position = knowledge.positions[at] as RankerPosition;
    index ??= createWordIndex(knowledge.positions.map(({ text, date }) => `${text} ${date?.slice(0, 4) ?? ''}`));
    const rarity = rarityOf(topic);
    const own = OWN_WEIGHT * breadthWeight(topics.get(topic)) * rarity * placeWeight(position, topic);
    const shared = position.topics.filter((other) => other !== topic && query.weights.has(other));
    const sharedScore = shared.reduce(
      (sum, other) => sum + rarityOf(other) * placeWeight(position, other) * (query.weights.get(other) ?? 0),
      0,
    );
    const match = index(at, query.words, peers);
    const beyondChance = Math.max(0, match.score - CHANCE_SCORE);
    const main = position.topics[0] ?? topic;
    const centred = main === topic || query.weights.has(main) ? 1 : OFF_CENTRE + (1 - OFF_CENTRE) * rarity;
    const sum =
      own +
      Math.min(SHARED_LIMIT, SHARED_WEIGHT * sharedScore) +
      WORDS_WEIGHT * (beyondChance / (beyondChance + HALF_SCORE)) +
      KIND_BONUS[position.kind];
    return {
      position,
      score: centred * (position.stance === 'rejects' ? REJECTED : 1) * sum,
      shared,
      words: beyondChance > 0 ? match.words : [],
    };
  }

  return (topic, context) => {
    const query = queryOf(topic, context, nameWords);
    const candidates = positionsByTopic.get(topic) ?? [];
    const scored = candidates.map((at) => score(topic, at, candidates, query)).sort(byFit);
    const plain = scored.filter((candidate) => !isPolemic(candidate));
    const showable = isTraditionalChinese(context) ? plain : scored;
    const shown = neverLeadWithPolemic(chooseDiverse(showable, FIT_THRESHOLD));
    const positions = shown.map(({ position }) => position.id);
    const reasons = gatherReasons(shown, scored.length, context.text);
    return {
      topic,
      positions,
      general: [...plain, ...scored.filter(isPolemic)]
        .map(({ position }) => position.id)
        .filter((id) => !positions.includes(id)),
      record: chooseRecord(topics.get(topic)?.record ?? [], query.words),
      disagreements: chooseDisagreements(
        isTraditionalChinese(context) ? disagreements.filter(({ id }) => !polemicQuestions.has(id)) : disagreements,
        topic,
        positions,
      ),
      why: sayWhy(reasons, (id) => topics.get(id)?.names?.en ?? topics.get(id)?.name ?? id),
      reasons,
    };
  };
}

function isPolemic({ position }: Scored): boolean {
  return position.polemic === true;
}

/** Whether readers in Taiwan may be reading this; Hong Kong writes the same way. */
function isTraditionalChinese({ text, language }: ParagraphContext): boolean {
  return language === 'zh-Hant' || detectLanguage(text) === 'zh-Hant';
}

/** Puts the best position without polemic first; shows none where there is no other. */
function neverLeadWithPolemic(shown: readonly Scored[]): Scored[] {
  const lead = shown.find((candidate) => !isPolemic(candidate));
  return lead === undefined ? [] : [lead, ...shown.filter((candidate) => candidate !== lead)];
}

/** Best first; of equals the one with the more precise date, then by id, so that a card is the same every time. */
function byFit(a: Scored, b: Scored): number {
  const precision = ({ position }: Scored) => position.date?.length ?? 0;
  return b.score - a.score || precision(b) - precision(a) || (a.position.id < b.position.id ? -1 : 1);
}

/** A paragraph made ready: its words without the names of its topics, and what each topic counts. */
interface Query {
  words: ReadonlySet<string>;
  weights: ReadonlyMap<string, number>;
}

function queryOf(topic: string, context: ParagraphContext, nameWords: (topic: string) => string[]): Query {
  const weights = new Map((context.headlineTopics ?? []).map((id) => [id, HEADLINE_WEIGHT]));
  for (const id of context.topics) weights.set(id, 1);
  weights.delete(topic);
  const names = new Set([topic, ...weights.keys()].flatMap(nameWords));
  return { weights, words: new Set(wordsOf(context.text).filter((word) => !names.has(word))) };
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

/** All entries while they are few, else those that share most words with the paragraph, the newest of equals; newest first. */
function chooseRecord(record: RankerTopic['record'], words: ReadonlySet<string>): string[] {
  const newestFirst = record.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const overlap = (text: string) => new Set(wordsOf(text).filter((word) => words.has(word))).size;
  const bearing = new Set(
    newestFirst
      .map((entry) => ({ entry, common: overlap(entry.text) }))
      .sort((a, b) => b.common - a.common)
      .slice(0, MOST_RECORD_ENTRIES)
      .map(({ entry }) => entry),
  );
  return newestFirst.filter((entry) => bearing.has(entry)).map(({ id }) => id);
}

/** Questions on which a shown position takes a side, then the others on the topic. */
function chooseDisagreements(
  disagreements: RankerKnowledge['disagreements'],
  topic: string,
  shown: readonly string[],
): string[] {
  const involves = ({ sides }: (typeof disagreements)[number]) =>
    sides.some(({ positions }) => positions.some((id) => shown.includes(id)));
  const involved = disagreements.filter(involves);
  const others = disagreements.filter((disagreement) => disagreement.topic === topic && !involves(disagreement));
  return [...involved, ...others].map(({ id }) => id);
}
