/** Cards for a text as the reader bundle would choose them, whatever the verdict on the text. */
import { contextOf, contextOfHeadline } from '../../src/core/cards/context';
import { createRanker, type Ranker } from '../../src/core/cards/rank';
import type { Lexicon } from '../../src/core/detect/lexicon';
import type { Mention } from '../../src/core/detect/types';
import { createDetector } from '../../src/core/detect/verdict';
import type { KnowledgeBundle } from '../../src/core/knowledge/bundle-types';
import type { Language } from '../../src/core/knowledge/types';
import { sayWhy } from './say-why';

export interface CardItem {
  title: string;
  /** Paragraphs are separated by line feeds. */
  text: string;
  /** The one topic whose card is wanted; all topics named where it is absent. */
  topic?: string;
}

interface CardLine {
  topic: string;
  /** The words by which the text names the topic; null where it was asked for and is not named. */
  mention: string | null;
  /** Number of the paragraph, from 0, that the card is chosen for; null where the title alone names the topic. */
  paragraph: number | null;
  positions: string[];
  general: string[];
  record: string[];
  why: string;
}

/**
 * Prepares the making of cards: one for each topic named, at its best mention, in order of salience. Positions are read
 * in the text's own language, as a reader of that language has them.
 */
export function createCardMaker(
  lexicon: Lexicon,
  bundles: Record<Language, KnowledgeBundle>,
): (item: CardItem) => CardLine[] {
  const detect = createDetector(lexicon);
  const names = new Map(bundles.en.topics.map(({ id, name }) => [id, name]));
  const rankers = new Map<Language, Ranker>();
  const rankerIn = (language: Language): Ranker => {
    const known = rankers.get(language);
    if (known !== undefined) return known;
    const ranker = createRanker(bundles[language]);
    rankers.set(language, ranker);
    return ranker;
  };
  return ({ title, text, topic }) => {
    const detection = detect({ title, text }, { density: 'all', mutedTopics: [] });
    const { topics, mentions, language } = detection;
    const paragraphs = splitParagraphs(text);
    const rank = rankerIn(language === 'other' ? 'en' : language);
    return (topic === undefined ? topics : [topic]).map((wanted) => {
      const mention = bestMention(wanted, mentions);
      const place = mention?.in === 'title' ? null : placeOf(mention, paragraphs);
      const paragraph = place === null ? undefined : paragraphs[place];
      const context =
        paragraph === undefined ? contextOfHeadline(title, detection) : contextOf(text, paragraph, detection);
      const { positions, general, record, reasons } = rank(wanted, context);
      const why = sayWhy(reasons, (id) => names.get(id) ?? id);
      return { topic: wanted, mention: mention?.text ?? null, paragraph: place, positions, general, record, why };
    });
  };
}

/** The mention that would be marked, else the first in the text, else the first in the title. */
function bestMention(topic: string, mentions: readonly Mention[]): Mention | undefined {
  const own = mentions.filter((mention) => mention.topic === topic);
  const inBody = own.filter((mention) => mention.in === 'body');
  return inBody.find(({ marked }) => marked) ?? inBody[0] ?? own[0];
}

interface Span {
  start: number;
  end: number;
}

function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

/** The paragraph of a mention; the first one where there is none to go by. */
function placeOf(mention: Mention | undefined, paragraphs: readonly Span[]): number {
  if (mention === undefined) return 0;
  return Math.max(
    0,
    paragraphs.findIndex(({ start, end }) => mention.start >= start && mention.end <= end),
  );
}
