/** Choosing the positions of a card: time, and how far the choice agrees with plain BM25 over the same positions. */
import lexicon from 'virtual:narrow-water/lexicon';
import { contextOf } from '../src/core/cards/context';
import { createRanker } from '../src/core/cards/rank';
import type { CardChoice, ParagraphContext } from '../src/core/cards/types';
import { createDetector } from '../src/core/detect/verdict';
import type { Language } from '../src/core/knowledge/types';
import { loadBundle } from '../src/knowledge/load-bundle';
import type { Bench } from './bench';
import { benchCardFit } from './card-fit';
import { interleave, measurementOf, repeated } from './measure';
import { createPlainBm25 } from './plain-bm25';
import { readDemo } from './texts';

const ROUNDS = 21;
const BEST = 3;
const DEMOS: { name: string; language: Language }[] = [
  { name: 'demo-en.html', language: 'en' },
  { name: 'demo-ja.html', language: 'ja' },
  { name: 'demo-zh-hans.html', language: 'zh-Hans' },
  { name: 'demo-zh-hant.html', language: 'zh-Hant' },
];

export const benchCards: Bench = async (emit, say) => {
  await benchCardFit(emit, say);
  for (const { name, language } of DEMOS) {
    say(`cards: ${name}`);
    const bundle = await loadBundle(language);
    const { positions } = bundle;
    const rank = createRanker(bundle);
    const search = createPlainBm25(positions.map(({ text }) => text));
    const cards = listCards(name);
    const samples = await interleave(
      {
        ours: repeated(() => cards.map(({ topic, context }) => rank(topic, context))),
        peer: repeated(() => cards.map(({ context }) => search(context.text).slice(0, BEST))),
      },
      ROUNDS,
    );
    const perCard = (times: readonly number[]) => times.map((ms) => ms / cards.length);
    emit(
      measurementOf({
        id: `cards.time.${language}`,
        name: `one card's positions in ${name}, against plain BM25 over all positions`,
        ours: perCard(samples.ours),
        other: perCard(samples.peer),
        note: `${cards.length} cards, ${positions.length} positions; ours also chooses record and disagreements`,
      }),
    );
    const choices = cards.map(({ topic, context }) => {
      const ids = search(context.text).map(({ at }) => positions[at]?.id ?? '');
      const about = new Set(positions.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id));
      return { ours: rank(topic, context), plain: ids, plainOnTopic: ids.filter((id) => about.has(id)) };
    });
    emit(
      measurementOf({
        id: `cards.agreement.${language}`,
        name: `positions shown in ${name} that plain BM25 has among its best ${BEST} too`,
        ours: agreement(choices.map(({ ours, plainOnTopic }) => ({ ours, plain: plainOnTopic }))),
        other: agreement(choices),
        unit: '%',
        runs: cards.length,
        note: `ours: BM25 among the positions on the card's topic; other: among all; ${countSilent(choices)} of the cards show none`,
      }),
    );
  }
};

/** A card for every topic in every paragraph that names it. */
function listCards(name: string): { topic: string; context: ParagraphContext }[] {
  const { title, text } = readDemo(name);
  const detection = createDetector(lexicon)({ title, text }, { density: 'all' });
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const context = contextOf(text, { start, end: start + line.length }, detection);
    start += line.length + 1;
    return context.topics.map((topic) => ({ topic, context }));
  });
}

/** Of all positions shown, the share in per cent that is among the plain search's best. */
function agreement(choices: readonly { ours: CardChoice; plain: readonly string[] }[]): number {
  let shown = 0;
  let agreed = 0;
  for (const { ours, plain } of choices) {
    const best = new Set(plain.slice(0, BEST));
    shown += ours.positions.length;
    agreed += ours.positions.filter((id) => best.has(id)).length;
  }
  return shown === 0 ? 0 : (100 * agreed) / shown;
}

function countSilent(choices: readonly { ours: CardChoice }[]): number {
  return choices.filter(({ ours }) => ours.positions.length === 0).length;
}
