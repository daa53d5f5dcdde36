/** Which anchors there may be, as bits: what the one pass over a text asks of every word and pair. */
import type { FormTables } from './matcher-tables';
import { hashPiece } from './matcher-words';

/** A bit for each hash: small enough for a processor's nearest caches, large enough to be mostly 0. */
export const NARROW_BITS = 14;
export const WIDE_BITS = 15;
export const NARROW = new Uint8Array(1 << NARROW_BITS);
export const WIDES = new Uint8Array(1 << WIDE_BITS);
export const NARROW_MASK = NARROW.length - 1;
export const WIDE_MASK = WIDES.length - 1;
/** The tables whose anchors the filters hold. */
let loaded: { narrow: FormTables; wide: FormTables | null } | null = null;

/** Fills the filters with these anchors, where they do not hold them. */
export function loadAnchors(narrow: FormTables, wide: FormTables | null): void {
  if (loaded?.narrow === narrow && loaded.wide === wide) return;
  NARROW.fill(0);
  WIDES.fill(0);
  addAnchors(NARROW, NARROW_BITS, narrow);
  if (wide !== null) addAnchors(WIDES, WIDE_BITS, wide);
  loaded = { narrow, wide };
}

function addAnchors(filter: Uint8Array, bits: number, { anchors }: FormTables): void {
  const mask = filter.length - 1;
  for (let slot = 0; slot < anchors.length; slot += 2) {
    const key = anchors[slot] as number;
    if (key === 0) continue;
    const hash = hashPiece(key);
    filter[hash & mask] = (filter[hash & mask] as number) | (1 << ((hash >>> bits) & 7));
  }
}
