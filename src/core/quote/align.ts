import { measureDistances } from './edit-distance';
import type { SeedHits } from './seed';

/** How many units at each end of the quote are aligned; of longer quotes the middle is not. */
const END_UNITS = 96;
/** How far an end may lie from where the hits place it. */
const PAD_UNITS = 48;
const TOUCH_UNITS = 32;
const TALLY_BITS = 4;
/** A part that needs more edits than this share of its units is taken for gone. */
const GONE = 0.45;
/** How many edits of the touching text count at most, as a share of the aligned part of the quote. */
const TOUCH_SHARE = 0.4;
/** The least of that limit: a quote of a few words is placed by what touches it, since too little of itself may be left. */
const LEAST_TOUCH = 8;

/** A quote with the text that touched it, folded. */
export interface QuotePattern {
  /** Prefix, quote and suffix in one. */
  whole: Uint16Array;
  exact: Uint16Array;
  touchBefore: Uint16Array;
  touchAfter: Uint16Array;
  /** Where in `whole` the quote begins. */
  exactAt: number;
}

/**
 * The diagonal (place in the text minus place in the pattern) on which most hits of a stretch of the pattern lie, searched
 * around a known one. Each end of a quote has its own: text may have been inserted or removed between them.
 */
function localDiagonal(hits: SeedHits, from: number, to: number, around: number, slack: number): number | null {
  const size = ((2 * slack) >>> TALLY_BITS) + 2;
  const tally = new Uint16Array(size);
  for (let i = 0; i < hits.count; i++) {
    const at = hits.inPattern[i] as number;
    if (at < from || at >= to) continue;
    const offset = (hits.inText[i] as number) - at - around + slack;
    if (offset < 0 || offset > 2 * slack) continue;
    const slot = offset >>> TALLY_BITS;
    tally[slot] = (tally[slot] as number) + 1;
  }
  const middle = slack >>> TALLY_BITS;
  let best = -1;
  let bestCount = 0;
  for (let slot = 0; slot < size; slot++) {
    const count = 2 * (tally[slot] as number) + (tally[slot - 1] ?? 0) + (tally[slot + 1] ?? 0);
    if (count > bestCount || (count === bestCount && Math.abs(slot - middle) < Math.abs(best - middle))) {
      best = slot;
      bestCount = count;
    }
  }
  return bestCount < 3 ? null : around - slack + (best << TALLY_BITS) + (1 << (TALLY_BITS - 1));
}

/**
 * The boundary near `expected` that costs the fewest edits: those of the part left of it, aligned to end there, plus
 * those of the part right of it, aligned to begin there.
 */
function placeBoundary(
  codes: Uint16Array,
  expected: number,
  left: Uint16Array,
  right: Uint16Array,
  quoteSide: 'left' | 'right',
): number {
  const low = Math.min(codes.length, Math.max(0, expected - PAD_UNITS));
  const high = Math.max(low, Math.min(codes.length, expected + PAD_UNITS));
  const leftFrom = Math.max(0, low - Math.ceil(left.length * 1.25));
  const rightTo = Math.min(codes.length, high + Math.ceil(right.length * 1.25));
  const leftCosts = measureDistances(left, codes, leftFrom, high, false);
  const rightCosts = measureDistances(right, codes, low, rightTo, true);
  // Costs are capped. A part that is gone must not move the boundary by letters that agree by chance, and surroundings,
  // which may have moved elsewhere, must not outweigh the quote.
  const ownUnits = quoteSide === 'left' ? left.length : right.length;
  const touchMost = Math.max(LEAST_TOUCH, ownUnits * TOUCH_SHARE);
  const leftMost = Math.min(left.length * GONE, quoteSide === 'left' ? left.length : touchMost);
  const rightMost = Math.min(right.length * GONE, quoteSide === 'right' ? right.length : touchMost);
  let best = low;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let at = low; at <= high; at++) {
    const leftCost = Math.min(leftMost, leftCosts[at - leftFrom] as number);
    const rightCost = Math.min(rightMost, rightCosts[at - low] as number);
    // On a tie the quote's own words decide: what was inserted beside it is not part of it.
    const cost = leftCost + rightCost + 0.01 * (quoteSide === 'left' ? leftCost : rightCost);
    if (cost < bestCost) {
      best = at;
      bestCost = cost;
    }
  }
  return best;
}

/** Places both ends of a quote in today's text, each on its own, near one diagonal. May come out empty or reversed. */
export function placeEnds(
  codes: Uint16Array,
  pattern: QuotePattern,
  hits: SeedHits,
  diagonal: number,
): { start: number; end: number } {
  const { exact, exactAt } = pattern;
  // Little is ever inserted into a short quote, and an equal word near by must not be taken for a part of it.
  const slack = Math.min(700, 24 + 4 * exact.length);
  const endUnits = Math.min(END_UNITS, exact.length);
  const exactTo = exactAt + exact.length;
  // Located by the quote's own runs; if edits left none of them, by the runs of what touched it.
  const locate = (from: number, to: number, touchFrom: number, touchTo: number) =>
    localDiagonal(hits, from, to, diagonal, slack) ??
    localDiagonal(hits, touchFrom, touchTo, diagonal, slack) ??
    diagonal;
  const startDiagonal = locate(exactAt, exactAt + endUnits, exactAt - TOUCH_UNITS, exactAt);
  const endDiagonal = locate(exactTo - endUnits, exactTo, exactTo, exactTo + TOUCH_UNITS);
  const head = exact.subarray(0, endUnits);
  const tail = exact.subarray(exact.length - endUnits);
  return {
    start: placeBoundary(codes, startDiagonal + exactAt, pattern.touchBefore, head, 'right'),
    end: placeBoundary(codes, endDiagonal + exactTo, tail, pattern.touchAfter, 'left'),
  };
}
