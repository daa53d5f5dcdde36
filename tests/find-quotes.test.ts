/**
 * How well quotes are found in pages that have changed: on prose made here, and on saved news where `CORPUS_DIR` names
 * a folder with `texts.jsonl`. The floors are lower than what is reached, so that a seed's luck does not fail them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../src/core/quote/find';
import { makeArticle } from './support/generated-prose';
import { type Change, collectWords, isRight, makeQuoteCase, seedRandom } from './support/quote-cases';

const CASES = 120;
/** Shorter texts have nothing for a quote to be mistaken for. */
const LEAST_TEXT_UNITS = 800;

interface Result {
  right: number;
  /** Put on a passage that is not the quote's. */
  wrong: number;
}

function evaluate(texts: readonly string[], wide: boolean, size: 'prose' | 'short', change: Change): Result {
  const random = seedRandom(11);
  const words = collectWords(texts.slice(0, 20), wide);
  let cases = 0;
  let right = 0;
  let wrong = 0;
  for (let tried = 0; cases < CASES && tried < CASES * 30; tried++) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const made = makeQuoteCase(random, text, size, change, words);
    if (!made) continue;
    const { exact } = made.quote;
    // What stands twice word for word is tested elsewhere: here one cannot say which is right.
    if (made.truth === null ? made.text.includes(exact) : size === 'prose' && text.split(exact).length > 2) continue;
    cases++;
    const { state, start, end } = findQuote(made.text, made.quote);
    if (made.truth === null ? state === 'orphan' : isRight(made.truth, start, end, exact.length)) right++;
    else if (state !== 'orphan') wrong++;
  }
  expect(cases).toBe(CASES);
  return { right: right / cases, wrong: wrong / cases };
}

const CHANGES: { name: string; size: 'prose' | 'short'; change: Change; leastRight: number }[] = [
  { name: 'unchanged', size: 'prose', change: {}, leastRight: 1 },
  { name: 'with 5 % edited', size: 'prose', change: { edited: 0.05 }, leastRight: 0.97 },
  { name: 'with 10 % edited', size: 'prose', change: { edited: 0.1 }, leastRight: 0.97 },
  { name: 'with 20 % edited', size: 'prose', change: { edited: 0.2 }, leastRight: 0.95 },
  { name: 'with advertisements put in', size: 'prose', change: { advertised: 0.3 }, leastRight: 0.95 },
  { name: 'with its paragraphs reordered', size: 'prose', change: { reordered: true }, leastRight: 0.97 },
  {
    name: 'edited, reordered and with advertisements',
    size: 'prose',
    change: { edited: 0.1, advertised: 0.2, reordered: true },
    leastRight: 0.92,
  },
  { name: 'with 5 % edited', size: 'short', change: { edited: 0.05 }, leastRight: 0.9 },
  { name: 'with advertisements put in', size: 'short', change: { advertised: 0.3 }, leastRight: 0.92 },
];

function evaluateAll(readTexts: () => readonly string[], wide: boolean, mostFalse: number): void {
  it.each(CHANGES)('$size, $name: at least $leastRight right', ({ size, change, leastRight }) => {
    expect(evaluate(readTexts(), wide, size, change).right).toBeGreaterThanOrEqual(leastRight);
  });

  it.each(['paragraph', 'sentence', 'quote'] as const)(
    `prose, its %s deleted: at most ${mostFalse} falsely placed`,
    (deleted) => {
      expect(evaluate(readTexts(), wide, 'prose', { deleted }).wrong).toBeLessThanOrEqual(mostFalse);
      expect(evaluate(readTexts(), wide, 'prose', { deleted, edited: 0.1 }).wrong).toBeLessThanOrEqual(mostFalse);
    },
  );

  it(`short, its paragraph deleted: at most ${mostFalse} falsely placed`, () => {
    expect(evaluate(readTexts(), wide, 'short', { deleted: 'paragraph' }).wrong).toBeLessThanOrEqual(mostFalse);
  });
}

describe.each([
  { script: 'Latin', wide: false },
  { script: 'Han and kana', wide: true },
])('prose made here, $script', ({ wide }) => {
  const random = seedRandom(5);
  const texts = Array.from({ length: 30 }, () => makeArticle(random, wide));
  evaluateAll(() => texts, wide, 0.01);
});

const corpusFile = process.env.CORPUS_DIR === undefined ? '' : join(process.env.CORPUS_DIR, 'texts.jsonl');

function readCorpus(language: string): string[] {
  return readFileSync(corpusFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { lang: string; source: string; text: string } => JSON.parse(line))
    .filter(
      ({ lang, source, text }) =>
        lang.startsWith(language) && source !== 'reuters21578' && text.length >= LEAST_TEXT_UNITS,
    )
    .map(({ text }) => text);
}

if (existsSync(corpusFile)) {
  describe.each([
    { language: 'en', wide: false },
    { language: 'ja', wide: true },
    { language: 'zh', wide: true },
  ])('saved news, $language', ({ language, wide }) => {
    let texts: string[] | null = null;
    const readTexts = () => {
      texts ??= readCorpus(language);
      return texts;
    };
    // News repeats itself: captions, summaries and templates say nearly the same twice within one article.
    evaluateAll(readTexts, wide, 0.03);
  });
}
