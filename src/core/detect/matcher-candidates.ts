/** From hits to forms: what stands where the scan found an anchor, rules aside. */
import type { FoldedText } from '../text/fold';
import { CHECK_SHIFT, checkOf, type FormTables, firstForm, stands } from './matcher-tables';

/** How many units are read at a stretch. */
export const STRETCH = 1024;

/**
 * The hits of the stretch: twice the place of the anchor's first unit, and one more where it is a pair; and the anchor's
 * key. Each unit gives one at most, and the loops write one more than they count.
 */
export const HIT_PLACES = new Uint16Array(STRETCH + 1);
export const HIT_KEYS = new Int32Array(STRETCH + 1);

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
    const { forms } = tables;
    let form = firstForm(tables, HIT_KEYS[hit] as number);
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
        stands(tables, form, units, start, length)
      )
        count = insert(count, start, size, (form << 1) | isWide);
      form = record >>> 16;
    }
  }
  return count;
}

/** The candidates of a text, by start, longer ones first: in pairs, where it starts and which form. */
export function takeCandidates(count: number): Int32Array {
  return candidates.slice(0, count * 2);
}

let candidates = new Int32Array(1024);
let candidateSizes = new Int32Array(512);

/** Puts a candidate in its place, once; they come almost in order. */
function insert(count: number, start: number, size: number, form: number): number {
  if (count === candidateSizes.length) {
    const [known, sizes] = [candidates, candidateSizes];
    candidates = new Int32Array(count * 4);
    candidateSizes = new Int32Array(count * 2);
    candidates.set(known);
    candidateSizes.set(sizes);
  }
  let at = count;
  while (at > 0) {
    const startBefore = candidates[at * 2 - 2] as number;
    if (startBefore < start) break;
    if (startBefore === start) {
      const sizeBefore = candidateSizes[at - 1] as number;
      if (sizeBefore > size) break;
      // Of two of one length there is one form, hit twice.
      if (sizeBefore === size) return count;
    }
    at--;
  }
  for (let i = count; i > at; i--) {
    candidates[i * 2] = candidates[i * 2 - 2] as number;
    candidates[i * 2 + 1] = candidates[i * 2 - 1] as number;
    candidateSizes[i] = candidateSizes[i - 1] as number;
  }
  candidates[at * 2] = start;
  candidates[at * 2 + 1] = form;
  candidateSizes[at] = size;
  return count + 1;
}
