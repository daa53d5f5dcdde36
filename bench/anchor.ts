/** Finding quotes again: how many are put right and how fast, against the matcher of Hypothesis. */
import { createQuoteFinder } from '../src/core/quote/find';
import type { Quote } from '../src/core/quote/types';
import { type Change, isRight, type QuoteCase } from '../tests/support/quote-cases';
import type { Bench } from './bench';
import { sumCodes } from './floor';
import { matchLikeHypothesis } from './hypothesis-matcher';
import { type Bar, interleave, measurementOf, repeated } from './measure';
import { makeCases, makeLongPage, readQuotePages } from './quote-pages';

const CASES = 240;
const ROUNDS = 9;
const LONG_PAGE_UNITS = 100_000;
const LONG_PAGE_QUOTES = 30;
/** With a gate at this likeness of the quote itself, the peer puts hardly anything wrong; told in the notes. */
const GATE = 0.7;

/** As dense as leaves the peer about 95 % right, so that there is something to be better at. */
const ADVERTISED = 0.3;
const ALL: Change = { edited: 0.1, advertised: ADVERTISED, reordered: true };
const CHANGES: { id: string; name: string; change: Change; bar?: Bar }[] = [
  { id: 'edits-5', name: '5 % of words edited', change: { edited: 0.05 }, bar: { least: 99.5, on: 'ours' } },
  { id: 'edits-10', name: '10 % of words edited', change: { edited: 0.1 }, bar: { least: 99.5, on: 'ours' } },
  { id: 'ads', name: 'advertisements inserted', change: { advertised: ADVERTISED }, bar: { least: 98, on: 'ours' } },
  { id: 'reordered', name: 'paragraphs reordered', change: { reordered: true } },
  { id: 'all', name: 'all at once', change: ALL, bar: { least: 97, on: 'ours' } },
  {
    id: 'deleted',
    name: 'passage deleted: put on a wrong one',
    change: { deleted: 'paragraph' },
    bar: { most: 0.5, on: 'ours' },
  },
];

export const benchAnchor: Bench = async (emit, say) => {
  await measureQuality(emit, say);
  await measureTime(emit, say);
};

type Find = (test: QuoteCase) => { start: number; end: number } | null;

const findOurs: Find = ({ text, quote }) => {
  const found = createQuoteFinder(text).find(quote);
  return found.state === 'orphan' ? null : found;
};

/** Share of cases, in per cent, that are put right; of deleted passages, that are put anywhere. */
function shareOf(cases: readonly QuoteCase[], find: Find): number {
  const counted = cases.filter((test) => {
    const found = find(test);
    if (test.truth === null) return found !== null;
    return found !== null && isRight(test.truth, found.start, found.end, test.quote.exact.length);
  });
  return (100 * counted.length) / cases.length;
}

const measureQuality: Bench = async (emit, say) => {
  const { pages, saved } = readQuotePages();
  const where = `${CASES} prose quotes on ${pages.length} pages, ${saved} of them saved real ones`;
  for (const { id, name, change, bar } of CHANGES) {
    say(`anchor: ${name}`);
    const cases = makeCases(pages, change, CASES);
    const peer = new Map(cases.map((test) => [test, matchLikeHypothesis(test.text, test.quote)]));
    const gated = shareOf(cases, (test) => {
      const found = peer.get(test) ?? null;
      return found !== null && found.likeness >= GATE ? found : null;
    });
    emit(
      measurementOf({
        id: `anchor.${id}`,
        name,
        ours: shareOf(cases, findOurs),
        other: shareOf(cases, (test) => peer.get(test) ?? null),
        unit: '%',
        ...(bar === undefined ? {} : { bar }),
        runs: cases.length,
        note: `${where}; other: Hypothesis's matcher, with a gate at ${GATE} ${gated.toFixed(1)} %`,
      }),
    );
  }
};

const measureTime: Bench = async (emit, say) => {
  say('anchor: time on a long page');
  const { text, changed, gone } = makeLongPage(LONG_PAGE_UNITS, LONG_PAGE_QUOTES);
  const findAll = (quotes: readonly Quote[]) => () => {
    const finder = createQuoteFinder(text);
    return quotes.map((quote) => finder.find(quote));
  };
  const matchAll = (quotes: readonly Quote[]) => () => quotes.map((quote) => matchLikeHypothesis(text, quote));
  const samples = await interleave(
    {
      ours: repeated(findAll(changed)),
      peer: repeated(matchAll(changed)),
      floor: repeated(() => sumCodes(text)),
      oursGone: repeated(findAll(gone)),
      peerGone: repeated(matchAll(gone)),
    },
    ROUNDS,
  );
  const what = `${LONG_PAGE_QUOTES} quotes, 5 % of words edited, a page of ${text.length} units; index included`;
  const emitTime = (id: string, name: string, ours: number[], other: number[], most: number, note: string) =>
    emit(measurementOf({ id: `anchor.time.${id}`, name, ours, other, bar: { most }, note }));
  emitTime('floor', '30 quotes on a long page, against one loop over it', samples.ours, samples.floor, 50, what);
  emitTime('peer', "the same, against Hypothesis's matcher", samples.ours, samples.peer, 1 / 3, what);
  emitTime(
    'gone',
    "30 quotes that are not there, against Hypothesis's matcher",
    samples.oursGone,
    samples.peerGone,
    1 / 10,
    'words of the page in another order; index included',
  );
};
