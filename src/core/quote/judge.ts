import { countShared, hasContext, rateContext, type StoredContext } from './context';
import { measureDistances } from './edit-distance';
import { type FoldedText, isWideCode } from './fold-codes';

const END_UNITS = 96;

/** Where a quote may stand (folded units), and what speaks for it. All ratings run from 0 to 1. */
export interface Rating {
  start: number;
  end: number;
  /** Likeness of the words themselves. */
  likeness: number;
  /** How much of the surrounding paragraph is there. */
  context: number;
  /** Likeness of what directly touches the weaker and both of its ends. */
  touchWeaker: number;
  touchBoth: number;
  score: number;
}

/** What a passage of folded text tells, in Latin letters: a Han or kana unit tells about three times as much. */
export function countInformation(codes: Uint16Array): number {
  let information = 0;
  for (const code of codes) information += isWideCode(code) ? 3 : 1;
  return information;
}

function rateTouch(touch: Uint16Array, codes: Uint16Array, boundary: number, backwards: boolean): number {
  // The text began or ended here, and may not any more: that tells nothing.
  if (touch.length === 0) return 0.5;
  const reach = Math.ceil(touch.length * 1.5);
  const from = backwards ? boundary : Math.max(0, boundary - reach);
  const to = backwards ? Math.min(codes.length, boundary + reach) : boundary;
  const distances = measureDistances(touch, codes, from, to, backwards);
  const distance = distances[backwards ? 0 : to - from] as number;
  return 1 - distance / touch.length;
}

function rateLikeness(exact: Uint16Array, codes: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length <= 0 || length < exact.length * 0.4 || length > exact.length * 1.6 + 700) return 0;
  const ends = Math.min(END_UNITS, exact.length);
  const headTo = Math.min(end, start + Math.ceil(ends * 1.25));
  const tailFrom = Math.max(start, end - Math.ceil(ends * 1.25));
  const head = measureDistances(exact.subarray(0, ends), codes, start, headTo, true)[0] as number;
  const tails = measureDistances(exact.subarray(exact.length - ends), codes, tailFrom, end, false);
  const tail = tails[end - tailFrom] as number;
  // Each distance leaves one end open; a short quote has but one alignment, so its surplus units are edits too.
  const surplus = exact.length <= END_UNITS ? length - exact.length : 0;
  const edited = 1 - Math.min(ends, Math.max((head + tail) / 2, surplus)) / ends;
  const [shared, all] = countShared(exact, codes, start, end);
  return all === 0 ? edited : (edited + shared / all) / 2;
}

/** Rates one place for a quote. `alike` is given where the words are known to be the same. */
export function ratePlace(
  exact: Uint16Array,
  stored: StoredContext,
  today: FoldedText,
  start: number,
  end: number,
  alike?: 1,
): Rating {
  const likeness = alike ?? rateLikeness(exact, today.codes, start, end);
  const context = likeness === 0 ? 0 : rateContext(stored, today, start, end);
  const before = likeness === 0 ? 0 : rateTouch(stored.touchBefore, today.codes, start, false);
  const after = likeness === 0 ? 0 : rateTouch(stored.touchAfter, today.codes, end, true);
  const touchWeaker = Math.min(before, after);
  const surroundings = Math.max(context, touchWeaker);
  const score = hasContext(stored) ? 0.65 * likeness + 0.35 * surroundings : likeness;
  return { start, end, likeness, context, touchWeaker, touchBoth: (before + after) / 2, score };
}

/**
 * Whether the evidence is enough to put a note there. Short words recur by chance, so they need their surroundings;
 * a long passage speaks for itself.
 */
export function isAccepted(rating: Rating, information: number, contextKnown: boolean): boolean {
  const { likeness, context, touchWeaker } = rating;
  if (!contextKnown) return likeness >= (information >= 40 ? 0.75 : 0.97);
  if (touchWeaker >= 0.7 && likeness >= 0.35) return true;
  if (context >= 0.3 && likeness >= 0.5) return true;
  return information >= 40 && likeness >= 0.6 && likeness + context >= 0.8;
}
