/** Which anchors there may be, as bits: what the one pass over a text asks of every word and pair. */
import { hashPiece, NARROW_BITS, pairKey, WIDE_BITS, wordKey } from './matcher-anchors';
import { type FormTables, linesAt, openSection, type PackedSection, positionAt } from './matcher-tables';

/** A bit for each hash: small enough for a processor's nearest caches, large enough to be mostly 0. */
export const NARROW = new Uint8Array(1 << NARROW_BITS);
export const WIDES = new Uint8Array(1 << WIDE_BITS);
export const NARROW_MASK = NARROW.length - 1;
export const WIDE_MASK = WIDES.length - 1;

/** The tables whose anchors the filters hold. */
let loaded: { narrow: FormTables; wide: FormTables | null } | null = null;

/** Opens the section of forms found by a Latin word, whose anchors the filters hold from now on. */
export function openNarrow(lists: readonly PackedSection[]): FormTables {
  NARROW.fill(0);
  WIDES.fill(0);
  const narrow = openSection(lists, false, NARROW);
  loaded = { narrow, wide: null };
  return narrow;
}

/** Opens the section of the other forms, and adds its anchors to those of `narrow`. */
export function openWide(lists: readonly PackedSection[], narrow: FormTables): FormTables {
  loadAnchors(narrow, null);
  const wide = openSection(lists, true, WIDES);
  loaded = { narrow, wide };
  return wide;
}

/** Fills the filters with these anchors, where they hold another matcher's. */
export function loadAnchors(narrow: FormTables, wide: FormTables | null): void {
  if (loaded?.narrow === narrow && loaded.wide === wide) return;
  NARROW.fill(0);
  WIDES.fill(0);
  addAnchors(NARROW, NARROW_BITS, narrow, (text) => wordKey(text));
  if (wide !== null) addAnchors(WIDES, WIDE_BITS, wide, (text) => pairKey(text.charCodeAt(0), text.charCodeAt(1)));
  loaded = { narrow, wide };
}

function addAnchors(filter: Uint8Array, bits: number, tables: FormTables, keyOf: (text: string) => number): void {
  const mask = filter.length - 1;
  for (let form = 1; form < tables.groups.length; form++) {
    const place = tables.forms[form * 2] as number;
    const record = tables.forms[form * 2 + 1] as number;
    const at = positionAt(place);
    const hash = hashPiece(keyOf(linesAt(tables, place).slice(at + (record & 0xff), at + ((record >>> 8) & 0xff))));
    filter[hash & mask] = (filter[hash & mask] as number) | (1 << ((hash >>> bits) & 7));
  }
}
