/** The tables of a section of packed forms: from each anchor the chain of its forms. */
import { isInWord, pairKey, wordAnchor } from './matcher-anchors';

/** Packed forms, as `packForms` writes and describes them. */
export interface PackedSection {
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

export function hashOf(key: number, shift: number): number {
  return Math.imul(key, FACTOR) >>> shift;
}

/** The tables of one section. Forms count from 1; 0 ends a chain. */
export interface FormTables {
  /** The packed lines, where forms are read in place. */
  lines: string;
  /** A hash table of anchors: keys, and the first form of each; probed one by one. */
  keys: Int32Array;
  heads: Uint16Array;
  next: Uint16Array;
  /** Where in `lines` each form begins, and how long it is. */
  positions: Int32Array;
  sizes: Uint16Array;
  /** From a form's first unit to the last of its anchor. */
  anchorEnds: Uint8Array;
  /** The group of each form, and where in `lines` each group's header begins. */
  groups: Uint16Array;
  headers: Int32Array;
}

const HEADER_CODE = HEADER.charCodeAt(0);

/** Builds a section's tables, in one pass over its lines. */
export function openSection({ lines, forms, groups }: PackedSection, isWide: boolean): FormTables {
  let capacity = 16;
  while (capacity < forms * 1.2) capacity *= 2;
  const tables: FormTables = {
    lines,
    keys: new Int32Array(capacity),
    heads: new Uint16Array(capacity),
    next: new Uint16Array(forms + 1),
    positions: new Int32Array(forms + 1),
    sizes: new Uint16Array(forms + 1),
    anchorEnds: new Uint8Array(forms + 1),
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
      tables.positions[form] = at;
      tables.sizes[form] = end - at;
      tables.groups[form] = group;
      addForm(tables, form, start, isWide);
    }
    at = end + 1;
  }
  return tables;
}

function addForm(tables: FormTables, form: number, start: number, isWide: boolean): void {
  const { lines, keys, heads } = tables;
  const at = tables.positions[form] as number;
  const from = at + start;
  let key: number;
  if (isWide) {
    key = pairKey(lines.charCodeAt(from), lines.charCodeAt(from + 1));
    tables.anchorEnds[form] = start + 1;
  } else {
    const anchor = wordAnchor(lines, from, at + (tables.sizes[form] as number));
    key = anchor.key;
    tables.anchorEnds[form] = anchor.end - at;
  }
  const slot = slotOf(keys, key);
  keys[slot] = key;
  tables.next[form] = heads[slot] as number;
  heads[slot] = form;
}

/** Where an anchor stands in the hash table, or would. No key is 0. */
function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = hashOf(key, 16) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** The first form of an anchor; 0 where no form has it. */
export function firstForm({ keys, heads }: FormTables, key: number): number {
  return heads[slotOf(keys, key)] as number;
}

/** Whether a form stands in folded text at `start`, as whole words where its script has words. */
export function stands(
  { lines, positions, sizes }: FormTables,
  form: number,
  units: Uint16Array,
  start: number,
  length: number,
): boolean {
  const size = sizes[form] as number;
  const end = start + size;
  if (start < 0 || end > length) return false;
  const position = positions[form] as number;
  for (let i = 0; i < size; i++) if (units[start + i] !== lines.charCodeAt(position + i)) return false;
  return !(
    (start > 0 && isInWord(units[start - 1] as number, units[start] as number)) ||
    (end < length && isInWord(units[end - 1] as number, units[end] as number))
  );
}
