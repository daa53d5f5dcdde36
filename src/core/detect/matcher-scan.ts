/**
 * The one pass over a text: every unit is folded, filed and asked whether an anchor ends with it. What the pass costs is
 * what a page costs that has few names, so its loop calls nothing and does not branch on a hit.
 */

import { FoldBuffer } from '../text/fold';
import { BLOCK_BITS, foldTable } from '../text/fold-table';
import { addLetter, isLetter, LETTER_CODES, pairKey, WIDE, WORD_MASK } from './matcher-anchors';
import { type Filter, hashOf, NARROW_SHIFT, WIDE_SHIFT } from './matcher-tables';

const NONE = new Int32Array(0);

/** A folded text with the forms that stand in it. */
export class ScannedBuffer extends FoldBuffer {
  candidates: Int32Array = NONE;
}

export interface Scan {
  folded: ScannedBuffer;
  /** Whether the text has units that are read in pairs. */
  hasWide: boolean;
  /** How many hits the filters gave; they stand in `hitPlaces` and `hitKeys` until the next scan. */
  hits: number;
}

/** For each hit twice the index of the anchor's last unit, and one more where the anchor is a pair. */
export let hitPlaces = new Int32Array(0);
export let hitKeys = new Int32Array(0);

const BLOCK_MASK = (1 << BLOCK_BITS) - 1;
const FACTOR = 0x9e3779b1;

/** Folds a text and notes where the filters see an anchor. */
export function scanText(text: string, narrow: Filter, wide: Filter): Scan {
  const folded = new ScannedBuffer(text);
  const state: State = { word: 0, previous: 0, hits: 0, hasWide: false };
  for (let i = 0; i < text.length; ) {
    makeRoom(state.hits + 2 * STRETCH);
    const end = Math.min(i + STRETCH, text.length);
    i = scanPlain(text, i, end, folded, state, narrow, wide);
    if (i === end) continue;
    const before = folded.length;
    i = folded.addSpecial(i) + 1;
    // The unit before may be another one now, or gone.
    const from = Math.max(Math.min(before, folded.length) - 1, 0);
    restore(state, folded, from);
    makeRoom(state.hits + 2 * (folded.length - from));
    for (let at = from; at < folded.length; at++) addUnit(folded.units[at] as number, at, state, narrow, wide);
  }
  makeRoom(state.hits + 1);
  if (state.word !== 0) addHit(addLetter(state.word, 0), folded.length, false, state, narrow);
  return { folded, hasWide: state.hasWide, hits: state.hits };
}

/** Read at a stretch, between two looks at the room for hits, of which a unit gives two at most. */
const STRETCH = 2048;

interface State {
  /** The key of the word that is being read; 0 between words. */
  word: number;
  previous: number;
  hits: number;
  hasWide: boolean;
}

/** Reads on from `from` to `end` or to the next unit that the table does not know; gives its offset. */
function scanPlain(
  text: string,
  from: number,
  end: number,
  folded: FoldBuffer,
  state: State,
  narrow: Filter,
  wide: Filter,
): number {
  const { blocks, units: table } = foldTable;
  const { units } = folded;
  const places = hitPlaces;
  const keys = hitKeys;
  const codes = LETTER_CODES;
  let { length } = folded;
  let { word, previous, hits, hasWide } = state;
  let i = from;
  for (; i < end; i++) {
    const source = text.charCodeAt(i);
    const unit = table[((blocks[source >> BLOCK_BITS] as number) << BLOCK_BITS) | (source & BLOCK_MASK)] as number;
    if (unit === 0) break;
    units[length] = unit;
    if (unit < WIDE) {
      const code = codes[unit] as number;
      word = ((word << 5) | code) & WORD_MASK;
      const hash = Math.imul(word, FACTOR) >>> NARROW_SHIFT;
      places[hits] = length << 1;
      keys[hits] = word;
      hits += ((narrow[hash >>> 5] as number) >>> hash) & 1;
      word &= -code >> 31;
    } else {
      if (word !== 0) {
        word = (word << 5) & WORD_MASK;
        const hash = Math.imul(word, FACTOR) >>> NARROW_SHIFT;
        places[hits] = length << 1;
        keys[hits] = word;
        hits += ((narrow[hash >>> 5] as number) >>> hash) & 1;
        word = 0;
      }
      const pair = (previous << 16) | unit;
      const hash = Math.imul(pair, FACTOR) >>> WIDE_SHIFT;
      places[hits] = (length << 1) | 1;
      keys[hits] = pair;
      hits += ((wide[hash >>> 5] as number) >>> hash) & 1;
      hasWide = true;
    }
    previous = unit;
    length++;
  }
  folded.length = length;
  state.word = word;
  state.previous = previous;
  state.hits = hits;
  state.hasWide = hasWide;
  return i;
}

/** What the loop above does with one unit, for the few that do not come from it. */
function addUnit(unit: number, at: number, state: State, narrow: Filter, wide: Filter): void {
  if (isLetter(unit)) {
    state.word = addLetter(state.word, LETTER_CODES[unit] as number);
    addHit(state.word, at, false, state, narrow);
  } else {
    if (state.word !== 0) addHit(addLetter(state.word, 0), at, false, state, narrow);
    state.word = 0;
    if (unit >= WIDE) {
      addHit(pairKey(state.previous, unit), at, true, state, wide);
      state.hasWide = true;
    }
  }
  state.previous = unit;
}

function addHit(key: number, at: number, isWide: boolean, state: State, filter: Filter): void {
  const hash = hashOf(key, isWide ? WIDE_SHIFT : NARROW_SHIFT);
  hitPlaces[state.hits] = (at << 1) | (isWide ? 1 : 0);
  hitKeys[state.hits] = key;
  state.hits += ((filter[hash >>> 5] as number) >>> hash) & 1;
}

/** Sets the state to what it was before the unit at `at`. */
function restore(state: State, { units }: FoldBuffer, at: number): void {
  let from = at;
  while (from > 0 && at - from < 6 && isLetter(units[from - 1] as number)) from--;
  state.word = 0;
  for (let i = from; i < at; i++) state.word = addLetter(state.word, LETTER_CODES[units[i] as number] as number);
  state.previous = at > 0 ? (units[at - 1] as number) : 0;
}

/** Room for so many hits, and one that is written and not counted. */
function makeRoom(count: number): void {
  if (hitPlaces.length > count + 1) return;
  const [places, keys] = [hitPlaces, hitKeys];
  const length = count + (count >> 1);
  hitPlaces = new Int32Array(length);
  hitKeys = new Int32Array(length);
  hitPlaces.set(places);
  hitKeys.set(keys);
}
