/**
 * The weights by which a position's measures add up to the log-odds that it helps a reader of the paragraph. Written by
 * `npm run fit:cards`, not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of 1, standardised),
 * on 278 positions beside 375 labelled cards, 199 of them useful there.
 */
import type { Measure } from './fit';
import type { RecordMeasure } from './record';

export const BIAS = -4.52;

export const WEIGHTS: Record<Measure, number> = {
  own: 5.8,
  aspects: 0.81,
  rareAspect: 3.71,
  topics: 3.55,
  elsewhere: -1.82,
};

/** The same for the record: that an entry bears on the paragraph, on 524 entries beside 120 cards. */
export const RECORD_BIAS = -3.01;

export const RECORD_WEIGHTS: Record<RecordMeasure, number> = {
  words: 6.57,
  topics: 0.49,
  month: 1.85,
  newness: 1.44,
};
