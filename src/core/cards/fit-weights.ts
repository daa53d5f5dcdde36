/**
 * The weights by which a position's measures add up to the log-odds that it helps a reader of the paragraph. Written by
 * `npm run fit:cards`, not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of 1, standardised),
 * on 855 positions beside 695 labelled cards, 452 of them useful there.
 */
import type { Measure } from './fit';
import type { RecordMeasure } from './record';

export const BIAS = -6.85;

export const WEIGHTS: Record<Measure, number> = {
  own: 4.35,
  aspects: 1.31,
  rareAspect: 3.3,
  words: 6.56,
  topics: 0.51,
  date: 1.04,
  parties: 1.44,
};

/** The same for the record: that an entry bears on the paragraph, on 524 entries beside 120 cards. */
export const RECORD_BIAS = -4.15;

export const RECORD_WEIGHTS: Record<RecordMeasure, number> = {
  words: 6.06,
  topics: 0.08,
  month: 2.27,
  newness: 1.35,
  own: 1.7,
};
