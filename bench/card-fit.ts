/**
 * What cards show beside our labelled paragraphs, against plain BM25 among the positions on the card's topic. The bars are on
 * the first-look set, which nothing was fitted on; the others follow, and say that ours was. The peer is given the threshold
 * that serves it best on the very paragraphs it is judged by.
 */
import lexicon from 'virtual:narrow-water/lexicon';
import { contextOf } from '../src/core/cards/context';
import { createRanker } from '../src/core/cards/rank';
import { createDetector } from '../src/core/detect/verdict';
import { loadBundle } from '../src/knowledge/load-bundle';
import { FIRST_LOOK, FITTED_ON, readLabelledParagraphs } from '../tests/support/labelled-paragraphs';
import type { Bench } from './bench';
import { type Bar, measurementOf } from './measure';
import { createPlainBm25 } from './plain-bm25';

const MOST_SHOWN = 3;
const BARS: Record<keyof Shares, { name: string; bar?: Bar }> = {
  useful: {
    name: 'cards that show something, of which the first is of use or does no harm',
    bar: { least: 85, on: 'ours' },
  },
  strict: { name: 'cards that show something, of which the first is of use' },
  silent: { name: 'cards that are silent where nothing fits', bar: { least: 90, on: 'ours' } },
  shown: { name: 'cards that show what fits where something does', bar: { least: 80, on: 'ours' } },
};

const SETS = [
  { id: '', files: FIRST_LOOK, hasBars: true, note: 'labelled paragraphs that nothing was fitted on' },
  { id: 'fitted.', files: FITTED_ON, hasBars: false, note: 'labelled paragraphs that ours was fitted on' },
] as const;

/** Shares of the cards they speak of, in per cent. */
interface Shares {
  useful: number;
  strict: number;
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
  for (const set of SETS) {
    const cards = await makeCards(set.files);
    const { ours, best } = compare(cards);
    for (const key of ['useful', 'strict', 'silent', 'shown'] as const) {
      const { name, bar } = BARS[key];
      emit(
        measurementOf({
          id: `cards.${set.id}${key}`,
          name,
          ours: ours[key],
          other: best[key],
          unit: '%',
          bar: set.hasBars ? bar : undefined,
          runs: cards.length,
          note: `${set.note}; other: plain BM25 on the topic at its best threshold`,
        }),
      );
    }
  }
};

/** Our shares, and those of the peer at its best threshold. */
function compare(cards: readonly Card[]): { ours: Shares; best: Shares } {
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
  return { ours, best: thresholds.map(at).reduce((a, b) => (total(b) > total(a) ? b : a)) };
}

/** Those asked for beside each paragraph, in its own language. */
async function makeCards(files: readonly string[]): Promise<Card[]> {
  const detect = createDetector(lexicon);
  const cards: Card[] = [];
  for (const { text, language, topics, useful, acceptable } of readLabelledParagraphs(files)) {
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
    strict: share(showing, (card) => card.useful.includes(shownOn(card)[0] ?? '')),
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
