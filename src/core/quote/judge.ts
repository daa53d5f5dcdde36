import { countShared, hasContext, rateContext, type StoredContext } from './context';
import { measureDistances } from './edit-distance';
import { countInformation, type FoldedText } from './fold-codes';

const END_UNITS = 96;
const NEAR_UNITS = 128;
/** The likeness granted to a side where a paragraph's break stood and stands, whatever the paragraph beyond it says now. */
const BREAK_TOUCH = 0.6;
/** Below this the surroundings are not looked at. */
const LEAST_LIKENESS = 0.3;
const UNLIKE = { context: 0, touchWeaker: 0, touchBoth: 0, touchNear: 0 };
/** A quote with at least this much information in it is long: found word for word, it needs no surroundings. */
const LONG_INFORMATION = 40;

/** Where a quote may stand (folded units), and what speaks for it. All ratings run from 0 to 1. */
export interface Rating {
  start: number;
  end: number;
  /** Likeness of the words themselves. */
  likeness: number;
  /** How much of the surrounding paragraph is there. */
  context: number;
  /** Likeness of the text that directly touches it: at the end where it is less alike, and the mean of both ends. */
  touchWeaker: number;
  touchBoth: number;
  /** The same at the end where it is more alike, compared with the best match near by: something may have been inserted between. */
  touchNear: number;
  score: number;
}

/** Likeness of a touching text to what directly touches a boundary today, and to the best of what is near it. */
function rateTouch(touch: Uint16Array, codes: Uint16Array, boundary: number, backwards: boolean): [number, number] {
  // Nothing touched the quote: the text began or ended here. That speaks neither for nor against the place.
  if (touch.length === 0) return [0.5, 0.5];
  const reach = touch.length + NEAR_UNITS;
  const from = backwards ? boundary : Math.max(0, boundary - reach);
  const to = backwards ? Math.min(codes.length, boundary + reach) : boundary;
  const distances = measureDistances(touch, codes, from, to, backwards);
  let least = touch.length;
  for (const distance of distances) if (distance < least) least = distance;
  const direct = distances[backwards ? 0 : to - from] as number;
  return [1 - direct / touch.length, 1 - least / touch.length];
}

/** The greatest length at which a place can still be the quote: much may be inserted into a long one, little into a few words. */
function mostLength(exact: Uint16Array): number {
  return countInformation(exact) < LONG_INFORMATION ? exact.length * 2 + 6 : exact.length * 1.6 + 700;
}

function rateLikeness(exact: Uint16Array, codes: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length <= 0 || length < exact.length * 0.4 || length > mostLength(exact)) return 0;
  const ends = Math.min(END_UNITS, exact.length);
  const headTo = Math.min(end, start + Math.ceil(ends * 1.25));
  const tailFrom = Math.max(start, end - Math.ceil(ends * 1.25));
  const head = measureDistances(exact.subarray(0, ends), codes, start, headTo, true)[0] as number;
  const tails = measureDistances(exact.subarray(exact.length - ends), codes, tailFrom, end, false);
  const tail = tails[end - tailFrom] as number;
  // Each distance leaves one end free. A short quote is aligned as a whole, so units too many count as edits.
  const surplus = exact.length <= END_UNITS ? length - exact.length : 0;
  const edited = 1 - Math.min(ends, Math.max((head + tail) / 2, surplus)) / ends;
  const [shared, all] = countShared(exact, codes, start, end);
  return all === 0 ? edited : (edited + shared / all) / 2;
}

/** Whether a paragraph begins before and ends after a place. */
export interface Breaks {
  before: boolean;
  after: boolean;
}

/** Rates one place for a quote. `alike` is given where the words are known to be the same. */
export function ratePlace(
  exact: Uint16Array,
  stored: StoredContext,
  today: FoldedText,
  start: number,
  end: number,
  breaks: Breaks,
  alike?: 1,
): Rating {
  const likeness = alike ?? rateLikeness(exact, today.codes, start, end);
  if (likeness < LEAST_LIKENESS) return { ...UNLIKE, start, end, likeness, score: 0.65 * likeness };
  const context = rateContext(stored, today, start, end);
  const [besideBefore, nearBefore] = rateTouch(stored.touchBefore, today.codes, start, false);
  const [besideAfter, nearAfter] = rateTouch(stored.touchAfter, today.codes, end, true);
  const before = breaks.before && stored.opensParagraph ? Math.max(besideBefore, BREAK_TOUCH) : besideBefore;
  const after = breaks.after && stored.closesParagraph ? Math.max(besideAfter, BREAK_TOUCH) : besideAfter;
  const touchWeaker = Math.min(before, after);
  const surroundings = Math.max(context, touchWeaker);
  const score = hasContext(stored) ? 0.65 * likeness + 0.35 * surroundings : likeness;
  const touchNear = Math.max(nearBefore, nearAfter);
  return { start, end, likeness, context, touchWeaker, touchBoth: (before + after) / 2, touchNear, score };
}

/** Whether words and surroundings agree so well that no other place need be looked at. */
export function isUnrivalled({ likeness, context, touchWeaker }: Rating): boolean {
  return likeness >= 0.6 && context >= 0.5 && touchWeaker >= 0.6;
}

/**
 * Whether the evidence is enough to put a note there. Short words recur by chance, and newspapers say the same thing
 * twice in nearly the same words (in a caption, a summary, a template): so whatever is not word for word needs its
 * surroundings. A quote that was a whole paragraph, and still is one, counts as having kept them.
 */
export function isAccepted(rating: Rating, information: number, stored: StoredContext, breaks: Breaks): boolean {
  const { likeness, context, touchWeaker, touchBoth, touchNear } = rating;
  // A quote that was nearly all of its paragraph and is so still.
  const isStillParagraph =
    stored.isAlone &&
    (stored.opensParagraph || stored.closesParagraph) &&
    (!stored.opensParagraph || breaks.before) &&
    (!stored.closesParagraph || breaks.after);
  const isLong = information >= LONG_INFORMATION;
  if (!hasContext(stored)) return likeness >= (isLong ? 0.75 : 0.97);
  if (likeness === 1 && isLong) return true;
  if (touchWeaker >= 0.7 && likeness >= (isLong ? 0.5 : 0.35)) return true;
  // These limits were found on changed and deleted passages of news: they separate what was still there from what was not.
  if (!isLong) {
    if (likeness < 0.5 || context < (likeness === 1 ? 0.3 : 0.5)) return false;
    return touchWeaker >= 0.35 || (context >= 0.85 && touchBoth >= 0.55) || (context >= 0.95 && touchBoth >= 0.5);
  }
  if (isStillParagraph) return likeness >= 0.65;
  if (touchWeaker >= 0.45 && context >= 0.45) return likeness >= 0.52;
  return touchNear >= 0.55 && context >= 0.65 && likeness >= 0.62;
}
