/** How a quote is kept and found again in a text that may have changed since. */

/** A quote with its surroundings, as stored. Offsets are UTF-16 units of the text it was taken from. */
export interface Quote {
  exact: string;
  /** Up to 64 units before and after. */
  prefix: string;
  suffix: string;
  /** The paragraph in which the quote begins; of a very long one the part around the quote. */
  paragraph: string;
  start: number;
}

export interface QuoteCandidate {
  start: number;
  end: number;
  /** 0 to 1. */
  score: number;
}

/** `exact`: stands as it was; `changed`: stands, reworded; `orphan`: not in this text, or not to be told apart. */
export type AnchorState = 'exact' | 'changed' | 'orphan';

/** Where a note sits in today's text. An orphan has no place, only candidates. */
export type Anchor =
  | { state: 'exact' | 'changed'; start: number; end: number; score: number; candidates: QuoteCandidate[] }
  | { state: 'orphan'; start: null; end: null; score: number; candidates: QuoteCandidate[] };
