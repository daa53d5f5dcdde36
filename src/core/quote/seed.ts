import { type GramIndex, hashGram } from './gram-index';

const BUCKET_BITS = 5;
/** A run that stands in more places than this says little about any of them. */
const COMMON_PLACES = 64;
const MOST_HITS = 6_000;
/** Runs at each end of the pattern that are all looked up; between them one in some. */
const END_SEEDS = 176;
const MIDDLE_SEEDS = 128;
/** Prefix and suffix of a quote in one. */
const CONTEXT_UNITS = 128;
const MOST_VOTES = 0xffff;

/** Runs shared by pattern and text: the pair of places of each. */
export interface SeedHits {
  inPattern: Int32Array;
  inText: Int32Array;
  count: number;
}

const hits: SeedHits = { inPattern: new Int32Array(MOST_HITS), inText: new Int32Array(MOST_HITS), count: 0 };

function addHits(index: GramIndex, at: number, from: number, to: number): void {
  for (let i = from; i < to && hits.count < MOST_HITS; i++) {
    hits.inPattern[hits.count] = at;
    hits.inText[hits.count] = index.places[i] as number;
    hits.count++;
  }
}

/** The runs that a pattern shares with the indexed text. What it returns is overwritten by the next call. */
export function collectHits(index: GramIndex, pattern: Uint16Array): SeedHits {
  hits.count = 0;
  const common: number[] = [];
  const middleStep = Math.max(1, Math.ceil((pattern.length - 2 * END_SEEDS) / MIDDLE_SEEDS));
  for (let at = 0; at < pattern.length; at += at >= END_SEEDS && at < pattern.length - END_SEEDS ? middleStep : 1) {
    const hash = hashGram(pattern, at, index.shift);
    if (hash < 0) continue;
    const from = index.starts[hash] as number;
    const to = index.starts[hash + 1] as number;
    if (to - from > COMMON_PLACES) common.push(at);
    else addHits(index, at, from, to);
  }
  // In a text of few different words even the commonest runs must do.
  if (hits.count < 8) {
    for (const at of common) {
      const hash = hashGram(pattern, at, index.shift);
      addHits(index, at, index.starts[hash] as number, index.starts[hash + 1] as number);
    }
  }
  return hits;
}

/** Counts votes per diagonal and keeps its table between quotes of one text. */
export class DiagonalVotes {
  #votes = new Uint16Array(0);

  /**
   * The diagonals (place in the text minus place in the pattern) on which most hits lie, best first.
   *
   * @param textUnits length of the text
   * @param patternUnits length of the pattern
   * @param ownFrom where in the pattern the quote begins
   * @param ownTo where it ends; a run of the quote's own counts for more the shorter the quote is beside its context
   * @param most how many to return
   */
  rank(
    found: SeedHits,
    textUnits: number,
    patternUnits: number,
    ownFrom: number,
    ownTo: number,
    most: number,
  ): number[] {
    const size = ((textUnits + patternUnits) >>> BUCKET_BITS) + 3;
    if (this.#votes.length < size) this.#votes = new Uint16Array(size);
    const votes = this.#votes;
    const touched: number[] = [];
    const ownWeight = Math.min(6, Math.max(1, Math.round(CONTEXT_UNITS / Math.max(1, ownTo - ownFrom))));
    for (let i = 0; i < found.count; i++) {
      const diagonal = (found.inText[i] as number) - (found.inPattern[i] as number) + patternUnits;
      const bucket = (diagonal >>> BUCKET_BITS) + 1;
      const before = votes[bucket] as number;
      if (before === 0) touched.push(bucket);
      const at = found.inPattern[i] as number;
      votes[bucket] = Math.min(MOST_VOTES, before + (at >= ownFrom && at < ownTo ? ownWeight : 1));
    }
    // Edits shift the diagonal a little, so neighbours count together.
    const sum = (bucket: number) =>
      (votes[bucket - 1] as number) + 2 * (votes[bucket] as number) + (votes[bucket + 1] as number);
    const ranked = touched.map((bucket) => ({ bucket, sum: sum(bucket) })).filter((entry) => entry.sum > 2);
    for (const bucket of touched) votes[bucket] = 0;
    ranked.sort((a, b) => b.sum - a.sum || a.bucket - b.bucket);
    const best: { bucket: number; sum: number }[] = [];
    const floor = (ranked[0]?.sum ?? 0) / 5;
    for (const entry of ranked) {
      if (best.length >= most || entry.sum < floor) break;
      if (best.every((kept) => Math.abs(kept.bucket - entry.bucket) > 2)) best.push(entry);
    }
    return best.map((entry) => ((entry.bucket - 1) << BUCKET_BITS) + (1 << (BUCKET_BITS - 1)) - patternUnits);
  }
}
