/**
 * The weights by which a position's measures add up to the log-odds that it helps a reader of the paragraph. Written by
 * `npm run fit:cards`, not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of 1, standardised),
 * on 859 positions beside 695 labelled cards, 455 of them useful there.
 */
import type { Measure } from './fit';
import type { RecordMeasure } from './record';

export const BIAS = -6.88;

export const WEIGHTS: Record<Measure, number> = {
  own: 4.35,
  aspects: 1.33,
  rareAspect: 3.31,
  words: 6.57,
  topics: 0.52,
  date: 1.04,
  parties: 1.45,
};

/** The same for the record: that an entry bears on the paragraph, on 1002 entries beside 240 cards. */
export const RECORD_BIAS = -4.95;

export const RECORD_WEIGHTS: Record<RecordMeasure, number> = {
  words: 7.05,
  topics: 0.88,
  month: 1.9,
  year: 1.84,
  newness: 1.09,
  own: 1.89,
};
