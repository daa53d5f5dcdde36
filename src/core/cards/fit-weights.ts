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

/** The same for the record: that an entry bears on the paragraph, on 1002 entries beside 240 cards. */
export const RECORD_BIAS = -4.12;

export const RECORD_WEIGHTS: Record<RecordMeasure, number> = {
  words: 5.11,
  topics: 0.7,
  month: 2.28,
  newness: 1.32,
  own: 2.06,
};
