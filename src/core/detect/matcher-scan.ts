/**
 * The one pass over a folded text: where a word begins or two units stand of another script, may an anchor be there? What
 * the pass costs is what a page costs that has few names, so its loops call nothing, read constant arrays only, which
 * engines read twice as fast, and do not branch where no processor can foretell.
 */
import { FoldBuffer } from '../text/fold';
import { BEYOND_LATIN, endsPair, LETTER_CODES, NARROW_BITS, WIDE, WIDE_BITS, WORD_LETTERS } from './matcher-anchors';
import { addCandidates, HIT_HASHES, HIT_PLACES, STRETCH, takeCandidates } from './matcher-candidates';
import { loadAnchors, NARROW, NARROW_MASK, WIDE_MASK, WIDES } from './matcher-filters';
import type { FormTables } from './matcher-tables';
import { LARGEST_SIEVE, SIEVE_BITS, sieveSizeFor } from './matcher-words';

const NONE = new Int32Array(0);
const NO_SIEVE = new Uint8Array(1);

let textCount = 0;

/** A folded text with the forms that stand in it. */
export class ScannedBuffer extends FoldBuffer {
  candidates: Int32Array = NONE;
  sieve: Uint8Array = NO_SIEVE;
  readonly number = ++textCount;

  /** Whether the text has units with which a pair may end. */
  hasPairs(): boolean {
    if ((this.bits & BEYOND_LATIN) === 0) return false;
    for (let i = 0; i < this.length; i++) if (endsPair(this.units[i] as number)) return true;
    return false;
  }
}

/** The stretch, with the unit before it and those behind it that its last word may have. */
const WINDOW = new Uint16Array(1 + STRETCH + WORD_LETTERS);
/** The codes of its letters, and where its words begin. */
const CODES = new Uint8Array(WINDOW.length);
const STARTS = new Uint16Array(WINDOW.length + 1);

/** The pieces of the text that is read: its sieve while it is made. */
const SIEVE = new Uint8Array(LARGEST_SIEVE);

/** Notes what may stand in a text: its candidates and its sieve. */
export function scanText(text: ScannedBuffer, narrow: FormTables, wide: FormTables | null): void {
  loadAnchors(narrow, wide);
  const { length } = text;
  const sieveSize = sieveSizeFor(length);
  SIEVE.fill(0, 0, sieveSize);
  let count = 0;
  for (let from = 0; from < length; from += STRETCH) {
    const size = Math.min(STRETCH, length - from);
    openWindow(text, from, size);
    const isMixed = (text.bits & BEYOND_LATIN) !== 0 && isBeyondLatin(size);
    const hits = isMixed ? readMixed(size, sieveSize - 1) : readLatin(size, sieveSize - 1);
    count = addCandidates(count, text, from - 1, hits, narrow, wide ?? narrow);
  }
  text.candidates = takeCandidates(count);
  text.sieve = SIEVE.slice(0, sieveSize);
}

/** What is not of the text is 0. */
function openWindow({ units, length }: FoldBuffer, from: number, size: number): void {
  const before = from === 0 ? 0 : 1;
  const to = Math.min(from + size + WORD_LETTERS, length);
  WINDOW[0] = 0;
  WINDOW.set(units.subarray(from - before, to), 1 - before);
  WINDOW.fill(0, to - from + 1);
}

function isBeyondLatin(size: number): boolean {
  for (let i = 0; i < size + WORD_LETTERS; i++) if (((WINDOW[i] as number) & BEYOND_LATIN) !== 0) return true;
  return false;
}

function readLatin(size: number, sieveMask: number): number {
  let starts = 0;
  let before = (LETTER_CODES[WINDOW[0] as number] as number) + CODE_CARRY;
  for (let i = 1; i <= size; i++) {
    const code = LETTER_CODES[WINDOW[i] as number] as number;
    CODES[i] = code;
    STARTS[starts] = i;
    // One more where this is a letter and the one before is none: a code and 31 carry over, and codes do not.
    const now = code + CODE_CARRY;
    starts += (now & ~before) >> CODE_BITS;
    before = now;
  }
  for (let i = size + 1; i < size + WORD_LETTERS; i++) CODES[i] = LETTER_CODES[WINDOW[i] as number] as number;
  return readWords(starts, 0, sieveMask);
}

const CODE_BITS = 5;
const CODE_CARRY = 31;

function readMixed(size: number, sieveMask: number): number {
  let hits = 0;
  let starts = 0;
  let previous = WINDOW[0] as number;
  let before = previous < WIDE ? (LETTER_CODES[previous] as number) : 0;
  for (let i = 1; i <= size; i++) {
    const unit = WINDOW[i] as number;
    if (unit < WIDE) {
      const code = LETTER_CODES[unit] as number;
      CODES[i] = code;
      if (code !== 0 && before === 0) STARTS[starts++] = i;
      before = code;
    } else {
      CODES[i] = before = 0;
      const pair = (previous << 16) | unit;
      const hash = pair ^ (pair >>> 11) ^ (pair >>> 16);
      SIEVE[hash & sieveMask] = (SIEVE[hash & sieveMask] as number) | (1 << ((hash >>> SIEVE_BITS) & 7));
      HIT_PLACES[hits] = ((i - 1) << 1) | 1;
      HIT_HASHES[hits] = hash;
      hits += ((WIDES[hash & WIDE_MASK] as number) >>> ((hash >>> WIDE_BITS) & 7)) & 1;
    }
    previous = unit;
  }
  for (let i = size + 1; i < size + WORD_LETTERS; i++) {
    const unit = WINDOW[i] as number;
    CODES[i] = unit < WIDE ? (LETTER_CODES[unit] as number) : 0;
  }
  return readWords(starts, hits, sieveMask);
}

/** Asks of each word that begins in the stretch whether it is an anchor; `hits` there have been. */
function readWords(starts: number, firstHit: number, sieveMask: number): number {
  let hits = firstHit;
  for (let word = 0; word < starts; word++) {
    const at = STARTS[word] as number;
    // Behind the first boundary all is 0.
    const second = CODES[at + 1] as number;
    const third = (CODES[at + 2] as number) & (-second >> 31);
    const fourth = (CODES[at + 3] as number) & (-third >> 31);
    const fifth = (CODES[at + 4] as number) & (-fourth >> 31);
    const sixth = (CODES[at + 5] as number) & (-fifth >> 31);
    const key = ((CODES[at] as number) << 25) | (second << 20) | (third << 15) | (fourth << 10) | (fifth << 5) | sixth;
    const hash = key ^ (key >>> 11) ^ (key >>> 16);
    SIEVE[hash & sieveMask] = (SIEVE[hash & sieveMask] as number) | (1 << ((hash >>> SIEVE_BITS) & 7));
    HIT_PLACES[hits] = at << 1;
    HIT_HASHES[hits] = hash;
    hits += ((NARROW[hash & NARROW_MASK] as number) >>> ((hash >>> NARROW_BITS) & 7)) & 1;
  }
  return hits;
}
