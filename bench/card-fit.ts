/**
 * What cards show beside our labelled paragraphs, against plain BM25 among the positions on the card's topic. The peer is
 * given the threshold that serves it best on these very paragraphs; ours was fitted on them too (`npm run fit:cards`
 * tells what such weights do on others).
 */
import lexicon from 'virtual:narrow-water/lexicon';
import { contextOf } from '../src/core/cards/context';
import { createRanker } from '../src/core/cards/rank';
import { createDetector } from '../src/core/detect/verdict';
import { loadBundle } from '../src/knowledge/load-bundle';
import { readLabelledParagraphs } from '../tests/support/labelled-paragraphs';
import type { Bench } from './bench';
import { type Bar, measurementOf } from './measure';
import { createPlainBm25 } from './plain-bm25';

const MOST_SHOWN = 3;
const BARS: Record<keyof Shares, { name: string; bar: Bar }> = {
  useful: { name: 'cards that show something, of which the first is of use', bar: { least: 85, on: 'ours' } },
  silent: { name: 'cards that are silent where nothing fits', bar: { least: 90, on: 'ours' } },
  shown: { name: 'cards that show what fits where something does', bar: { least: 80, on: 'ours' } },
};

/** Shares of the cards they speak of, in per cent. */
interface Shares {
  useful: number;
  silent: number;
  shown: number;
}

interface Card {
  ours: readonly string[];
  plain: readonly { id: string; score: number }[];
  useful: readonly string[];
  good: readonly string[];
}

export const benchCardFit: Bench = async (emit, say) => {
  say('cards: labelled paragraphs');
  const cards = await makeCards();
  const ours = measure(cards, ({ ours: shown }) => shown);
  const thresholds = [...new Set(cards.flatMap(({ plain }) => plain.map(({ score }) => Math.round(score))))];
  const at = (threshold: number) =>
    measure(cards, ({ plain }) =>
      plain
        .filter(({ score }) => score >= threshold)
        .slice(0, MOST_SHOWN)
        .map(({ id }) => id),
    );
  const total = ({ useful, silent, shown }: Shares) => useful + silent + shown;
  const best = thresholds.map(at).reduce((a, b) => (total(b) > total(a) ? b : a));
  for (const key of ['useful', 'silent', 'shown'] as const) {
    const { name, bar } = BARS[key];
    emit(
      measurementOf({
        id: `cards.${key}`,
        name,
        ours: ours[key],
        other: best[key],
        unit: '%',
        bar,
        runs: cards.length,
        note: 'labelled paragraphs; other: plain BM25 on the topic at its best threshold',
      }),
    );
  }
};

/** Those asked for beside each paragraph, in its own language. */
async function makeCards(): Promise<Card[]> {
  const detect = createDetector(lexicon);
  const cards: Card[] = [];
  for (const { text, language, topics, useful, acceptable } of readLabelledParagraphs()) {
    const bundle = await loadBundle(language);
    const rank = rankers.get(language) ?? createRanker(bundle);
    rankers.set(language, rank);
    const detection = detect({ title: '', text }, { density: 'all', mutedTopics: [] });
    const context = contextOf(text, { start: 0, end: text.length }, detection);
    for (const topic of topics) {
      const onTopic = bundle.positions.filter((position) => position.topics.includes(topic));
      const isOnTopic = (id: string) => onTopic.some((position) => position.id === id);
      const search = createPlainBm25(onTopic.map((position) => position.text));
      cards.push({
        ours: rank(topic, context).positions,
        plain: search(text).map(({ at, score }) => ({ id: onTopic[at]?.id ?? '', score })),
        useful: useful.filter(isOnTopic),
        good: [...useful, ...acceptable].filter(isOnTopic),
      });
    }
  }
  return cards;
}

const rankers = new Map<string, ReturnType<typeof createRanker>>();

function measure(cards: readonly Card[], shownOn: (card: Card) => readonly string[]): Shares {
  const share = (all: readonly Card[], holds: (card: Card) => boolean) =>
    all.length === 0 ? 0 : (100 * all.filter(holds).length) / all.length;
  const showing = cards.filter((card) => shownOn(card).length > 0);
  return {
    useful: share(showing, (card) => card.good.includes(shownOn(card)[0] ?? '')),
    silent: share(
      cards.filter(({ good }) => good.length === 0),
      (card) => shownOn(card).length === 0,
    ),
    shown: share(
      cards.filter(({ useful }) => useful.length > 0),
      (card) => shownOn(card).some((id) => card.useful.includes(id)),
    ),
  };
}
