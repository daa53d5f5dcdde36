/** The rules by which an alias that also means something else is told: what must, and must not, stand near. */
import { isInWord } from './matcher-anchors';

export type RuleName = 'notAfter' | 'notBefore' | 'needs' | 'unless';

/** How packed rules name the lists; their words are separated by `WORD_SEPARATOR`. Folded words have no capitals. */
export const RULE_TAGS: Record<RuleName, string> = { notAfter: 'A', notBefore: 'B', needs: 'N', unless: 'U' };
export const WORD_SEPARATOR = 'X';

/** Folded words. */
export type Rules = Partial<Record<RuleName, string[]>>;

/** Reads packed rules; null where there are none. */
export function parseRules(packed: string): Rules | null {
  if (packed === '') return null;
  const rules: Rules = {};
  for (const [name, tag] of Object.entries(RULE_TAGS) as [RuleName, string][]) {
    const list = new RegExp(`${tag}([^ABNU]*)`).exec(packed)?.[1];
    if (list !== undefined) rules[name] = list.split(WORD_SEPARATOR);
  }
  return rules;
}

/** Whether one of the words stands right before `start`, with or without a space between. */
export function standsBefore(words: readonly string[], units: Uint16Array, start: number): boolean {
  return words.some((word) => {
    const from = start - word.length;
    return isAt(word, units, from) || (units[start - 1] === SPACE && isAt(word, units, from - 1));
  });
}

/** Whether one of the words stands right behind `end`, with or without a space between. */
export function standsBehind(words: readonly string[], units: Uint16Array, end: number, length: number): boolean {
  return words.some((word) => {
    const isWithin = (from: number) => from + word.length <= length && isAt(word, units, from);
    return isWithin(end) || (units[end] === SPACE && isWithin(end + 1));
  });
}

const SPACE = 0x20;

function isAt(word: string, units: Uint16Array, from: number): boolean {
  if (from < 0) return false;
  for (let i = 0; i < word.length; i++) if (units[from + i] !== word.charCodeAt(i)) return false;
  return true;
}

/**
 * Whether a folded word stands in a folded text, as a word: a Latin or katakana word not inside a longer one, save that
 * an English word may go on as a plural ("cups") or as the name of a country's people ("Japanese", "Koreans"). Han has
 * no such boundary.
 */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (at > 0 && isInWord(text.charCodeAt(at - 1), text.charCodeAt(at))) continue;
    if (end >= text.length || !isInWord(text.charCodeAt(end - 1), text.charCodeAt(end)) || goesOn(text, word, end))
      return true;
  }
  return false;
}

/** Endings that leave a word itself; those of peoples follow names of four letters at least ("Xi" is not in "Xian"). */
const PLURAL = /^e?s$/;
const PEOPLE = /^(?:ns?|ians?|ese)$/;
const PEOPLE_MIN_LENGTH = 4;

function goesOn(text: string, word: string, end: number): boolean {
  let wordEnd = end;
  while (
    wordEnd < text.length &&
    wordEnd - end <= 'ians'.length &&
    isInWord(text.charCodeAt(wordEnd - 1), text.charCodeAt(wordEnd))
  )
    wordEnd++;
  const ending = text.slice(end, wordEnd);
  if (PLURAL.test(ending)) return true;
  // A bare "n" makes a people of names in -a alone: Korea, Russia, America.
  return word.length >= PEOPLE_MIN_LENGTH && PEOPLE.test(ending) && (!/^n/.test(ending) || word.endsWith('a'));
}
