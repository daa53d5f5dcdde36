import { countInformation, type FoldedText, foldToCodes, isWideCode } from './fold-codes';
import type { Quote } from './types';

/** Units of the quote's own paragraph looked at on each side. */
const REACH_UNITS = 200;
/** Units of today's text searched on each side: more, because something may have been inserted. */
const SEARCH_UNITS = 320;
/** With less than this of its own paragraph around it, a quote is also judged by the paragraphs next to it. */
const ENOUGH_INFORMATION = 24;
const TOUCH_UNITS = 32;
const ENOUGH_TOUCH = 10;
const MOST_PLACES_TRIED = 64;

/** What stood around a quote when it was stored, folded. */
export interface StoredContext {
  /** The rest of the quote's own paragraph, before and after it. */
  before: Uint16Array;
  after: Uint16Array;
  /** What directly touched the quote: text of its own paragraph, or of the neighbouring one where there is next to none. */
  touchBefore: Uint16Array;
  touchAfter: Uint16Array;
  /** Whether the quote was nearly all of its paragraph. */
  isAlone: boolean;
  /** Whether it began and ended where its paragraph did. */
  opensParagraph: boolean;
  closesParagraph: boolean;
}

function countCommonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** Where in its paragraph the quote begins; if its words occur more than once there, the prefix decides. -1 if nowhere. */
function locateInParagraph(quote: Quote, opening: string): number {
  let best = -1;
  let bestCommon = -1;
  let at = quote.paragraph.indexOf(opening);
  for (let tried = 0; at >= 0 && tried < MOST_PLACES_TRIED; tried++) {
    const common = countCommonEnd(quote.paragraph.slice(Math.max(0, at - 64), at), quote.prefix);
    if (common > bestCommon) {
      best = at;
      bestCommon = common;
    }
    at = quote.paragraph.indexOf(opening, at + 1);
  }
  return best;
}

/** Reads a stored quote's surroundings. Any of them may be empty. */
export function readContext(quote: Quote): StoredContext {
  const prefixLine = quote.prefix.slice(quote.prefix.lastIndexOf('\n') + 1);
  const suffixLine = quote.suffix.split('\n', 1)[0] ?? '';
  const breakAt = quote.exact.indexOf('\n');
  const opening = breakAt < 0 ? quote.exact : quote.exact.slice(0, breakAt);
  const at = opening === '' ? -1 : locateInParagraph(quote, opening);
  const rest = quote.paragraph.slice(at + opening.length, at + opening.length + REACH_UNITS);
  const before = foldToCodes(at < 0 ? prefixLine : quote.paragraph.slice(Math.max(0, at - REACH_UNITS), at)).codes;
  const after = foldToCodes(at < 0 || breakAt >= 0 ? suffixLine : rest).codes;
  const prefix = foldToCodes(quote.prefix).codes;
  const suffix = foldToCodes(quote.suffix).codes;
  const isAlone = countInformation(before) + countInformation(after) < ENOUGH_INFORMATION;
  return {
    before: isAlone ? prefix : before,
    after: isAlone ? suffix : after,
    touchBefore: (countInformation(before) < ENOUGH_TOUCH ? prefix : before).slice(-TOUCH_UNITS),
    touchAfter: (countInformation(after) < ENOUGH_TOUCH ? suffix : after).slice(0, TOUCH_UNITS),
    isAlone,
    opensParagraph: before.length === 0,
    closesParagraph: after.length === 0,
  };
}

const SEEN_BITS = 14;
/** For each hash the number of the comparison that last saw it, so that the table never needs clearing. */
const seenIn = new Uint32Array(1 << SEEN_BITS);
let comparison = 0;

/** A hash of the four Latin or two Han or kana units at `at`; -1 where there are too few. */
function hashShortGram(codes: Uint16Array, at: number, end: number): number {
  const first = codes[at] as number;
  const isWide = isWideCode(first);
  if (at + (isWide ? 2 : 4) > end) return -1;
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(codes[at + 1] as number, 0x85ebca6b);
  if (!isWide) hash ^= Math.imul(codes[at + 2] as number, 0xc2b2ae35) ^ Math.imul(codes[at + 3] as number, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> (32 - SEEN_BITS);
}

/** How many of the stored short grams (4 Latin, 2 Han or kana units) occur in a stretch of text: `[shared, all]`. */
export function countShared(stored: Uint16Array, codes: Uint16Array, from: number, to: number): [number, number] {
  comparison++;
  for (let i = Math.max(0, from); i < to; i++) {
    const hash = hashShortGram(codes, i, to);
    if (hash >= 0) seenIn[hash] = comparison;
  }
  let shared = 0;
  let all = 0;
  for (let i = 0; i < stored.length; i++) {
    const hash = hashShortGram(stored, i, stored.length);
    if (hash < 0) continue;
    all++;
    if (seenIn[hash] === comparison) shared++;
  }
  return [shared, all];
}

/** Whether anything at all is known of a quote's surroundings. */
export function hasContext(stored: StoredContext): boolean {
  return stored.before.length + stored.after.length >= 4;
}

/**
 * How much of what stood around the quote stands around a place of today's text, 0 to 1. Order does not count, so an
 * inserted or moved sentence costs little; unrelated prose of the same article gives about 0.1.
 */
export function rateContext(stored: StoredContext, today: FoldedText, start: number, end: number): number {
  const { codes } = today;
  const [sharedBefore, allBefore] = countShared(stored.before, codes, start - SEARCH_UNITS, start);
  const afterTo = Math.min(codes.length, end + SEARCH_UNITS);
  const [sharedAfter, allAfter] = countShared(stored.after, codes, end, afterTo);
  const all = allBefore + allAfter;
  return all === 0 ? 0 : (sharedBefore + sharedAfter) / all;
}
