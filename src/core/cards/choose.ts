/** Takes the best few of what fits, spread over the essays. */
import type { RankerPosition } from './types';

/** A position with its fit to a paragraph, and what made it fit. */
export interface Scored {
  position: RankerPosition;
  /** Probability that it helps, 0 to 1, with the small bonus or loss that orders positions which fit equally well. */
  score: number;
  /** Other topics of the paragraph that the position is about. */
  shared: string[];
  /** The paragraph's words for what the position turns on, the most telling first. */
  quotes: string[];
  /** Years that both speak of. */
  years: string[];
}

const MOST_SHOWN = 3;
/** What a position's score loses for each position already chosen of its essay, and again if of the same paragraph. */
const SAME_ESSAY = 0.06;
const SAME_PARAGRAPH = 0.1;

/**
 * The best positions at or above a threshold, three at most, best first. After each choice the other positions of its
 * essay count less, so that a second voice comes before the first one's second sentence.
 */
export function chooseDiverse(scored: readonly Scored[], threshold: number): Scored[] {
  const chosen: Scored[] = [];
  const rest = new Set(scored);
  while (chosen.length < MOST_SHOWN) {
    let best: Scored | null = null;
    let bestScore = threshold;
    for (const candidate of rest) {
      const score = candidate.score - crowding(candidate, chosen);
      if (best === null ? score >= bestScore : score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best === null) break;
    chosen.push(best);
    rest.delete(best);
  }
  return chosen;
}

function crowding({ position }: Scored, chosen: readonly Scored[]): number {
  let loss = 0;
  for (const { position: other } of chosen) {
    if (other.essay !== position.essay) continue;
    loss += SAME_ESSAY + (other.paragraph === position.paragraph ? SAME_PARAGRAPH : 0);
  }
  return loss;
}
