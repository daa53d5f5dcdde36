/**
 * The weights by which a position's measures add up to the log-odds that it helps a reader of the paragraph. Written by
 * `npm run fit:cards`, not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of 1, standardised),
 * on 412 positions beside 455 labelled cards, 278 of them useful there.
 */
import type { Measure } from './fit';
import type { RecordMeasure } from './record';

export const BIAS = -5.33;

export const WEIGHTS: Record<Measure, number> = {
  own: 5.7,
  aspects: 2.01,
  rareAspect: 3.26,
  topics: 3.62,
  elsewhere: -1.35,
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
