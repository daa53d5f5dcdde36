/** From hits to forms: what stands where the scan found an anchor, rules aside. */
import type { FoldedText } from '../text/fold';
import { CHECK_SHIFT, checkOf, type FormTables, stands } from './matcher-tables';

/** How many units are read at a stretch. */
export const STRETCH = 1024;

/**
 * The hits of the stretch: twice the place of the anchor's first unit, and one more where it is a pair; and the anchor's
 * hash. Each unit gives one at most, and the loops write one more than they count.
 */
export const HIT_PLACES = new Uint16Array(STRETCH + 1);
export const HIT_HASHES = new Int32Array(STRETCH + 1);

/**
 * Adds the forms that stand where there are hits to the candidates of the text, of which there have been `before`; gives
 * how many there are then. Places of hits count from unit `from`.
 */
export function addCandidates(
  before: number,
  { units, length }: FoldedText,
  from: number,
  hits: number,
  narrow: FormTables,
  wide: FormTables,
): number {
  let count = before;
  for (let hit = 0; hit < hits; hit++) {
    const place = HIT_PLACES[hit] as number;
    const isWide = place & 1;
    const tables = isWide === 1 ? wide : narrow;
    const { heads, forms } = tables;
    let form = heads[(HIT_HASHES[hit] as number) & (heads.length - 1)] as number;
    while (form !== 0) {
      const check = (forms[form * 2] as number) >>> CHECK_SHIFT;
      const record = forms[form * 2 + 1] as number;
      const size = (record >>> 8) & 0xff;
      const start = from + (place >> 1) - (record & 0xff);
      const end = start + size;
      if (
        start >= 0 &&
        end <= length &&
        check === checkOf(units[end - 1] as number, units[start + (size >> 1)] as number) &&
        stands(tables, form, units, start, end, length)
      )
        count = insert(count, start, (size << SIZE_SHIFT) | (form << 1) | isWide);
      form = record >>> 16;
    }
  }
  return count;
}

/**
 * The candidates of a text, by start, longer ones first: in pairs, where it starts, and `size << 24 | form << 1`, with 1
 * added where the form is of the wide section.
 */
export function takeCandidates(count: number): Int32Array {
  return candidates.slice(0, count * 2);
}

export const SIZE_SHIFT = 24;
export const FORM_MASK = 0xffffff;

let candidates = new Int32Array(1024);

/** Puts a candidate in its place, once; they come almost in order. */
function insert(count: number, start: number, form: number): number {
  if (count * 2 === candidates.length) {
    const known = candidates;
    candidates = new Int32Array(count * 4);
    candidates.set(known);
  }
  let at = count * 2;
  for (; at > 0; at -= 2) {
    const startBefore = candidates[at - 2] as number;
    if (startBefore < start) break;
    if (startBefore === start) {
      const size = form >>> SIZE_SHIFT;
      const sizeBefore = (candidates[at - 1] as number) >>> SIZE_SHIFT;
      if (sizeBefore > size) break;
      // Of two of one length there is one form, hit twice.
      if (sizeBefore === size) return count;
    }
  }
  for (let i = count * 2 - 1; i >= at; i--) candidates[i + 2] = candidates[i] as number;
  candidates[at] = start;
  candidates[at + 1] = form;
  return count + 1;
}
