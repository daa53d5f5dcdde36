/**
 * Finds every alias of a list in a text: leftmost first, the longest form that its rules allow. One pass over the text
 * looks for the rarest piece of each form; where one stands, its forms are verified. Opened from packed forms, which are
 * made when the extension is built, or made here from an alias list, so that aliases added by a reader can join.
 */

import type { Alias } from '../knowledge/types';
import { RuleAsker } from './matcher-asking';
import { FORM_MASK, SIZE_SHIFT } from './matcher-candidates';
import { openNarrow, openWide } from './matcher-filters';
import { readHeader } from './matcher-headers';
import { packForms } from './matcher-pack';
import type { KnownWords, Rules } from './matcher-rules';
import { ScannedBuffer, scanText } from './matcher-scan';
import { type FormTables, linesAt, type PackedForms, positionAt } from './matcher-tables';
import type { RuledText } from './matcher-words';

/** Whatever aliases stand for. What is owned in different layers may overlap in the text, what is owned in one may not. */
export interface MatcherOwner<Owner> {
  owner: Owner;
  layer: number;
}

export interface MatcherEntry<Owner> extends MatcherOwner<Owner> {
  alias: Alias;
}

/** One find; offsets are folded units. Where several entries share the form, there is one match for each. */
export interface Match<Owner> extends MatcherOwner<Owner> {
  start: number;
  end: number;
}

/** A text as the matcher has read it. */
export interface ScannedText extends RuledText {
  /** Where forms stand, rules aside, as `takeCandidates` describes. */
  readonly candidates: Int32Array;
}

export interface Matcher<Owner> {
  /** Reads a text: the first half of finding. */
  scan(text: string): ScannedText;
  /** All matches in reading order. */
  find(text: ScannedText): Match<Owner>[];
  /**
   * Takes all matches in reading order. `article` is what the text is a part of, where `needs` rules look. Forms whose
   * owner does not `count` take no text from shorter ones that do.
   */
  visit(
    text: ScannedText,
    article: readonly ScannedText[],
    count: (owner: Owner) => boolean,
    take: (owner: Owner, start: number, end: number, layer: number) => void,
  ): void;
}

/** Builds a matcher from a list of aliases. */
export function createMatcher<Owner>(entries: readonly MatcherEntry<Owner>[]): Matcher<Owner> {
  const owners: MatcherOwner<Owner>[] = [];
  const numberOf = ({ owner, layer }: MatcherOwner<Owner>) => {
    const known = owners.findLastIndex((other) => other.owner === owner && other.layer === layer);
    return known >= 0 ? known : owners.push({ owner, layer }) - 1;
  };
  const packed = packForms(entries.map((entry) => ({ alias: entry.alias, owner: numberOf(entry) })));
  return openMatcher([packed], owners);
}

/**
 * Opens a matcher on one or two lists of packed forms, which are read in place; `owners` are those whose numbers stand in
 * them. Layers count from 0, 30 at most.
 */
export function openMatcher<Owner>(
  lists: readonly PackedForms[],
  owners: readonly MatcherOwner<Owner>[],
): Matcher<Owner> {
  return new PackedMatcher(lists, owners);
}

interface RuledOwner<Owner> extends MatcherOwner<Owner> {
  rules: Rules | null;
}

/** A section's tables, and its headers as far as they have been read. */
interface Section<Owner> {
  tables: FormTables;
  groups: RuledOwner<Owner>[][];
}

class PackedMatcher<Owner> implements Matcher<Owner> {
  readonly #lists: readonly PackedForms[];
  readonly #owners: readonly MatcherOwner<Owner>[];
  readonly #narrow: Section<Owner>;
  /** Opened by the first text that needs it: many pages never do. */
  #wide: Section<Owner> | null = null;
  readonly #known: KnownWords = { lists: new Map(), words: new Map() };
  readonly #asker = new RuleAsker();

  constructor(lists: readonly PackedForms[], owners: readonly MatcherOwner<Owner>[]) {
    this.#lists = lists;
    this.#owners = owners;
    const narrow = lists.map((list) => list.narrow);
    this.#narrow = { tables: openNarrow(narrow), groups: [] };
  }

  scan(text: string): ScannedText {
    const scanned = new ScannedBuffer(text).fold();
    if (this.#wide === null && scanned.hasPairs()) this.#wide = this.#openWide();
    scanText(scanned, this.#narrow.tables, this.#wide?.tables ?? null);
    return scanned;
  }

  #openWide(): Section<Owner> {
    const wide = this.#lists.map((list) => list.wide);
    return { tables: openWide(wide, this.#narrow.tables), groups: [] };
  }

  find(text: ScannedText): Match<Owner>[] {
    const matches: Match<Owner>[] = [];
    const take = (owner: Owner, start: number, end: number, layer: number) => {
      matches.push({ owner, layer, start, end });
    };
    this.visit(text, [text], () => true, take);
    return matches;
  }

  visit(
    text: ScannedText,
    article: readonly ScannedText[],
    count: (owner: Owner) => boolean,
    take: (owner: Owner, start: number, end: number, layer: number) => void,
  ): void {
    this.#asker.turnTo(article);
    /** By layer: up to where the text is taken. */
    const takenUntil: number[] = [];
    const { candidates } = text;
    for (let c = 0; c < candidates.length; c += 2) {
      const start = candidates[c] as number;
      const sizeAndForm = candidates[c + 1] as number;
      const end = start + (sizeAndForm >>> SIZE_SHIFT);
      let layersHere = 0;
      let asked: Rules | null = null;
      let isAllowed = true;
      const owners = this.#ownersOf(sizeAndForm & FORM_MASK);
      for (let o = 0; o < owners.length; o++) {
        const { owner, layer, rules } = owners[o] as RuledOwner<Owner>;
        // Two owners of one form both match; a shorter form at the same place does not.
        if ((takenUntil[layer] ?? 0) > start && ((layersHere >> layer) & 1) === 0) continue;
        if (!count(owner)) continue;
        // Owners of one form mostly share its rules.
        if (rules !== asked) {
          isAllowed = rules === null || this.#asker.allows(rules, text, start, end);
          asked = rules;
        }
        if (!isAllowed) continue;
        take(owner, start, end, layer);
        takenUntil[layer] = end;
        layersHere |= 1 << layer;
      }
    }
    this.#asker.turnTo(null);
  }

  /** `form` as candidates have it. */
  #ownersOf(form: number): RuledOwner<Owner>[] {
    const { tables, groups } = (form & 1) === 0 ? this.#narrow : (this.#wide as Section<Owner>);
    const group = tables.groups[form >> 1] as number;
    const known = groups[group];
    if (known !== undefined) return known;
    const header = tables.headers[group] as number;
    const numbers = readHeader(linesAt(tables, header), positionAt(header) + 1, this.#known);
    const owners = numbers.map(({ number, rules }) => {
      const owned = this.#owners[number];
      if (owned === undefined) throw new RangeError(`the packed forms name an owner ${number} that there is not`);
      return { owner: owned.owner, layer: owned.layer, rules };
    });
    groups[group] = owners;
    return owners;
  }
}
