/** Proper names in a text: words with a capital that they do not owe to the beginning of a sentence. */
import { tokensOf } from './words';

/** The words that texts use as names: capitalised within a sentence, and nowhere in lower case. */
export function knownNames(texts: readonly string[]): Set<string> {
  const within = texts.flatMap((text) => tokensOf(text).filter(({ opensSentence }) => !opensSentence));
  const names = new Set(within.filter(({ isCapitalised }) => isCapitalised).map(({ word }) => word));
  for (const { word, isCapitalised } of within) if (!isCapitalised) names.delete(word);
  return names;
}

/** The names of a text, word by word; a sentence's first word is one only if it is a name elsewhere. */
export function namesIn(text: string, known: ReadonlySet<string>): string[] {
  const names = tokensOf(text).filter(
    ({ word, isCapitalised, opensSentence }) => isCapitalised && (!opensSentence || known.has(word)),
  );
  return [...new Set(names.map(({ word }) => word))];
}
