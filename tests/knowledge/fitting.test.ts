/**
 * What cards show beside labelled paragraphs, each card asked for by its topic: `useful` positions help a reader there,
 * `acceptable` ones do no harm. They were labelled before the ranker that they judge was run on them; the weights were
 * fitted on most of them later, so that these limits guard the level reached. `npm run fit:cards -- --dry` tells how well such
 * weights do on paragraphs that they were not fitted on, and `npm run bench -- cards` how well ours do on the first-look set.
 */
import { expect, test } from 'vitest';
import { createCardMaker } from '../../commands/cards/make-cards';
import { bundleFor } from '../../src/core/knowledge/bundle';
import { recordInPages } from '../../src/core/knowledge/page-knowledge';
import { LANGUAGES, type Language } from '../../src/core/knowledge/types';
import { compileSources, describeProblems } from '../../src/knowledge/compile-sources';
import { FIRST_LOOK, readLabelledParagraphs } from '../support/labelled-paragraphs';

const result = compileSources();
if (!result.ok) throw new Error(describeProblems(result.problems));
const { knowledge, translations, lexicon } = result;
const bundles = Object.fromEntries(
  LANGUAGES.map((language) => {
    const bundle = bundleFor(knowledge, translations, language);
    return [
      language,
      { ...bundle, topics: bundle.topics.map((topic) => ({ ...topic, record: recordInPages(topic) })) },
    ];
  }),
) as Record<Language, ReturnType<typeof bundleFor>>;
const makeCards = createCardMaker(lexicon, bundles);

const paragraphs = readLabelledParagraphs();
const cards = paragraphs.flatMap((paragraph) =>
  paragraph.topics.flatMap((topic) =>
    makeCards({ title: '', text: paragraph.text, topic }).map((card) => {
      const onTopic = knowledge.positions.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id);
      const isUseful = (id: string) => paragraph.useful.includes(id);
      const isGood = (id: string) => isUseful(id) || paragraph.acceptable.includes(id);
      return { ...card, of: `${paragraph.id} ${topic}`, labelled: paragraph.record, onTopic, isUseful, isGood };
    }),
  ),
);

const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

/** What is asked of cards beside paragraphs that nobody has seen. */
test('beside paragraphs that nothing was learned from, cards are of use, found and silent', () => {
  const unseen = new Set(readLabelledParagraphs(FIRST_LOOK).map(({ id }) => id));
  const own = cards.filter(({ of }) => unseen.has(of.split(' ')[0] as string));
  expect(own.length).toBeGreaterThanOrEqual(360);
  const showing = own.filter(({ positions }) => positions.length > 0);
  const useful = showing.filter(({ positions, isUseful }) => positions.some(isUseful));
  expect(share(useful, showing)).toBeGreaterThanOrEqual(0.85);
  const fitting = own.filter(({ onTopic, isUseful }) => onTopic.some(isUseful));
  const found = fitting.filter(({ positions, isUseful }) => positions.some(isUseful));
  expect(share(found, fitting)).toBeGreaterThanOrEqual(0.8);
  const unfitting = own.filter(({ onTopic, isGood }) => !onTopic.some(isGood));
  expect(
    share(
      unfitting.filter(({ positions }) => positions.length === 0),
      unfitting,
    ),
  ).toBeGreaterThanOrEqual(0.9);
});

test('what a card shows first is of use', () => {
  const showing = cards.filter(({ positions }) => positions.length > 0);
  const right = showing.filter(({ positions: [first = ''], isGood }) => isGood(first));
  const wrong = showing.filter((card) => !right.includes(card)).map(({ of }) => of);
  expect(share(right, showing), wrong.join(', ')).toBeGreaterThanOrEqual(0.92);
  const shown = showing.flatMap(({ positions, isGood }) => positions.map(isGood));
  expect(share(shown.filter(Boolean), shown)).toBeGreaterThanOrEqual(0.86);
});

test('where something fits, it is shown', () => {
  const fitting = cards.filter(({ onTopic, isUseful }) => onTopic.some(isUseful));
  const found = fitting.filter(({ positions, isUseful }) => positions.some(isUseful));
  const missed = fitting.filter((card) => !found.includes(card)).map(({ of }) => of);
  expect(share(found, fitting), missed.join(', ')).toBeGreaterThanOrEqual(0.9);
});

test('where nothing fits, a card is silent', () => {
  const unfitting = cards.filter(({ onTopic, isGood }) => !onTopic.some(isGood));
  const silent = unfitting.filter(({ positions }) => positions.length === 0);
  const talkative = unfitting.filter((card) => !silent.includes(card)).map(({ of }) => of);
  expect(share(silent, unfitting), talkative.join(', ')).toBeGreaterThanOrEqual(0.93);
});

test('most entries of the record on a card bear on the paragraph, and most that bear are there', () => {
  const labelled = cards.flatMap(({ record, labelled }) => (labelled === null ? [] : [{ record, labelled }]));
  const chosen = labelled.flatMap(({ record, labelled }) => record.map((id) => labelled.includes(id)));
  const bearing = labelled.flatMap(({ record, labelled }) => labelled.map((id) => record.includes(id)));
  expect(share(chosen.filter(Boolean), chosen)).toBeGreaterThanOrEqual(0.66);
  expect(share(bearing.filter(Boolean), bearing)).toBeGreaterThanOrEqual(0.6);
});

test('where no entry of the record bears on the paragraph, most cards show none', () => {
  const bare = cards.filter(({ labelled }) => labelled !== null && labelled.length === 0);
  const silent = bare.filter(({ record }) => record.length === 0);
  expect(bare.length).toBeGreaterThan(100);
  expect(share(silent, bare)).toBeGreaterThanOrEqual(0.65);
});

test('the entry of the record that opens bears on the paragraph, where any does', () => {
  const bearing = cards.flatMap(({ of, record: [first = ''], labelled }) =>
    labelled === null || labelled.length === 0 ? [] : { of, isRight: labelled.includes(first) },
  );
  const right = bearing.filter(({ isRight }) => isRight);
  const wrong = bearing.filter(({ isRight }) => !isRight).map(({ of }) => of);
  expect(bearing.length).toBeGreaterThan(200);
  // Two of three labelled sets are such as the record's weights were not fitted on.
  expect(share(right, bearing), wrong.join(', ')).toBeGreaterThanOrEqual(0.73);
});

test('the choice does not depend on the language of the cards', { timeout: 60_000 }, () => {
  const foreign = createCardMaker(lexicon, {
    en: bundles.ja,
    ja: bundles.en,
    'zh-Hans': bundles.en,
    'zh-Hant': bundles.ja,
  });
  for (const { text, topics } of paragraphs) {
    for (const topic of topics) {
      const [own] = makeCards({ title: '', text, topic });
      const [other] = foreign({ title: '', text, topic });
      expect(other?.positions).toEqual(own?.positions);
    }
  }
});
