/**
 * Floors of the verdict on the corpus of real texts that the environment variable CORPUS_DIR names; `npm run eval:detect`
 * says what is measured, and where it goes wrong. They rise with it and never fall.
 */
import lexicon from 'virtual:narrow-water/lexicon';
import { describe, expect, it } from 'vitest';
import { readStandingSets } from '../../commands/eval/labelled';
import { relationOutcomes } from '../../commands/eval/scores';
import { precisionOf, recallOf } from '../../commands/eval/statistics';
import { isCandidate } from '../../src/core/detect/gate';
import { createDetector } from '../../src/core/detect/verdict';

const corpus = process.env.CORPUS_DIR;
const FLOORS = { all: { precision: 0.96, recall: 0.92 }, language: { precision: 0.9, recall: 0.8 }, traps: 0.96 };
/** With fewer positives one more error would be a matter of chance. */
const LEAST_POSITIVES = 15;

const detect = createDetector(lexicon);
const judged = readStandingSets(corpus)
  .texts.filter(({ set }) => set !== 'own texts')
  .map((item) => ({ ...item, verdict: detect(item).verdict, isSeen: isCandidate(`${item.title}\n${item.text}`) }));
const texts = judged.filter(({ isTrap }) => !isTrap);
const traps = judged.filter(({ isTrap }) => isTrap);

function expectFloors(items: typeof texts, floors: { precision: number; recall: number }): void {
  const outcomes = relationOutcomes(items);
  expect(precisionOf(outcomes).value).toBeGreaterThanOrEqual(floors.precision);
  expect(recallOf(outcomes).value).toBeGreaterThanOrEqual(floors.recall);
}

describe('the corpus', () => {
  it('reaches its floors on all texts', () => {
    if (!corpus) return console.info('CORPUS_DIR is not set: the verdict was not measured on real texts');
    expectFloors(texts, FLOORS.all);
  });

  it('reaches them in every language with enough positives', () => {
    if (!corpus) return console.info('CORPUS_DIR is not set: the verdict was not measured by language');
    for (const language of new Set(texts.map(({ lang }) => lang))) {
      const items = texts.filter(({ lang }) => lang === language);
      const positives = items.filter(({ label }) => label === 'relation').length;
      if (positives >= LEAST_POSITIVES) expectFloors(items, FLOORS.language);
    }
  });

  it('is told from the traps', () => {
    if (!corpus) return console.info('CORPUS_DIR is not set: real traps were not set');
    const right = traps.filter(({ label, verdict }) => (label === 'relation') === (verdict === 'relation'));
    expect(right.length / traps.length).toBeGreaterThanOrEqual(FLOORS.traps);
  });

  it('passes the gate wherever it is, or is taken to be, about the relation', () => {
    if (!corpus) return console.info('CORPUS_DIR is not set: the gate was not tried on real texts');
    const missed = judged.filter(
      ({ label, verdict, isSeen }) => (label === 'relation' || verdict === 'relation') && !isSeen,
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
