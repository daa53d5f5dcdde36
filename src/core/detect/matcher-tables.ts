/** The tables of a section of packed forms: from each anchor the chain of its forms. */
import { isInWord, LETTER_CODES, WIDE, WORD_LETTERS } from './matcher-anchors';

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

const FACTOR = 0x9e3779b1;

function hashOf(key: number, shift: number): number {
  return Math.imul(key, FACTOR) >>> shift;
}

/**
 * The tables of one section. Forms count from 1; 0 ends a chain. What is looked up together lies together, since it is
 * the fetching from memory that a hit costs.
 */
export interface FormTables {
  /** The packed lines of each list, where forms are read in place; a place in them is `list << 23 | position`. */
  lines: readonly string[];
  /** A hash table of anchors, probed one by one: key, and the first form that has it. */
  anchors: Int32Array;
  /** For each form two numbers: `check << 24 | place`; and `next << 16 | size << 8 | anchorStart`. */
  forms: Int32Array;
  /** The group of each form, and the place where each group's header begins. */
  groups: Uint16Array;
  headers: Int32Array;
}

/** How long a form is; `LONGEST_FORM` at most. */
export function sizeOf({ forms }: FormTables, form: number): number {
  return ((forms[form * 2 + 1] as number) >>> 8) & 0xff;
}

/** Longer forms are left out; no name is. */
export const LONGEST_FORM = 255;

const HEADER_CODE = HEADER.charCodeAt(0);

/**
 * Builds a section's tables, in one pass over the lines of each list: joined they would be a copy. A form that stands in
 * two lists is found once. All of it stands in the one loop: at start code is interpreted, and calls would be most of
 * what it costs.
 */
export function openSection(lists: readonly PackedSection[], isWide: boolean): FormTables {
  const sum = (count: 'anchors' | 'forms' | 'groups') => lists.reduce((total, one) => total + one[count], 0);
  let capacity = 16;
  while (capacity < sum('anchors') * 1.5) capacity *= 2;
  const slots = new Int32Array(capacity * 2);
  const mask = slots.length - 1;
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
      let slot = ((Math.imul(key, FACTOR) >>> 16) << 1) & mask;
      while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
      const size = end - at;
      const check = checkOf(lines.charCodeAt(end - 1), lines.charCodeAt(at + (size >> 1)));
      form++;
      groupOf[form] = group;
      records[form * 2] = (check << CHECK_SHIFT) | base | at;
      records[form * 2 + 1] = ((slots[slot + 1] as number) << 16) | (size << 8) | start;
      slots[slot] = key;
      slots[slot + 1] = form;
    }
  }
  return { lines: lists.map(({ lines }) => lines), anchors: slots, forms: records, groups: groupOf, headers };
}

/** Where an anchor stands in the hash table, or would. No key is 0. */
function slotOf(anchors: Int32Array, key: number): number {
  const mask = anchors.length - 1;
  let slot = (hashOf(key, 16) << 1) & mask;
  while (anchors[slot] !== 0 && anchors[slot] !== key) slot = (slot + 2) & mask;
  return slot;
}

/** The first form of an anchor; 0 where no form has it. */
export function firstForm({ anchors }: FormTables, key: number): number {
  return anchors[slotOf(anchors, key) + 1] as number;
}

/** Whether a form stands in folded text at `start`, as whole words where its script has words; `checkOf` has been asked. */
export function stands(tables: FormTables, form: number, units: Uint16Array, start: number, length: number): boolean {
  const record = tables.forms[form * 2] as number;
  const lines = linesAt(tables, record);
  const position = positionAt(record);
  const size = sizeOf(tables, form);
  const end = start + size;
  for (let i = 0; i < size; i++) if (units[start + i] !== lines.charCodeAt(position + i)) return false;
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
