/** The tables of a section of packed forms: from each anchor the chain of its forms. */
import { isInWord, pairKey, wordAnchor } from './matcher-anchors';

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

/** Spreads keys over their hashes. */
export const FACTOR = 0x9e3779b1;

export function hashOf(key: number, shift: number): number {
  return Math.imul(key, FACTOR) >>> shift;
}

/**
 * The tables of one section. Forms count from 1; 0 ends a chain. What is looked up together lies together, since it is
 * the fetching from memory that a hit costs.
 */
export interface FormTables {
  /** The packed lines, where forms are read in place. */
  lines: string;
  /** A hash table of anchors, probed one by one: key, and the first form that has it. */
  anchors: Int32Array;
  /** For each form two numbers: where in `lines` it begins; and `next << 16 | size << 8 | anchorEnd`. */
  forms: Int32Array;
  /** The group of each form, and where in `lines` each group's header begins. */
  groups: Uint16Array;
  headers: Int32Array;
}

/** The next form with the same anchor. */
export function nextForm({ forms }: FormTables, form: number): number {
  return (forms[form * 2 + 1] as number) >>> 16;
}

/** How long a form is; `LONGEST_FORM` at most. */
export function sizeOf({ forms }: FormTables, form: number): number {
  return ((forms[form * 2 + 1] as number) >>> 8) & 0xff;
}

/** From a form's first unit to the last of its anchor. */
export function anchorEndOf({ forms }: FormTables, form: number): number {
  return (forms[form * 2 + 1] as number) & 0xff;
}

/** Longer forms are left out; no name is. */
export const LONGEST_FORM = 255;

const HEADER_CODE = HEADER.charCodeAt(0);

/** Builds a section's tables, in one pass over its lines. */
export function openSection({ lines, anchors, forms, groups }: PackedSection, isWide: boolean): FormTables {
  let capacity = 16;
  while (capacity < anchors * 1.5) capacity *= 2;
  const tables: FormTables = {
    lines,
    anchors: new Int32Array(capacity * 2),
    forms: new Int32Array((forms + 1) * 2),
    groups: new Uint16Array(forms + 1),
    headers: new Int32Array(groups),
  };
  let form = 0;
  let group = -1;
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf('\n', at);
    const first = lines.charCodeAt(at);
    if (first === HEADER_CODE) tables.headers[++group] = at;
    else {
      let start = 0;
      if (first >= 0x41 && first < HEADER_CODE) {
        start = first - 0x40;
        at++;
      }
      form++;
      tables.forms[form * 2] = at;
      tables.groups[form] = group;
      addForm(tables, form, end - at, start, isWide);
    }
    at = end + 1;
  }
  return tables;
}

function addForm(tables: FormTables, form: number, size: number, start: number, isWide: boolean): void {
  const { lines, anchors, forms } = tables;
  const at = forms[form * 2] as number;
  const from = at + start;
  let key: number;
  let anchorEnd: number;
  if (isWide) {
    key = pairKey(lines.charCodeAt(from), lines.charCodeAt(from + 1));
    anchorEnd = start + 1;
  } else {
    const anchor = wordAnchor(lines, from, at + size);
    key = anchor.key;
    anchorEnd = anchor.end - at;
  }
  const slot = slotOf(anchors, key);
  anchors[slot] = key;
  forms[form * 2 + 1] = ((anchors[slot + 1] as number) << 16) | (size << 8) | anchorEnd;
  anchors[slot + 1] = form;
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

/** Whether a form stands in folded text at `start`, as whole words where its script has words. */
export function stands(tables: FormTables, form: number, units: Uint16Array, start: number, length: number): boolean {
  const { lines, forms } = tables;
  const size = sizeOf(tables, form);
  const end = start + size;
  if (start < 0 || end > length) return false;
  const position = forms[form * 2] as number;
  for (let i = 0; i < size; i++) if (units[start + i] !== lines.charCodeAt(position + i)) return false;
  return !(
    (start > 0 && isInWord(units[start - 1] as number, units[start] as number)) ||
    (end < length && isInWord(units[end - 1] as number, units[end] as number))
  );
}
