/** How much of each of a handful of short texts another text has. */
import { wordsOf } from './words';

/** The share, 0 to 1, of the text at an index that is among `words`. */
export type Coverage = (index: number, words: ReadonlySet<string>) => number;

/**
 * Prepares measuring these texts. A word counts by how few of them have it (the islands' “islands” tells none from
 * another); the root of the share is given, since the first words in common say more than the last.
 */
export function createCoverage(texts: readonly string[]): Coverage {
  const wordsAt = texts.map((text) => new Set(wordsOf(text)));
  const frequency = new Map<string, number>();
  for (const words of wordsAt) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weightOf = (word: string) => Math.log(1 + (texts.length + 1) / ((frequency.get(word) ?? 0) + 0.5));
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weightOf(word), 0);
  const wholes = wordsAt.map(sum);
  return (index, words) => {
    const own = [...(wordsAt[index] ?? [])];
    const whole = wholes[index] ?? 0;
    return whole === 0 ? 0 : Math.sqrt(sum(own.filter((word) => words.has(word))) / whole);
  };
}
