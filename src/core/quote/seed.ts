import { type GramIndex, hashGram } from './gram-index';

const BUCKET_BITS = 5;
/** Runs that stand in many places say little about any of them: each tier is used only while hits are too few. */
const TIERS = [
  { mostPlaces: 6, enoughHits: 160 },
  { mostPlaces: 64, enoughHits: 8 },
  { mostPlaces: Number.POSITIVE_INFINITY, enoughHits: 0 },
];
const MOST_HITS = 6_000;
/** At each end of the pattern this many runs are all looked up; of those between, about `MIDDLE_SEEDS`. */
const END_SEEDS = 176;
const MIDDLE_SEEDS = 128;
/** Length of prefix and suffix together. */
const CONTEXT_UNITS = 128;
const MOST_VOTES = 0xffff;
/** In any text, one run in this many units of the pattern is found by chance. */
const CHANCE_UNITS = 14;

/** Runs shared by pattern and text, each by its place in both. */
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

/**
 * The runs that a pattern shares with the indexed text: the rarest first, the commoner only while there are too few.
 * What it returns is overwritten by the next call.
 */
export function collectHits(index: GramIndex, pattern: Uint16Array): SeedHits {
  hits.count = 0;
  const middleStep = Math.max(1, Math.ceil((pattern.length - 2 * END_SEEDS) / MIDDLE_SEEDS));
  let least = 0;
  for (const tier of TIERS) {
    for (let at = 0; at < pattern.length; at += at >= END_SEEDS && at < pattern.length - END_SEEDS ? middleStep : 1) {
      const hash = hashGram(pattern, at, index.shift);
      if (hash < 0) continue;
      const from = index.starts[hash] as number;
      const to = index.starts[hash + 1] as number;
      if (to - from > least && to - from <= tier.mostPlaces) addHits(index, at, from, to);
    }
    if (hits.count >= tier.enoughHits) break;
    least = tier.mostPlaces;
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
    const best: { bucket: number; sum: number }[] = [];
    // Fewer votes than this come together by chance.
    let floor = Math.max(2, Math.min(patternUnits, 2 * END_SEEDS) / CHANCE_UNITS);
    for (const bucket of touched) {
      const total = sum(bucket);
      if (total <= floor) continue;
      const near = best.findIndex((kept) => Math.abs(kept.bucket - bucket) <= 2);
      if (near >= 0) {
        if ((best[near] as { sum: number }).sum >= total) continue;
        best.splice(near, 1);
      }
      best.push({ bucket, sum: total });
      best.sort((a, b) => b.sum - a.sum || a.bucket - b.bucket);
      if (best.length > most) best.pop();
      floor = Math.max(
        floor,
        (best[0] as { sum: number }).sum / 5,
        best.length === most ? (best[most - 1]?.sum ?? 0) : 0,
      );
    }
    for (const bucket of touched) votes[bucket] = 0;
    return best.map((entry) => ((entry.bucket - 1) << BUCKET_BITS) + (1 << (BUCKET_BITS - 1)) - patternUnits);
  }
}
