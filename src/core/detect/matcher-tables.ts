/** The tables of a section of packed forms: from each anchor the chain of its forms. */
import { isInWord, LETTER_CODES, NARROW_BITS, WIDE, WIDE_BITS, WORD_LETTERS } from './matcher-anchors';

/** Packed forms, as `packForms` writes and describes them. */
export interface PackedSection {
  /** How many different anchors, forms and groups there are. */
  anchors: number;
  forms: number;
  groups: number;
  lines: string;
}

/** Forms found by a Latin word, and the others. */
export interface PackedForms {
  narrow: PackedSection;
  wide: PackedSection;
}

/** Begins a header line. */
export const HEADER = 'Z';
/** Parts the numbers of owners with the same rules. */
export const SAME_RULES = 'Y';

/**
 * The tables of one section. Forms count from 1; 0 ends a chain. What is looked up together lies together, since it is
 * the fetching from memory that a hit costs.
 */
export interface FormTables {
  /** The packed lines of each list, where forms are read in place; a place in them is `list << 23 | position`. */
  lines: readonly string[];
  /** By the lower bits of an anchor's hash: the first of the forms whose anchors have those. A power of two long. */
  heads: Uint16Array;
  /** For each form two numbers: `check << 24 | place`; and `next << 16 | size << 8 | anchorStart`. */
  forms: Int32Array;
  /** The group of each form, and the place where each group's header begins. */
  groups: Uint16Array;
  headers: Int32Array;
}

/** Longer forms are left out; no name is. */
export const LONGEST_FORM = 255;

const HEADER_CODE = HEADER.charCodeAt(0);

/**
 * Builds a section's tables, in one pass over the lines of each list: joined they would be a copy. A form that stands in
 * two lists is found once. On the way it adds the anchors to `filter`. All of it stands in the one loop: at start code is
 * interpreted, and calls would be most of what it costs.
 */
export function openSection(lists: readonly PackedSection[], isWide: boolean, filter: Uint8Array): FormTables {
  const sum = (count: 'anchors' | 'forms' | 'groups') => lists.reduce((total, one) => total + one[count], 0);
  let capacity = 16;
  while (capacity < sum('anchors')) capacity *= 2;
  const heads = new Uint16Array(capacity);
  const filterBits = isWide ? WIDE_BITS : NARROW_BITS;
  const records = new Int32Array((sum('forms') + 1) * 2);
  const groupOf = new Uint16Array(sum('forms') + 1);
  const headers = new Int32Array(sum('groups'));
  let form = 0;
  let group = -1;
  for (let list = 0; list < lists.length; list++) {
    const { lines } = lists[list] as PackedSection;
    const base = list << LIST_SHIFT;
    for (let at = 0, end = 0; at < lines.length; at = end + 1) {
      end = lines.indexOf('\n', at);
      let first = lines.charCodeAt(at);
      if (first === HEADER_CODE) {
        headers[++group] = base | at;
        continue;
      }
      let start = 0;
      if (first >= 0x41 && first < HEADER_CODE) {
        start = first - 0x40;
        first = lines.charCodeAt(++at + start);
      }
      // As `pairKey` and `wordKey` do; behind a form comes a line feed, which is a boundary.
      let key = first;
      if (isWide) key = (first << 16) | lines.charCodeAt(at + start + 1);
      else {
        key = LETTER_CODES[first] as number;
        let next = at + start + 1;
        let rest = WORD_LETTERS - 1;
        for (; rest > 0; rest--) {
          const unit = lines.charCodeAt(next++);
          const code = unit < WIDE ? (LETTER_CODES[unit] as number) : 0;
          if (code === 0) break;
          key = (key << 5) | code;
        }
        key <<= 5 * rest;
      }
      const hash = key ^ (key >>> 11) ^ (key >>> 16);
      const byte = hash & (filter.length - 1);
      filter[byte] = (filter[byte] as number) | (1 << ((hash >>> filterBits) & 7));
      const head = hash & (capacity - 1);
      const size = end - at;
      const check = checkOf(lines.charCodeAt(end - 1), lines.charCodeAt(at + (size >> 1)));
      form++;
      groupOf[form] = group;
      records[form * 2] = (check << CHECK_SHIFT) | base | at;
      records[form * 2 + 1] = ((heads[head] as number) << 16) | (size << 8) | start;
      heads[head] = form;
    }
  }
  return { lines: lists.map(({ lines }) => lines), heads, forms: records, groups: groupOf, headers };
}

/**
 * Whether a form stands in folded text from `start` to `end`, as whole words where its script has words; `checkOf` has
 * been asked.
 */
export function stands(
  tables: FormTables,
  form: number,
  units: Uint16Array,
  start: number,
  end: number,
  length: number,
): boolean {
  const place = tables.forms[form * 2] as number;
  const lines = linesAt(tables, place);
  for (let i = start, at = positionAt(place); i < end; i++, at++) if (units[i] !== lines.charCodeAt(at)) return false;
  return !(
    (start > 0 && isInWord(units[start - 1] as number, units[start] as number)) ||
    (end < length && isInWord(units[end - 1] as number, units[end] as number))
  );
}

export const CHECK_SHIFT = 24;
const LIST_SHIFT = 23;
const POSITION_MASK = (1 << LIST_SHIFT) - 1;

/** The lines in which a place is. */
export function linesAt({ lines }: FormTables, place: number): string {
  return lines[(place >>> LIST_SHIFT) & 1] as string;
}

export function positionAt(place: number): number {
  return place & POSITION_MASK;
}

/**
 * A byte that tells a form from others of its anchor, without a look at the lines: of its last unit and the middle one.
 * Of all that share a hit, few can stand there.
 */
export function checkOf(last: number, middle: number): number {
  return (last + 5 * middle) & 0xff;
}
