/** The rules by which an alias that also means something else is told: what must, and must not, stand near. */
import type { FoldedText } from '../text/fold';
import { addLetter, isInWord, isLetter, LETTER_CODES, pairKey, WIDE } from './matcher-anchors';
import { hashOf } from './matcher-tables';

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
  for (const list of packed.split(/(?=[ABNU])/)) {
    const name = NAMES[list.charAt(0)];
    if (name !== undefined) rules[name] = list.slice(1).split(WORD_SEPARATOR);
  }
  return rules;
}

const NAMES: Partial<Record<string, RuleName>> = { A: 'notAfter', B: 'notBefore', N: 'needs', U: 'unless' };

/** Whether one of the words stands right before `start`, with or without a space between. */
export function standsBefore(words: readonly string[], units: Uint16Array, start: number): boolean {
  if (start === 0) return false;
  const spaced = units[start - 1] === SPACE;
  for (const word of words) {
    const from = start - word.length;
    if (isAt(word, units, from) || (spaced && isAt(word, units, from - 1))) return true;
  }
  return false;
}

/** Whether one of the words stands right behind `end`, with or without a space between. */
export function standsBehind(words: readonly string[], units: Uint16Array, end: number, length: number): boolean {
  if (end >= length) return false;
  const spaced = units[end] === SPACE;
  for (const word of words) {
    if (isAt(word, units, end) && end + word.length <= length) return true;
    if (spaced && isAt(word, units, end + 1) && end + 1 + word.length <= length) return true;
  }
  return false;
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

/** A few words are searched for sooner than a text is sieved. */
const ASKED_BEFORE_SIEVE = 16;
const SIEVE_SHIFT = 32 - 16;
const PREFIX_LETTERS = 5;
/** A text of which rules ask; its sieve is made when the first does. */
export interface RuledText extends FoldedText {
  /** Bits for the beginnings of its words and for its pairs of units: most words of rules are in no text. */
  sieve: Uint8Array | null;
  /** How many words have been asked for. */
  asked: number;
}

/** Whether a folded word may stand in a text: false where one look tells that it does not. */
export function mayHaveWord(text: RuledText, word: string): boolean {
  if (text.asked++ < ASKED_BEFORE_SIEVE) return true;
  text.sieve ??= sieveText(text);
  const { sieve } = text;
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  let key = 0;
  if (isLetter(first)) {
    for (let i = 0; i < PREFIX_LETTERS && i < word.length && isLetter(word.charCodeAt(i)); i++)
      key = addLetter(key, LETTER_CODES[word.charCodeAt(i)] as number);
  } else if (second >= WIDE) key = pairKey(first, second);
  else return true;
  const hash = hashOf(key, SIEVE_SHIFT);
  return (((sieve[hash >>> 3] as number) >>> (hash & 7)) & 1) === 1;
}

function sieveText({ units, length }: FoldedText): Uint8Array {
  const sieve = new Uint8Array(1 << (32 - SIEVE_SHIFT - 3));
  let previous = 0;
  let word = 0;
  let letters = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    const code = unit < WIDE ? (LETTER_CODES[unit] as number) : 0;
    let key = 0;
    if (code !== 0) {
      if (letters++ < PREFIX_LETTERS) key = word = addLetter(word, code);
    } else {
      word = letters = 0;
      if (unit >= WIDE) key = pairKey(previous, unit);
    }
    if (key !== 0) {
      const hash = hashOf(key, SIEVE_SHIFT);
      sieve[hash >>> 3] = (sieve[hash >>> 3] as number) | (1 << (hash & 7));
    }
    previous = unit;
  }
  return sieve;
}
