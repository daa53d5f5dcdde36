/** Chooses, when the base is built, the words of a position that are its own; see `own-words.ts`. */
import { isLatinWord, packWords } from './own-words';
import { wordsOf } from './words';

/** The most telling words of a position that travel: in Latin letters, and pairs of characters of the other three languages. */
const MOST_LATIN = 15;
const MOST_OTHERS = 30;
/** How many other texts of the base have to say a word: what nothing else says, news will not say either. */
const SAID_ELSEWHERE = 2;
/** What a word gains that several languages share, as Japanese and Chinese do pairs of characters. */
const SHARED = 1.3;

/**
 * For each position its own words, packed: rare among positions, yet said elsewhere in the base.
 *
 * @param positions every position's text in each language.
 * @param others every other text of the base in each language.
 */
export function chooseOwnWords(
  positions: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): string[] {
  const wordings = positions.map((texts) => texts.map((text) => new Set(wordsOf(text).filter(isWord))));
  const all = wordings.map((languages) => new Set(languages.flatMap((words) => [...words])));
  const frequencies = countHolders(all);
  const elsewhere = countHolders(others.map((texts) => new Set(texts.flatMap(wordsOf))));
  const rarity = (word: string) => Math.log((positions.length + 1) / ((frequencies.get(word) ?? 0) + 0.5));
  return all.map((words, at) => {
    const languagesWith = (word: string) => wordings[at]?.filter((language) => language.has(word)).length ?? 0;
    const weigh = (word: string) => rarity(word) * (languagesWith(word) > 1 ? SHARED : 1);
    const telling = [...words]
      .filter((word) => (frequencies.get(word) ?? 0) - 1 + (elsewhere.get(word) ?? 0) >= SAID_ELSEWHERE)
      .map((word) => ({ word, weight: weigh(word) }))
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .map(({ word }) => word);
    const latin = telling.filter(isLatinWord).slice(0, MOST_LATIN);
    return packWords([...latin, ...telling.filter((word) => !isLatinWord(word)).slice(0, MOST_OTHERS)]);
  });
}

function isWord(word: string): boolean {
  return !/^\d/.test(word);
}

/** By word, how many of the sets have it. */
function countHolders(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of sets.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
