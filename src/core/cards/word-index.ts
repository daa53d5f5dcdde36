/** Okapi BM25 over a handful of short texts (Robertson and Zaragoza, 2009). */
import { wordsOf } from './words';

/** How soon a repeated word stops counting. */
const SATURATION = 1.2;
/** How much a long text is held back. */
const LENGTH_WEIGHT = 0.5;

interface WordMatch {
  /** BM25 score, 0 and up. */
  score: number;
  /** Words in common with what each adds, heaviest first. */
  words: { word: string; weight: number }[];
}

/**
 * Scores the text at an index against the words of a query. `peers` are the indexes it competes with: a word that most
 * of them hold (the islands' "islands") does not tell one from another and counts for little.
 */
type WordIndex = (index: number, query: ReadonlySet<string>, peers: readonly number[]) => WordMatch;

/** With fewer peers than this, how many of them hold a word says nothing. */
const FEWEST_PEERS = 4;

/** Prepares scoring of these texts. */
export function createWordIndex(texts: readonly string[]): WordIndex {
  const counts = texts.map(countWords);
  const lengths = counts.map((count) => sum(count.values()));
  const averageLength = sum(lengths) / Math.max(1, lengths.length);
  const documentFrequency = new Map<string, number>();
  for (const count of counts) {
    for (const word of count.keys()) documentFrequency.set(word, (documentFrequency.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) => {
    const frequency = documentFrequency.get(word) ?? 0;
    return Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5));
  };
  const tellingShare = (word: string, peers: readonly number[]) => {
    if (peers.length < FEWEST_PEERS) return 1;
    return 1 - peers.filter((peer) => counts[peer]?.has(word)).length / (peers.length + 1);
  };
  return (index, query, peers) => {
    const count = counts[index] ?? new Map<string, number>();
    const relativeLength = (lengths[index] ?? 0) / Math.max(1, averageLength);
    const dampening = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * relativeLength);
    const words: WordMatch['words'] = [];
    for (const word of query) {
      const times = count.get(word);
      if (times === undefined) continue;
      const frequency = (times * (SATURATION + 1)) / (times + dampening);
      words.push({ word, weight: rarity(word) * frequency * tellingShare(word, peers) });
    }
    words.sort((a, b) => b.weight - a.weight);
    return { score: sum(words.map(({ weight }) => weight)), words };
  };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
