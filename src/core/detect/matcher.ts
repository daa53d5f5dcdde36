/**
 * Finds every alias of a lexicon in folded text in one pass: leftmost first, the longest form that its rules allow.
 * Built at start from the alias list, so aliases added by a reader can join. Forms are filed under their first two
 * folded units; a bit table answers most positions with one look, the rest are verified unit by unit.
 */

import type { Alias } from '../knowledge/types';
import { type FoldedText, foldString } from '../text/fold';

/** An alias and whatever it stands for. Entries of different `layer`s may overlap in the text, those of one may not. */
export interface MatcherEntry<Owner> {
  alias: Alias;
  owner: Owner;
  layer: number;
}

/** One find; offsets are folded units. Where several entries share the form, there is one match for each. */
export interface Match<Owner> {
  owner: Owner;
  layer: number;
  start: number;
  end: number;
}

export interface Matcher<Owner> {
  /** All matches in reading order. `article` is the whole folded article, where `needs` rules look; default the text itself. */
  find(folded: FoldedText, article?: string): Match<Owner>[];
}

interface Rules {
  notAfter: string[];
  notBefore: string[];
  needs: string[];
  unless: string[];
}

interface Form<Owner> {
  text: string;
  /** Kinds of character at the two ends, which decide the boundary rule. */
  first: CharacterKind;
  last: CharacterKind;
  owners: { owner: Owner; layer: number; rules: Rules | null }[];
}

/** Builds a matcher. Forms of one folded unit are left out: they would match everywhere. */
export function createMatcher<Owner>(entries: readonly MatcherEntry<Owner>[]): Matcher<Owner> {
  const forms = new Map<string, Form<Owner>>();
  for (const { alias, owner, layer } of entries) {
    const text = foldString(alias.text).trim();
    if (text.length < 2) continue;
    let form = forms.get(text);
    if (form === undefined) {
      form = { text, first: kindOf(text.charCodeAt(0)), last: kindOf(text.charCodeAt(text.length - 1)), owners: [] };
      forms.set(text, form);
    }
    form.owners.push({ owner, layer, rules: foldRules(alias) });
  }

  const filter = new Uint8Array(FILTER_SIZE);
  const buckets = new Map<number, Form<Owner>[]>();
  for (const form of forms.values()) {
    const a = form.text.charCodeAt(0);
    const b = form.text.charCodeAt(1);
    filter[slotOf(a, b)] = 1;
    const key = a * 0x10000 + b;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [form]);
    else bucket.push(form);
  }
  for (const bucket of buckets.values()) bucket.sort((x, y) => y.text.length - x.text.length);
  return { find: (folded, article) => find(folded, article, filter, buckets) };
}

const FILTER_SIZE = 0x8000;

function slotOf(a: number, b: number): number {
  return ((a * 31) ^ (b * 517)) & (FILTER_SIZE - 1);
}

function find<Owner>(
  folded: FoldedText,
  article: string | undefined,
  filter: Uint8Array,
  buckets: ReadonlyMap<number, Form<Owner>[]>,
): Match<Owner>[] {
  const { units, length } = folded;
  const matches: Match<Owner>[] = [];
  /** By layer: up to where the text is taken. */
  const takenUntil: number[] = [];
  let b = length > 0 ? (units[0] as number) : 0;
  for (let i = 0; i + 1 < length; i++) {
    const a = b;
    b = units[i + 1] as number;
    if (filter[slotOf(a, b)] === 0) continue;
    const bucket = buckets.get(a * 0x10000 + b);
    if (bucket === undefined) continue;
    for (const form of bucket) {
      const end = i + form.text.length;
      if (end > length || !stands(form, units, i, end, length)) continue;
      const tookHere: number[] = [];
      for (const { owner, layer, rules } of form.owners) {
        const taken = takenUntil[layer] ?? 0;
        // Two owners of one form both match; a shorter form at the same place does not.
        if (taken > i && !tookHere.includes(layer)) continue;
        if (rules !== null && !allowed(rules, folded, i, end, article ?? folded.text)) continue;
        matches.push({ owner, layer, start: i, end });
        takenUntil[layer] = end;
        tookHere.push(layer);
      }
    }
  }
  return matches;
}

function stands<Owner>(form: Form<Owner>, units: Uint16Array, start: number, end: number, length: number): boolean {
  const { text } = form;
  for (let j = 2; j < text.length; j++) if (units[start + j] !== text.charCodeAt(j)) return false;
  // A Latin word or a katakana word is not found inside a longer one; Han has no such boundary.
  if (form.first !== 'other' && start > 0 && kindOf(units[start - 1] as number) === form.first) return false;
  return !(form.last !== 'other' && end < length && kindOf(units[end] as number) === form.last);
}

type CharacterKind = 'latin' | 'katakana' | 'other';

function kindOf(unit: number): CharacterKind {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit > 0x7f && unit <= 0x24f))
    return 'latin';
  if ((unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc) return 'katakana';
  return 'other';
}

function foldRules(alias: Alias): Rules | null {
  const rules = {
    notAfter: (alias.notAfter ?? []).map(foldString),
    notBefore: (alias.notBefore ?? []).map(foldString),
    needs: (alias.needs ?? []).map(foldString),
    unless: (alias.unless ?? []).map(foldString),
  };
  return Object.values(rules).every((list) => list.length === 0) ? null : rules;
}

function allowed(rules: Rules, folded: FoldedText, start: number, end: number, article: string): boolean {
  const { text } = folded;
  if (rules.notAfter.some((word) => text.endsWith(word, start) || text.endsWith(`${word} `, start))) return false;
  if (rules.notBefore.some((word) => text.startsWith(word, end) || text.startsWith(` ${word}`, end))) return false;
  if (rules.needs.length > 0 && !rules.needs.some((word) => article.includes(word))) return false;
  if (rules.unless.length === 0) return true;
  const from = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  const paragraph = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  return !rules.unless.some((word) => paragraph.includes(word));
}
