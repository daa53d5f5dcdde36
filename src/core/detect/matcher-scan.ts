/**
 * The one pass over a text: every unit is folded, filed and asked whether an anchor ends with it. What the pass costs is
 * what a page costs that has few names, so its loop calls nothing and reads constant arrays only, which engines read
 * twice as fast.
 */
import { FoldBuffer, PLAIN, STRETCH } from '../text/fold';
import { FOLDS, foldWide, WIDE_FOLDS } from '../text/fold-table';
import {
  addLetter,
  FIVE_LETTERS,
  isLetter,
  LETTER_CODES,
  pairKey,
  SIGNS_END,
  SIGNS_START,
  SIX_LETTERS,
  WIDE,
  WORD_MASK,
} from './matcher-anchors';
import {
  hasBit,
  loadAnchors,
  MIX,
  NARROW,
  NARROW_BITS,
  NARROW_MASK,
  WIDE_BITS,
  WIDE_MASK,
  WIDES,
} from './matcher-filters';
import type { FormTables } from './matcher-tables';
import { hashPiece, LARGEST_SIEVE, sieveSizeFor } from './matcher-words';

const NONE = new Int32Array(0);
const NO_SIEVE = new Uint8Array(1);

let textCount = 0;

/** A folded text with the forms that stand in it. */
export class ScannedBuffer extends FoldBuffer {
  candidates: Int32Array = NONE;
  sieve: Uint8Array = NO_SIEVE;
  readonly number = ++textCount;
}

export interface Scan {
  folded: ScannedBuffer;
  /** Whether the text has units with which a pair may end. */
  hasWide: boolean;
  /** How many hits the filters gave; they stand in `hitPlaces` and `hitKeys` until the next scan. */
  hits: number;
}

/** For each hit twice the index of the anchor's last unit, and one more where the anchor is a pair. */
export let hitPlaces = new Int32Array(512);
export let hitKeys = new Int32Array(512);

/** The pieces of the text that is read: its sieve while it is made. */
const SIEVE = new Uint8Array(LARGEST_SIEVE);
/** Folds a text and notes where an anchor may stand. */
export function scanText(text: string, narrow: FormTables, wide: FormTables | null): Scan {
  loadAnchors(narrow, wide);
  const folded = new ScannedBuffer(text);
  state.word = state.previous = state.hits = state.hasWide = 0;
  const sieveSize = sieveSizeFor(text.length);
  state.sieveMask = sieveSize - 1;
  SIEVE.fill(0, 0, sieveSize);
  for (let i = 0; i < text.length; ) {
    const end = Math.min(i + STRETCH, text.length);
    const next = scanPlain(text, i, end, folded);
    if (next === end) {
      i = end;
      continue;
    }
    const before = folded.length;
    i = folded.addSpecial(next) + 1;
    // The unit before may be another one now, or gone.
    const from = Math.max(Math.min(before, folded.length) - 1, 0);
    restore(folded, from);
    for (let at = from; at < folded.length; at++) addUnit(folded.units[at] as number, at);
  }
  if (state.word !== 0) addHit(addLetter(state.word, 0), folded.length, false);
  folded.sieve = SIEVE.slice(0, sieveSize);
  return { folded, hasWide: state.hasWide !== 0, hits: state.hits };
}

/** `word` is the key of the word that is being read, 0 between words; `hasWide` is 0 or 1. */
const state = { word: 0, previous: 0, hits: 0, hasWide: 0, sieveMask: 0 };

/** The hits of a stretch: a unit gives two at most. */
const STRETCH_PLACES = new Uint16Array(2 * STRETCH + 1);
const STRETCH_KEYS = new Int32Array(2 * STRETCH + 1);

/** Reads on from `from` to `end` or to the next unit that the table does not know; gives its offset. */
function scanPlain(text: string, from: number, end: number, folded: FoldBuffer): number {
  let { word, previous, hasWide } = state;
  const { sieveMask } = state;
  let hits = 0;
  let seen = 0;
  let i = from;
  for (; i < end; i++) {
    const source = text.charCodeAt(i);
    const unit = source ^ (FOLDS[source] as number);
    if (unit === 0) break;
    seen |= source;
    const at = i - from;
    PLAIN[at] = unit;
    if (unit < WIDE) {
      const code = LETTER_CODES[unit] as number;
      if (code !== 0) {
        word = ((word << 5) | code) & WORD_MASK;
        // Of a word there is one anchor at most: its fifth letter, or the boundary behind fewer.
        if (word >= FIVE_LETTERS && word < SIX_LETTERS) {
          const hash = word ^ (word >>> MIX);
          const bit = 1 << ((hash >>> NARROW_BITS) & 7);
          SIEVE[hash & sieveMask] = (SIEVE[hash & sieveMask] as number) | bit;
          if (((NARROW[hash & NARROW_MASK] as number) & bit) !== 0) {
            STRETCH_PLACES[hits] = at << 1;
            STRETCH_KEYS[hits++] = word;
          }
        }
      } else if (word !== 0) {
        word = (word << 5) & WORD_MASK;
        const hash = word ^ (word >>> MIX);
        const bit = 1 << ((hash >>> NARROW_BITS) & 7);
        SIEVE[hash & sieveMask] = (SIEVE[hash & sieveMask] as number) | bit;
        if (((NARROW[hash & NARROW_MASK] as number) & bit) !== 0) {
          STRETCH_PLACES[hits] = at << 1;
          STRETCH_KEYS[hits++] = word;
        }
        word = 0;
      }
    } else {
      if (word !== 0) {
        word = (word << 5) & WORD_MASK;
        STRETCH_PLACES[hits] = at << 1;
        STRETCH_KEYS[hits] = word;
        const hash = word ^ (word >>> MIX);
        SIEVE[hash & sieveMask] = (SIEVE[hash & sieveMask] as number) | (1 << ((hash >>> NARROW_BITS) & 7));
        hits += ((NARROW[hash & NARROW_MASK] as number) >>> ((hash >>> NARROW_BITS) & 7)) & 1;
        word = 0;
      }
      const pair = (previous << 16) | unit;
      const hash = pair ^ (pair >>> MIX);
      SIEVE[hash & sieveMask] = (SIEVE[hash & sieveMask] as number) | (1 << ((hash >>> NARROW_BITS) & 7));
      if (((WIDES[hash & WIDE_MASK] as number) & (1 << ((hash >>> WIDE_BITS) & 7))) !== 0) {
        STRETCH_PLACES[hits] = (at << 1) | 1;
        STRETCH_KEYS[hits++] = pair;
      }
      if (unit >= SIGNS_END || unit < SIGNS_START) hasWide = 1;
    }
    previous = unit;
  }
  // The table was not true of what was read: once more.
  if (seen >= WIDE_FOLDS && foldWide()) return scanPlain(text, from, end, folded);
  state.word = word;
  state.previous = previous;
  state.hasWide = hasWide;
  const base = folded.length << 1;
  for (let hit = 0; hit < hits; hit++) noteHit(base + (STRETCH_PLACES[hit] as number), STRETCH_KEYS[hit] as number);
  folded.addPlain(i - from);
  return i;
}

function noteHit(place: number, key: number): void {
  if (state.hits === hitPlaces.length) {
    const [places, keys] = [hitPlaces, hitKeys];
    hitPlaces = new Int32Array(places.length * 2);
    hitKeys = new Int32Array(keys.length * 2);
    hitPlaces.set(places);
    hitKeys.set(keys);
  }
  hitPlaces[state.hits] = place;
  hitKeys[state.hits++] = key;
}

/** What the loop above does with one unit, for the few that do not come from it. */
function addUnit(unit: number, at: number): void {
  if (isLetter(unit)) {
    state.word = addLetter(state.word, LETTER_CODES[unit] as number);
    addHit(state.word, at, false);
  } else {
    if (state.word !== 0) addHit(addLetter(state.word, 0), at, false);
    state.word = 0;
    if (unit >= WIDE) {
      addHit(pairKey(state.previous, unit), at, true);
      if (unit >= SIGNS_END || unit < SIGNS_START) state.hasWide = 1;
    }
  }
  state.previous = unit;
}

function addHit(key: number, at: number, isWide: boolean): void {
  const hash = hashPiece(key);
  const byte = hash & state.sieveMask;
  SIEVE[byte] = (SIEVE[byte] as number) | (1 << ((hash >>> NARROW_BITS) & 7));
  const isAnchor = isWide ? hasBit(WIDES, WIDE_BITS, key) : hasBit(NARROW, NARROW_BITS, key);
  if (isAnchor) noteHit((at << 1) | (isWide ? 1 : 0), key);
}

/** Sets the state to what it was before the unit at `at`. */
function restore({ units }: FoldBuffer, at: number): void {
  let from = at;
  while (from > 0 && at - from < 6 && isLetter(units[from - 1] as number)) from--;
  state.word = 0;
  for (let i = from; i < at; i++) state.word = addLetter(state.word, LETTER_CODES[units[i] as number] as number);
  state.previous = at > 0 ? (units[at - 1] as number) : 0;
}
