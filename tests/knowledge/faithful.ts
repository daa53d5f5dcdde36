/** What a position says that its paragraph does not, as far as numbers and names can show it. */
import type { PositionSource } from '../../src/core/knowledge/sources';
import type { Essay } from '../../src/core/knowledge/types';
import { EQUIVALENT_NAMES } from './equivalent-names';
import type { HashedParagraph } from './fingerprint';
import { namesIn } from './names';
import { isMerePhrase, numbersIn } from './numbers';
import { wordsOf } from './words';

/** The numbers of a position, its figures and what they are of, that its paragraph does not state. */
export function foreignNumbers(position: PositionSource, paragraph: HashedParagraph): string[] {
  const figures = position.figures ?? [];
  const inTexts = [position.text, ...figures.map(({ of }) => of)]
    .flatMap((text) => numbersIn(wordsOf(text)))
    .filter((mention) => !isMerePhrase(mention));
  // The unit may bring a word of scale: 270 billion.
  const values = figures.flatMap(({ value, unit }) => numbersIn(wordsOf(`${value} ${unit}`)).slice(0, 1));
  return [...values, ...inTexts]
    .map(({ value }) => value)
    .filter((value) => !paragraph.statesValue(value) && !isInferredYear(value, position))
    .map(String);
}

/** A year that we worked out may be said where the position owns up to it. */
function isInferredYear(value: number, { date, until, dateInferred }: PositionSource): boolean {
  const years = [date, until].map((day) => Number(day?.slice(0, 4)));
  return dateInferred === true && years.includes(value);
}

/** The names of a position, word by word, that its paragraph has in no form. */
export function foreignNames(
  position: PositionSource,
  author: Essay['author'],
  paragraph: HashedParagraph,
  known: ReadonlySet<string>,
): string[] {
  const speaker = new Set(wordsOf(author ?? ''));
  // These two are no sentences: the capital of their first word tells as much as any other.
  const phrases = [position.attributedTo, ...(position.figures ?? []).map(({ of }) => of)].map((text) => `of ${text}`);
  return namesIn([position.text, ...phrases].join('\n'), known).filter(
    (name) => !speaker.has(name) && !hasName(paragraph, name),
  );
}

/** Whether a paragraph has a name, or a form of it that equivalent-names.ts accepts. */
function hasName(paragraph: HashedParagraph, name: string): boolean {
  const accepted = EQUIVALENT_NAMES.filter(({ ours }) => ours.includes(name)).flatMap(({ essays }) => essays);
  return [name, ...accepted].some((form) => form.split(' ').every((word) => paragraph.hasWord(word)));
}
