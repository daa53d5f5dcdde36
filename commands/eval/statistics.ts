/** How sure a measured share is: intervals of 95 %. Values in, values out. */
import { quantile } from '../../bench/measure';
import { seedRandom } from '../../tests/support/quote-cases';

/** A share of cases with its interval, each from 0 to 1; all null where there are no cases. */
export interface Share {
  value: number | null;
  low: number | null;
  high: number | null;
  hits: number;
  of: number;
}

/** A figure that is no share of cases, with its interval. */
export type Estimate = Pick<Share, 'value' | 'low' | 'high'>;

/** What came of cases that are one of two things and were taken for one of two. */
export interface Outcomes {
  /** Positives that were found. */
  found: number;
  missed: number;
  /** Negatives that were taken for positives. */
  wrong: number;
  right: number;
}

/** The normal deviate that leaves 2.5 % on each side. */
const Z = 1.959964;
const BOOTSTRAP_ROUNDS = 2000;
const BOOTSTRAP_SEED = 20_260_101;

/**
 * A share with Wilson's score interval, which holds for small numbers and near 0 and 1 too (E. B. Wilson, “Probable
 * inference, the law of succession, and statistical inference”, Journal of the American Statistical Association 22, 1927).
 */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { value: null, low: null, high: null, hits, of };
  const value = hits / of;
  const scale = 1 + Z ** 2 / of;
  const middle = (value + Z ** 2 / (2 * of)) / scale;
  const margin = (Z / scale) * Math.sqrt((value * (1 - value)) / of + Z ** 2 / (4 * of ** 2));
  return {
    value: round(value),
    low: round(hits === 0 ? 0 : middle - margin),
    high: round(hits === of ? 1 : middle + margin),
    hits,
    of,
  };
}

/** Of what was taken for a positive, the share that is one. */
export function precisionOf({ found, wrong }: Outcomes): Share {
  return shareOf(found, found + wrong);
}

/** Of the positives, the share that was found. */
export function recallOf({ found, missed }: Outcomes): Share {
  return shareOf(found, found + missed);
}

/**
 * The harmonic mean of precision and recall. No formula gives its interval: the cases are drawn anew, with replacement,
 * `BOOTSTRAP_ROUNDS` times from a fixed seed, and the middle 95 % of the values are taken (B. Efron's percentile bootstrap,
 * Annals of Statistics 7, 1979). Where nothing went wrong, no draw can differ, and the interval is a point: the
 * intervals of precision and recall say then how sure it is.
 */
export function f1Of(outcomes: Outcomes): Estimate {
  const value = harmonic(outcomes);
  if (value === null) return { value, low: null, high: null };
  const random = seedRandom(BOOTSTRAP_SEED);
  const drawn = Array.from({ length: BOOTSTRAP_ROUNDS }, () => harmonic(drawAnew(outcomes, random))).filter(
    (drawn) => drawn !== null,
  );
  return { value: round(value), low: round(quantile(drawn, 0.025)), high: round(quantile(drawn, 0.975)) };
}

function harmonic({ found, missed, wrong }: Outcomes): number | null {
  const judged = 2 * found + missed + wrong;
  return judged === 0 ? null : (2 * found) / judged;
}

function drawAnew({ found, missed, wrong, right }: Outcomes, random: () => number): Outcomes {
  const drawn = { found: 0, missed: 0, wrong: 0, right: 0 };
  const cases = found + missed + wrong + right;
  for (let draw = 0; draw < cases; draw++) {
    const at = random() * cases;
    if (at < found) drawn.found++;
    else if (at < found + missed) drawn.missed++;
    else if (at < found + missed + wrong) drawn.wrong++;
    else drawn.right++;
  }
  return drawn;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
