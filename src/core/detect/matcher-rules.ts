/** Rules for aliases that also mean something else: what must, or must not, stand near them. */
import { WIDE } from './matcher-anchors';
import { RuleWord } from './matcher-words';

export type RuleName = 'notAfter' | 'notBefore' | 'needs' | 'unless';

/** The letter that begins each list in packed rules; folded words have no capitals, so none is mistaken for one. */
export const RULE_TAGS: Record<RuleName, string> = { notAfter: 'A', notBefore: 'B', needs: 'N', unless: 'U' };
export const WORD_SEPARATOR = 'X';

/** Words that must stand in the article, or must not in the paragraph, with the last answer: many forms share a list. */
export interface RuleWords {
  readonly words: readonly RuleWord[];
  /** The number of the article or paragraph that was asked last, and whether it has one of the words. */
  asked: number;
  has: boolean;
}

/** The lists and words read so far, by their packed form. */
export interface KnownWords {
  lists: Map<string, RuleWords>;
  words: Map<string, RuleWord>;
}

/** The rules of one owner's forms, as lists of folded words; null for a rule that it does not have. */
export class Rules {
  notAfter: readonly string[] | null = null;
  notBefore: readonly string[] | null = null;
  needs: RuleWords | null = null;
  unless: RuleWords | null = null;
}

/** Reads the packed rules in `packed` from `from` to `to`; null where there are none. Equal lists are read once. */
export function parseRules(packed: string, from: number, to: number, known: KnownWords): Rules | null {
  if (from === to) return null;
  const rules = new Rules();
  for (let at = from; at < to; ) {
    const name = NAMES[packed.charAt(at)];
    let end = at + 1;
    while (end < to && !isTag(packed.charCodeAt(end))) end++;
    const list = packed.slice(at + 1, end);
    if (name === 'notAfter' || name === 'notBefore') rules[name] = list.split(WORD_SEPARATOR);
    else if (name !== undefined) rules[name] = wordsOf(list, name, known);
    at = end;
  }
  return rules;
}

function isTag(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a && NAMES[String.fromCharCode(unit)] !== undefined;
}

/**
 * In `needs` a country's name, folded, stands for its people and capital too, and for its name in the other scripts: who
 * writes of Tokyo writes of Japan, and a paper in Japanese that writes SDF writes of 日本.
 */
const COUNTRY_WORDS = new Map([
  ['japan', ['tokyo', '日本']],
  ['china', ['beijing', 'chinese', '中国']],
  ['日本', ['东京']],
  ['中国', ['北京']],
]);

/** Folded words of `needs` with all that the countries among them stand for. */
export function withCountryWords(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => [word, ...(COUNTRY_WORDS.get(word) ?? [])]))];
}

/** A list, read once. `needs` and `unless` share none: the answer kept with it is of an article or of a paragraph. */
function wordsOf(list: string, name: 'needs' | 'unless', known: KnownWords): RuleWords {
  const key = RULE_TAGS[name] + list;
  let read = known.lists.get(key);
  if (read === undefined) {
    // One word of the list is enough, and short words are found more often: ask for them first.
    const packed = list.split(WORD_SEPARATOR);
    const all = name === 'needs' ? withCountryWords(packed) : packed;
    const words = all
      .sort((a, b) => a.length - b.length)
      .map((word) => {
        let one = known.words.get(word);
        if (one === undefined) {
          one = new RuleWord(word);
          known.words.set(word, one);
        }
        return one;
      });
    read = { words, asked: 0, has: false };
    known.lists.set(key, read);
  }
  return read;
}

const NAMES: Partial<Record<string, RuleName>> = { A: 'notAfter', B: 'notBefore', N: 'needs', U: 'unless' };

/** Whether one of the words stands right before `start`, with or without a space between. */
export function standsBefore(words: readonly string[], units: Uint16Array, start: number): boolean {
  if (start === 0) return false;
  const last = units[start - 1] as number;
  const beforeSpace = last === SPACE && start > 1 ? (units[start - 2] as number) : 0;
  for (const word of words) {
    const wordLast = word.charCodeAt(word.length - 1);
    if (wordLast === last && beginsAt(word, units, start - word.length)) return true;
    if (wordLast === beforeSpace && beginsAt(word, units, start - word.length - 1)) return true;
  }
  return false;
}

/** Whether one of the words stands right behind `end`, with or without a space between. */
export function standsBehind(words: readonly string[], units: Uint16Array, end: number, length: number): boolean {
  if (end >= length) return false;
  const first = units[end] as number;
  const behindSpace = first === SPACE && end + 1 < length ? (units[end + 1] as number) : 0;
  for (const word of words) {
    const wordFirst = word.charCodeAt(0);
    if (wordFirst === first && endsAt(word, units, end + word.length, length)) return true;
    if (wordFirst === behindSpace && endsAt(word, units, end + 1 + word.length, length)) return true;
  }
  return false;
}

const SPACE = 0x20;
const SMALL_E = 0x65;
const SMALL_S = 0x73;

/** Whether a word begins there, and not inside a longer one: "US" is not in "bus". */
function beginsAt(word: string, units: Uint16Array, start: number): boolean {
  return isAt(word, units, start) && (start === 0 || !goesOnAt(units, start));
}

/** Whether a word ends there, as itself or in the plural, and not inside a longer one: "war" is in "wars", not in "warships". */
function endsAt(word: string, units: Uint16Array, end: number, length: number): boolean {
  if (end > length || !isAt(word, units, end - word.length)) return false;
  let wordEnd = end;
  while (wordEnd < length && goesOnAt(units, wordEnd)) wordEnd++;
  return wordEnd === end || isPlural(wordEnd - end, units[end] as number, units[wordEnd - 1] as number);
}

function isPlural(count: number, first: number, last: number): boolean {
  return last === SMALL_S && (count === 1 || (count === 2 && first === SMALL_E));
}

/** Whether the units on both sides of a place are letters of one Latin word. Digits are none: a "5" is meant in "15" too. */
function goesOnAt(units: Uint16Array, at: number): boolean {
  return isLatin(units[at - 1] as number) && isLatin(units[at] as number);
}

/** Whether `notAfter` need not name a word because it names another: 日本政府 beside 政府. */
export function isImpliedBefore(word: string, other: string): boolean {
  return standsBefore([other], unitsOf(word), word.length);
}

/** Whether `notBefore` need not name a word because it names another: 日本政府 beside 日本, cups beside cup. */
export function isImpliedBehind(word: string, other: string): boolean {
  return standsBehind([other], unitsOf(word), 0, word.length);
}

function unitsOf(word: string): Uint16Array {
  return Uint16Array.from(word, (unit) => unit.charCodeAt(0));
}

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < WIDE);
}

function isAt(word: string, units: Uint16Array, from: number): boolean {
  if (from < 0) return false;
  for (let i = 0; i < word.length; i++) if (units[from + i] !== word.charCodeAt(i)) return false;
  return true;
}
