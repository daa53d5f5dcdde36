/** Whether and where words of rules stand in a text, as whole words. Most are in no text, and one look tells. */
import type { FoldedText } from '../text/fold';
import { endsPair, hashPiece, isInWord, isLetter, pairKey, WORD_LETTERS, wordKey } from './matcher-anchors';

/** A text of which rules ask. */
export interface RuledText extends FoldedText {
  /** Tells this text from every other. */
  readonly number: number;
  /**
   * A bit for every word of Latin letters and every pair of another script, by the keys of `matcher-anchors.ts`. Made by
   * the pass that looks for anchors; a power of two long.
   */
  readonly sieve: Uint8Array;
}

/** The sieve of a text has so many bytes: one for each unit or for two, between these. */
const SMALLEST_SIEVE = 64;
export const LARGEST_SIEVE = 1 << 13;

export function sieveSizeFor(length: number): number {
  return Math.min(Math.max(1 << (31 - Math.clz32(length)), SMALLEST_SIEVE), LARGEST_SIEVE);
}

/** A folded word of rules, and what is known of it in the text that was searched for it last. */
export class RuleWord {
  readonly #word: string;
  #pieces: Pieces | null = null;
  /** The text's number. */
  #of = 0;
  /** Where it stands for the first time; past all texts where it does not. */
  #first = 0;

  constructor(word: string) {
    this.#word = word;
  }

  /** Whether it stands in a text. */
  isIn(text: RuledText): boolean {
    return this.#mayBeIn(text) && this.#firstIn(text) < text.length;
  }

  /** Whether it stands in a line of a text, which begins at `start`. The other lines are not searched: mostly nobody asks of them. */
  isInLine(text: RuledText, start: number, line: string): boolean {
    if (!this.#mayBeIn(text)) return false;
    if (this.#of === text.number) {
      if (this.#first >= start + line.length) return false;
      if (this.#first >= start) return true;
    }
    return findWord(line, this.#word) >= 0;
  }

  /** Whether it has been found in a text before. */
  isKnownIn(text: RuledText): boolean {
    return this.#of === text.number && this.#first < text.length;
  }

  #mayBeIn({ sieve }: RuledText): boolean {
    this.#pieces ??= piecesOf(this.#word);
    const { sure, ends } = this.#pieces;
    for (let i = 0; i < sure.length; i++) if (!hasBit(sieve, sure[i] as number)) return false;
    for (let i = 0; i < ends.length; i++) if (hasBit(sieve, ends[i] as number)) return true;
    return ends.length === 0;
  }

  #firstIn(text: RuledText): number {
    if (this.#of !== text.number) {
      const at = findWord(text.text, this.#word);
      this.#of = text.number;
      this.#first = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#first;
  }
}

/** A hash's lower bits say which byte of a sieve a piece is filed in, those from here on which bit of the byte. */
export const SIEVE_BITS = 13;

function hasBit(sieve: Uint8Array, hash: number): boolean {
  return (((sieve[hash & (sieve.length - 1)] as number) >>> ((hash >>> SIEVE_BITS) & 7)) & 1) === 1;
}

/** Hashes of the pieces by which a sieve knows a word: all of `sure` are in it, and of `ends` one, where there are any. */
interface Pieces {
  sure: number[];
  ends: number[];
}

function piecesOf(word: string): Pieces {
  const pieces: Pieces = { sure: [], ends: [] };
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const before = i === 0 ? 0 : word.charCodeAt(i - 1);
    if (i > 0 && endsPair(unit)) pieces.sure.push(hashPiece(pairKey(before, unit)));
    if (!isLetter(unit) || isLetter(before)) continue;
    let end = i + 1;
    while (end < word.length && isLetter(word.charCodeAt(end))) end++;
    const rest = word.slice(i, end);
    if (end < word.length || rest.length >= WORD_LETTERS) pieces.sure.push(hashPiece(wordKey(rest)));
    else {
      for (const ending of ENDINGS) if (mayGoOn(word, ending)) pieces.ends.push(hashPiece(wordKey(rest + ending)));
    }
  }
  return pieces;
}

/**
 * Where a folded word stands in a folded text, as a word: a Latin or katakana word not inside a longer
 * one, save that an English word may go on as a plural ("cups") or as the name of a country's people ("Japanese",
 * "Koreans"). Han has no such boundary. -1 where it does not stand.
 */
export function findWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (at > 0 && isInWord(text.charCodeAt(at - 1), text.charCodeAt(at))) continue;
    if (end >= text.length || !isInWord(text.charCodeAt(end - 1), text.charCodeAt(end)) || goesOn(text, word, end))
      return at;
  }
  return -1;
}

/** Endings of peoples follow names of four letters at least ("Xi" is not in "Xian"). */
const PEOPLE_MIN_LENGTH = 4;
const LONGEST_ENDING = 'ians'.length;
/** Of an English word: nothing, plurals, and peoples. */
const ENDINGS = ['', 's', 'es', 'n', 'ns', 'ian', 'ians', 'ese'];

function mayGoOn(word: string, ending: string): boolean {
  if (ending.length < 3 && !ending.startsWith('n')) return true;
  // A bare "n" makes a people of names in -a alone: Korea, Russia, America.
  return word.length >= PEOPLE_MIN_LENGTH && (!ending.startsWith('n') || word.endsWith('a'));
}

function goesOn(text: string, word: string, end: number): boolean {
  let wordEnd = end;
  while (
    wordEnd < text.length &&
    wordEnd - end <= LONGEST_ENDING &&
    isInWord(text.charCodeAt(wordEnd - 1), text.charCodeAt(wordEnd))
  )
    wordEnd++;
  const ending = text.slice(end, wordEnd);
  return ENDINGS.includes(ending) && mayGoOn(word, ending);
}
