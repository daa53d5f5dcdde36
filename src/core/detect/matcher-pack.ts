/**
 * Packs an alias list into the text that a matcher is opened from: forms folded, equal forms joined, those with the same
 * owners and rules under one header, each with its anchor chosen. Done when the extension is built, or at start for
 * aliases that a reader has added.
 *
 * A header line is, for each owner in turn, `Z`, its number and its rules; owners of the same rules share a `Z`, with `Y`
 * between their numbers. A form line is the form, preceded by a letter where the anchor does not begin at its first unit
 * (`A`: at the second). Folded text has no capitals.
 */

import type { Alias } from '../knowledge/types';
import { type FoldedText, foldString, foldText } from '../text/fold';
import { type FormScript, isInCapitals, listsOfForm } from './form-scripts';
import { endsPair, isLetter, pairKey, WORD_LETTERS, wordKey } from './matcher-anchors';
import {
  isImpliedBefore,
  isImpliedBehind,
  RULE_TAGS,
  type RuleName,
  WORD_SEPARATOR,
  withCountryWords,
} from './matcher-rules';
import { HEADER, LONGEST_FORM, type PackedForms, type PackedSection, SAME_RULES } from './matcher-tables';
import { findWord } from './matcher-words';

/** An alias and the numbers of those it stands for. */
export interface NumberedAlias {
  alias: Alias;
  owner: number;
}

/** The highest index in a form at which its anchor may begin: as many as there are letters before `SAME_RULES`. */
const LAST_ANCHOR_START = 24;

/**
 * Packs aliases. Forms of one folded unit are left out, since they would match everywhere, and so are those of more than
 * 255 and those without a word or a pair to look for (一 and a full stop).
 *
 * @param background texts of the kind that will be read, by which an anchor is rare or frequent; without any, a piece
 * that few forms share is taken for rare.
 */
export function packForms(aliases: readonly NumberedAlias[], background: readonly string[] = []): PackedForms {
  return packPlanned(planForms(aliases, background));
}

/** The same in a list for each script. */
export function packByScript(
  aliases: readonly NumberedAlias[],
  background: readonly string[] = [],
): Record<FormScript, PackedForms> {
  const planned = planForms(aliases, background);
  const packList = (script: FormScript) =>
    packPlanned(planned.filter(({ form, isCapital }) => listsOfForm(form, isCapital).includes(script)));
  return { latin: packList('latin'), east: packList('east') };
}

interface PlannedForm {
  form: string;
  /** Whether one of its aliases is written in capitals. */
  isCapital: boolean;
  header: string;
  anchor: Candidate;
}

function planForms(aliases: readonly NumberedAlias[], background: readonly string[]): PlannedForm[] {
  const owners = new Map<string, Map<string, string[]>>();
  const capitals = new Set<string>();
  for (const { alias, owner } of aliases) {
    const form = foldLine(alias.text).trim();
    if (form.length < 2 || form.length > LONGEST_FORM) continue;
    if (isInCapitals(alias.text)) capitals.add(form);
    const byRules = owners.get(form) ?? new Map<string, string[]>();
    const rules = packRules(alias);
    byRules.set(rules, [...(byRules.get(rules) ?? []), owner.toString(36)]);
    owners.set(form, byRules);
  }
  const anchors = chooseAnchors([...owners.keys()], background);
  return [...owners].flatMap(([form, byRules]) => {
    const anchor = anchors.get(form);
    const header = [...byRules].map(([rules, numbers]) => HEADER + numbers.join(SAME_RULES) + rules).join('');
    return anchor === undefined ? [] : [{ form, isCapital: capitals.has(form), header, anchor }];
  });
}

function packPlanned(planned: readonly PlannedForm[]): PackedForms {
  const narrow: SectionPlan = { anchors: new Set(), groups: new Map() };
  const wide: SectionPlan = { anchors: new Set(), groups: new Map() };
  for (const { form, header, anchor } of planned) {
    const section = anchor.isWide ? wide : narrow;
    const line = anchor.start === 0 ? form : String.fromCharCode(0x40 + anchor.start) + form;
    section.anchors.add(anchor.key);
    section.groups.set(header, [...(section.groups.get(header) ?? []), line]);
  }
  return { narrow: packSection(narrow), wide: packSection(wide) };
}

interface SectionPlan {
  anchors: Set<number>;
  /** Form lines by header. */
  groups: Map<string, string[]>;
}

function packSection({ anchors, groups }: SectionPlan): PackedSection {
  let lines = '';
  let forms = 0;
  for (const [header, group] of groups) {
    forms += group.length;
    const sorted = group.toSorted((a, b) => (withoutAnchor(a) < withoutAnchor(b) ? -1 : 1));
    lines += [header, ...sorted, ''].join('\n');
  }
  return { anchors: anchors.size, forms, groups: groups.size, lines };
}

function withoutAnchor(line: string): string {
  return line.replace(/^[A-Z]/, '');
}

function packRules(alias: Alias): string {
  let packed = '';
  for (const [name, tag] of Object.entries(RULE_TAGS) as [RuleName, string][]) {
    const words = shortestWords(name, [...new Set((alias[name] ?? []).map(foldLine))]);
    if (words.length > 0) packed += tag + words.join(WORD_SEPARATOR);
  }
  return packed;
}

/** A word that says so only where a shorter one of the list does says nothing: 日本政府 beside 日本. */
function shortestWords(name: RuleName, words: readonly string[]): string[] {
  const implies = (word: string, other: string) => {
    if (name === 'notAfter') return isImpliedBefore(word, other);
    if (name === 'notBefore') return isImpliedBehind(word, other);
    const stand = name === 'needs' ? withCountryWords([other]) : [other];
    return stand.some((one) => findWord(word, one) >= 0);
  };
  return words.filter((word) => !words.some((other) => other !== word && implies(word, other))).sort();
}

function foldLine(text: string): string {
  return foldString(text).replaceAll('\n', ' ');
}

interface Candidate {
  start: number;
  isWide: boolean;
  key: number;
}

function chooseAnchors(forms: readonly string[], background: readonly string[]): Map<string, Candidate> {
  const candidates = new Map(forms.map((form) => [form, candidatesOf(form)]));
  const counts = new Map<string, number>();
  const nameOf = ({ isWide, key }: Candidate) => `${isWide}${key}`;
  const count = (candidate: Candidate) => counts.set(nameOf(candidate), (counts.get(nameOf(candidate)) ?? 0) + 1);
  if (background.length === 0) for (const list of candidates.values()) list.forEach(count);
  for (const text of background) for (const candidate of candidatesIn(foldText(text))) count(candidate);
  // An anchor that another form has already costs no further hit, only a look at one more form.
  const chosen = new Set<string>();
  const costOf = (candidate: Candidate) => {
    const name = nameOf(candidate);
    return (counts.get(name) ?? 0) * (chosen.has(name) ? SHARED_COST : 1);
  };
  const anchors = new Map<string, Candidate>();
  // Those with the least choice come first.
  for (const [form, list] of [...candidates].sort((a, b) => a[1].length - b[1].length)) {
    const best = list.reduce<Candidate | null>((a, b) => (a === null || costOf(b) < costOf(a) ? b : a), null);
    if (best === null) continue;
    anchors.set(form, best);
    chosen.add(nameOf(best));
  }
  return anchors;
}

/** What verifying costs where the anchor is hit anyway, as a share of a hit. */
const SHARED_COST = 0.3;

function candidatesOf(form: string): Candidate[] {
  return candidatesIn(foldText(form)).filter(({ start }) => start <= LAST_ANCHOR_START);
}

function candidatesIn({ units, length, text }: FoldedText): Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = 0; start < length; start++) {
    const unit = units[start] as number;
    const next = start + 1 < length ? (units[start + 1] as number) : 0;
    if (isLetter(unit) && (start === 0 || !isLetter(units[start - 1] as number))) {
      candidates.push({ start, isWide: false, key: wordKey(text.slice(start, start + WORD_LETTERS)) });
    }
    if (endsPair(next)) candidates.push({ start, isWide: true, key: pairKey(unit, next) });
  }
  return candidates;
}
