/** Pages and quotes to measure quote finding on: the demo pages, and saved real pages where CORPUS_DIR names some. */
import { readFileSync } from 'node:fs';
import {
  type Change,
  collectWords,
  makeQuoteCase,
  type QuoteCase,
  type Random,
  seedRandom,
} from '../tests/support/quote-cases';
import { listCorpusPages } from './project';
import { makeText, paragraphsOf, readDemo } from './texts';

const SEED = 7_041;
const MOST_SAVED_PAGES = 12;
const LEAST_PAGE_UNITS = 2_500;
const MOST_PAGE_UNITS = 30_000;
const DEMOS = ['demo-en.html', 'demo-ja.html', 'demo-zh-hans.html', 'demo-zh-hant.html', 'demo-off-topic.html'];
const WIDE = /[\u2e80-\ud7ff]/g;

/** Texts of pages: every demo article, and up to twelve saved ones spread over the languages. */
export function readQuotePages(): { pages: string[]; saved: number } {
  const demos = DEMOS.map((name) => readDemo(name).text);
  const files = listCorpusPages().filter((file) => /[/\\](en|ja|zh)[^/\\]*article[^/\\]*$/.test(file));
  const step = Math.max(1, Math.floor(files.length / (MOST_SAVED_PAGES * 3)));
  const saved: string[] = [];
  for (let at = 0; at < files.length && saved.length < MOST_SAVED_PAGES; at += step) {
    // Prose alone: lists of other stories name one thing in several places.
    const paragraphs = new Set(paragraphsOf(readFileSync(files[at] as string, 'utf8'), 'p'));
    const text = [...paragraphs]
      .filter((paragraph) => paragraph.length >= 60 && /[.!?。！？][”"’」』)]?$/.test(paragraph))
      .join('\n')
      .slice(0, MOST_PAGE_UNITS);
    if (text.length >= LEAST_PAGE_UNITS) saved.push(text);
  }
  return { pages: [...demos, ...saved], saved: saved.length };
}

/** `count` prose quotes over the pages, each with the page as it is later. The same at every run. */
export function makeCases(pages: readonly string[], change: Change, count: number): QuoteCase[] {
  const random = seedRandom(SEED);
  const words = { narrow: collectWords(pages, false), wide: collectWords(pages, true) };
  const cases: QuoteCase[] = [];
  for (let at = 0; cases.length < count; at++) {
    const page = pages[at % pages.length] as string;
    const made = makeCase(random, page, change, isWide(page) ? words.wide : words.narrow);
    if (made !== null) cases.push(made);
  }
  return cases;
}

/** Quotes from an edited version of one long page, to be found in it as it was; and quotes that are not in it. */
export function makeLongPage(
  units: number,
  count: number,
): { text: string; changed: QuoteCase['quote'][]; gone: QuoteCase['quote'][] } {
  const text = makeText('en', units);
  const random = seedRandom(SEED);
  const other = readDemo('demo-section-front.html').text;
  const words = collectWords([text], false);
  const edited = insist(() => makeQuoteCase(random, text, 'prose', { edited: 0.05 }, words)).text;
  const changed: QuoteCase['quote'][] = [];
  const gone: QuoteCase['quote'][] = [];
  while (changed.length < count) {
    const { quote } = insist(() => makeQuoteCase(random, edited, 'prose', {}, words));
    if (!text.includes(quote.exact)) changed.push(quote);
  }
  // Every word another: what is left is the length and the alphabet of a quote.
  const strange = insist(() => makeQuoteCase(random, other, 'prose', { edited: 1 }, words)).text;
  while (gone.length < count) gone.push(insist(() => makeQuoteCase(random, strange, 'prose', {}, words)).quote);
  return { text, changed, gone };
}

function makeCase(random: Random, page: string, change: Change, words: readonly string[]): QuoteCase | null {
  const made = makeQuoteCase(random, page, 'prose', change, words);
  // A quote of which nothing is left is another measurement; one that stands in the page twice has no one place.
  if (made === null || (made.truth === null) !== (change.deleted !== undefined)) return null;
  return made.quote.exact !== '' && page.indexOf(made.quote.exact) === page.lastIndexOf(made.quote.exact) ? made : null;
}

function isWide(page: string): boolean {
  return (page.match(WIDE)?.length ?? 0) > page.length / 3;
}

function insist<T>(make: () => T | null): T {
  for (let i = 0; i < 10_000; i++) {
    const made = make();
    if (made !== null) return made;
  }
  throw new Error('The texts offer no such quote.');
}
