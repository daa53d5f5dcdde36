import { isWideCode } from './fold-codes';

const LEAST_TABLE_BITS = 12;
const MOST_TABLE_BITS = 20;
const NARROW_UNITS = 5;
const WIDE_UNITS = 3;

/** Where each short run of units (5 Latin, 3 Han or kana) stands in a text. */
export interface GramIndex {
  /** `starts[hash]` to `starts[hash + 1]` is the range of `places` for a hash. */
  starts: Uint32Array;
  places: Uint32Array;
  /** How many of a hash's 32 bits are dropped to address `starts`: the table grows with the text. */
  shift: number;
}

/** The address, in a table of `32 - shift` bits, of the run that begins at `at`; -1 where the text ends too soon. */
export function hashGram(codes: Uint16Array, at: number, shift: number): number {
  const first = codes[at] as number;
  const isWide = isWideCode(first);
  if (at + (isWide ? WIDE_UNITS : NARROW_UNITS) > codes.length) return -1;
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(codes[at + 1] as number, 0x85ebca6b);
  hash ^= Math.imul(codes[at + 2] as number, 0xc2b2ae35);
  if (!isWide) hash ^= Math.imul(codes[at + 3] as number, 0x27d4eb2f) ^ Math.imul(codes[at + 4] as number, 0x165667b1);
  return (hash ^ (hash >>> 15)) >>> shift;
}

/** Builds the index in two passes over the text: count, then place. */
export function buildGramIndex(codes: Uint16Array): GramIndex {
  const bits = Math.min(MOST_TABLE_BITS, Math.max(LEAST_TABLE_BITS, Math.ceil(Math.log2(codes.length + 1))));
  const shift = 32 - bits;
  const starts = new Uint32Array((1 << bits) + 1);
  const hashes = new Int32Array(codes.length);
  let total = 0;
  for (let i = 0; i < codes.length; i++) {
    const hash = hashGram(codes, i, shift);
    hashes[i] = hash;
    if (hash < 0) continue;
    starts[hash] = (starts[hash] as number) + 1;
    total++;
  }
  let sum = 0;
  for (let hash = 0; hash < starts.length; hash++) {
    sum += starts[hash] as number;
    starts[hash] = sum;
  }
  const places = new Uint32Array(total);
  // From the right, so that each list comes out ascending and `starts` ends at its lists' beginnings.
  for (let i = codes.length - 1; i >= 0; i--) {
    const hash = hashes[i] as number;
    if (hash < 0) continue;
    const at = (starts[hash] as number) - 1;
    starts[hash] = at;
    places[at] = i;
  }
  return { starts, places, shift };
}

/** Whether some run of a passage is nowhere in the indexed text, so that the passage cannot be there either. */
export function lacksGrams(index: GramIndex, codes: Uint16Array): boolean {
  for (let at = 0; at < codes.length; at++) {
    const hash = hashGram(codes, at, index.shift);
    if (hash >= 0 && index.starts[hash] === index.starts[hash + 1]) return true;
  }
  return false;
}
