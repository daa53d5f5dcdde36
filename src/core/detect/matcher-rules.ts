/** The rules by which an alias that also means something else is told: what must, and must not, stand near. */
import type { FoldedText } from '../text/fold';
import { addLetter, isInWord, isLetter, LETTER_CODES, pairKey, WIDE, WORD_MASK } from './matcher-anchors';

export type RuleName = 'notAfter' | 'notBefore' | 'needs' | 'unless';

/** How packed rules name the lists; their words are separated by `WORD_SEPARATOR`. Folded words have no capitals. */
export const RULE_TAGS: Record<RuleName, string> = { notAfter: 'A', notBefore: 'B', needs: 'N', unless: 'U' };
export const WORD_SEPARATOR = 'X';

/** Folded words of one rule, and what was last found of them: many forms share a list. */
export class RuleWords {
  readonly words: readonly string[];
  /** The number of the article or paragraph that was asked last, and whether it has one of the words. */
  asked = 0;
  has = false;
  /** The number of the text of which `possible` is true: the words that may stand in it. */
  sieved = 0;
  possible: readonly string[] = [];
  #keys: number[] | null = null;

  constructor(packed: string) {
    this.words = packed.split(WORD_SEPARATOR);
  }

  /** The keys of the pieces that a text with a word has : those of each word in turn, ended by `LAST`. */
  get keys(): readonly number[] {
    this.#keys ??= this.words.flatMap(piecesOf);
    return this.#keys;
  }
}

/** The lists of one owner's forms; null where there is none. */
export class Rules {
  notAfter: RuleWords | null = null;
  notBefore: RuleWords | null = null;
  needs: RuleWords | null = null;
  unless: RuleWords | null = null;
}

/** Reads packed rules; null where there are none. Equal lists are read once, as `known` has them. */
export function parseRules(packed: string, known: Map<string, RuleWords>): Rules | null {
  if (packed === '') return null;
  const rules = new Rules();
  for (let at = 0; at < packed.length; ) {
    const name = NAMES[packed.charAt(at)];
    let end = at + 1;
    while (end < packed.length && NAMES[packed.charAt(end)] === undefined) end++;
    if (name !== undefined) {
      const list = packed.slice(at, end);
      let words = known.get(list);
      if (words === undefined) {
        words = new RuleWords(list.slice(1));
        known.set(list, words);
      }
      rules[name] = words;
    }
    at = end;
  }
  return rules;
}

const NAMES: Partial<Record<string, RuleName>> = { A: 'notAfter', B: 'notBefore', N: 'needs', U: 'unless' };

/** Whether one of the words stands right before `start`, with or without a space between. */
export function standsBefore({ words }: RuleWords, units: Uint16Array, start: number): boolean {
  if (start === 0) return false;
  const last = units[start - 1] as number;
  const beforeSpace = last === SPACE && start > 1 ? (units[start - 2] as number) : 0;
  for (const word of words) {
    const wordLast = word.charCodeAt(word.length - 1);
    if (wordLast === last && isAt(word, units, start - word.length)) return true;
    if (wordLast === beforeSpace && isAt(word, units, start - word.length - 1)) return true;
  }
  return false;
}

/** Whether one of the words stands right behind `end`, with or without a space between. */
export function standsBehind({ words }: RuleWords, units: Uint16Array, end: number, length: number): boolean {
  if (end >= length) return false;
  const first = units[end] as number;
  const behindSpace = first === SPACE && end + 1 < length ? (units[end + 1] as number) : 0;
  for (const word of words) {
    const wordFirst = word.charCodeAt(0);
    if (wordFirst === first && end + word.length <= length && isAt(word, units, end)) return true;
    if (wordFirst === behindSpace && end + 1 + word.length <= length && isAt(word, units, end + 1)) return true;
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

/** A text of which rules ask; its sieve is made when the first does. */
export interface RuledText extends FoldedText {
  /** Tells this text from every other. */
  readonly number: number;
  /**
   * A bit for every piece of it: of Latin, the last six letters (or what a word has of them and its boundary) at every
   * unit; of other scripts, every pair. Most words of rules are in no text, and one look tells.
   */
  sieve: Uint8Array | null;
}

/** A key's bits: as many as the largest sieve asks for; a smaller one takes the lowest. */
const KEY_BITS = 17;
/** The smallest sieve, and how many bits a unit has in those between. */
const MIN_BITS = 12;
const SPARSENESS_BITS = 3;
/** Where a sieve is made: a constant, for speed. */
const SIEVE = new Uint8Array(1 << (KEY_BITS - 3));
const LAST = -1;

function sieveKey(piece: number): number {
  return (piece ^ (piece >>> 12)) & ((1 << KEY_BITS) - 1);
}

/** The pieces of a word by which a sieve knows it; none where it has no pair and no Latin letter. */
function piecesOf(word: string): number[] {
  const pieces: number[] = [];
  let latin = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const code = unit < WIDE ? (LETTER_CODES[unit] as number) : 0;
    if (code !== 0) {
      latin = addLetter(latin, code);
      // Behind the word's end a plural may stand: the last letter is what is sure.
      if (i + 1 === word.length || !isLetter(word.charCodeAt(i + 1))) pieces.push(sieveKey(latin));
    } else {
      latin = 0;
      if (unit >= WIDE && i > 0) pieces.push(sieveKey(pairKey(word.charCodeAt(i - 1), unit)));
    }
  }
  return [...pieces, LAST];
}

/** Those of the words that may stand in a text; few do that do not. */
export function possibleWords(list: RuleWords, text: RuledText): readonly string[] {
  if (list.sieved !== text.number) {
    list.sieved = text.number;
    list.possible = asks < UNSIEVED_ASKS && text.length <= UNSIEVED_LENGTH ? list.words : siftWords(list, text);
    asks++;
  }
  return list.possible;
}

/**
 * A page's first article is read by code that is not compiled yet: to search it for all words, which engines do by
 * themselves, is sooner done than to sieve it.
 */
const UNSIEVED_ASKS = 128;
const UNSIEVED_LENGTH = 16_384;
let asks = 0;

const NO_WORDS: readonly string[] = [];

function siftWords({ words, keys }: RuleWords, text: RuledText): readonly string[] {
  text.sieve ??= sieveText(text);
  const { sieve } = text;
  const mask = (1 << bitsFor(text.length)) - 1;
  let possible: string[] | null = null;
  let word = 0;
  let isPossible = true;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key !== LAST) {
      const bit = key & mask;
      if ((((sieve[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) isPossible = false;
      continue;
    }
    if (isPossible) {
      possible ??= [];
      possible.push(words[word] as string);
    }
    word++;
    isPossible = true;
  }
  return possible ?? NO_WORDS;
}

function bitsFor(length: number): number {
  return Math.min(Math.max(32 - Math.clz32(length) + SPARSENESS_BITS, MIN_BITS), KEY_BITS);
}

function sieveText({ units, length }: FoldedText): Uint8Array {
  const bits = bitsFor(length);
  const mask = (1 << bits) - 1;
  const size = 1 << (bits - 3);
  SIEVE.fill(0, 0, size);
  let previous = 0;
  let word = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    let key: number;
    if (unit < WIDE) {
      const code = LETTER_CODES[unit] as number;
      key = word = ((word << 5) | code) & WORD_MASK;
      word &= (0 - code) >> 31;
    } else {
      word = 0;
      key = (previous << 16) | unit;
    }
    const bit = (key ^ (key >>> 12)) & mask;
    SIEVE[bit >>> 3] = (SIEVE[bit >>> 3] as number) | (1 << (bit & 7));
    previous = unit;
  }
  return SIEVE.slice(0, size);
}
