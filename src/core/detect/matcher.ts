/**
 * Finds every alias of a list in a text: leftmost first, the longest form that its rules allow. One pass over the text
 * looks for the rarest piece of each form; where one stands, its forms are verified. Opened from packed forms, which are
 * made when the extension is built, or made here from an alias list, so that aliases added by a reader can join.
 */

import type { Alias } from '../knowledge/types';
import type { FoldedText } from '../text/fold';
import { SIGNS_END } from './matcher-anchors';
import { packForms } from './matcher-pack';
import { type KnownWords, parseRules, type Rules, type RuleWords, standsBefore, standsBehind } from './matcher-rules';
import { hitKeys, hitPlaces, scanText } from './matcher-scan';
import {
  CHECK_SHIFT,
  checkOf,
  type FormTables,
  firstForm,
  HEADER,
  openSection,
  type PackedForms,
  SAME_RULES,
  sizeOf,
  stands,
} from './matcher-tables';
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
  /** Where forms stand, rules aside, in pairs: where it starts, and which form. By start, longer forms first. */
  readonly candidates: Int32Array;
}

export interface Matcher<Owner> {
  /** Reads a text: the first half of finding. */
  scan(text: string): ScannedText;
  /**
   * All matches in reading order. `article` is what the text is a part of, where `needs` rules look; default itself.
   * Forms whose owner does not `count` take no text from shorter ones that do; all count by default.
   */
  find(text: ScannedText, article?: readonly ScannedText[], count?: (owner: Owner) => boolean): Match<Owner>[];
}

/** Builds a matcher from a list of aliases. */
export function createMatcher<Owner>(entries: readonly MatcherEntry<Owner>[]): Matcher<Owner> {
  const owners: MatcherOwner<Owner>[] = [];
  const numberOf = ({ owner, layer }: MatcherOwner<Owner>) => {
    const known = owners.findLastIndex((other) => other.owner === owner && other.layer === layer);
    return known >= 0 ? known : owners.push({ owner, layer }) - 1;
  };
  const packed = packForms(entries.map((entry) => ({ alias: entry.alias, owner: numberOf(entry) })));
  return openMatcher(packed, owners);
}

/** Opens a matcher on packed forms; `owners` are those whose numbers stand in them. Layers count from 0, 30 at most. */
export function openMatcher<Owner>(packed: PackedForms, owners: readonly MatcherOwner<Owner>[]): Matcher<Owner> {
  return new PackedMatcher(packed, owners);
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
  readonly #packed: PackedForms;
  readonly #owners: readonly MatcherOwner<Owner>[];
  readonly #narrow: Section<Owner>;
  /** Opened by the first text that needs it: many pages never do. */
  #wide: Section<Owner> | null = null;
  readonly #known: KnownWords = { lists: new Map(), words: new Map() };
  /** What rules ask of. */
  #article: Article = { number: 0, parts: [] };
  readonly #paragraph: Paragraph = { of: 0, start: 0, end: 0, number: 0 };

  constructor(packed: PackedForms, owners: readonly MatcherOwner<Owner>[]) {
    this.#packed = packed;
    this.#owners = owners;
    this.#narrow = { tables: openSection(packed.narrow, false), groups: [] };
  }

  scan(text: string): ScannedText {
    const narrow = this.#narrow.tables;
    if (this.#wide === null && beginsWide(text)) this.#openWide();
    let scan = scanText(text, narrow, this.#wide?.tables ?? null);
    if (this.#wide === null && scan.hasWide) scan = scanText(text, narrow, this.#openWide().tables);
    const { folded, hits } = scan;
    folded.candidates = listCandidates(folded, hits, narrow, this.#wide?.tables ?? narrow);
    return folded;
  }

  #openWide(): Section<Owner> {
    this.#wide = { tables: openSection(this.#packed.wide, true), groups: [] };
    return this.#wide;
  }

  find(text: ScannedText, article: readonly ScannedText[] = [text], count?: (owner: Owner) => boolean): Match<Owner>[] {
    if (this.#article.parts !== article) this.#article = { number: ++articleCount, parts: article };
    const matches: Match<Owner>[] = [];
    /** By layer: up to where the text is taken. */
    const takenUntil: number[] = [];
    const { candidates } = text;
    for (let c = 0; c < candidates.length; c += 2) {
      const start = candidates[c] as number;
      const form = candidates[c + 1] as number;
      const section = (form & 1) === 0 ? this.#narrow : (this.#wide as Section<Owner>);
      const end = start + sizeOf(section.tables, form >> 1);
      let layersHere = 0;
      let asked: Rules | null = null;
      let isAllowed = true;
      const owners = this.#ownersOf(section, form >> 1);
      for (let o = 0; o < owners.length; o++) {
        const { owner, layer, rules } = owners[o] as RuledOwner<Owner>;
        // Two owners of one form both match; a shorter form at the same place does not.
        if ((takenUntil[layer] ?? 0) > start && ((layersHere >> layer) & 1) === 0) continue;
        if (count !== undefined && !count(owner)) continue;
        // Owners of one form mostly share its rules.
        if (rules !== asked) {
          isAllowed = rules === null || this.#allows(rules, text, start, end);
          asked = rules;
        }
        if (!isAllowed) continue;
        matches.push({ owner, layer, start, end });
        takenUntil[layer] = end;
        layersHere |= 1 << layer;
      }
    }
    return matches;
  }

  #ownersOf({ tables, groups }: Section<Owner>, form: number): RuledOwner<Owner>[] {
    const group = tables.groups[form] as number;
    const known = groups[group];
    if (known !== undefined) return known;
    const owners = this.#readHeader(tables.lines, (tables.headers[group] as number) + 1);
    groups[group] = owners;
    return owners;
  }

  /** Reads the header whose first numbers stand at `from`. */
  #readHeader(lines: string, from: number): RuledOwner<Owner>[] {
    const read: RuledOwner<Owner>[] = [];
    let first = 0;
    let number = 0;
    for (let at = from; ; at++) {
      const unit = lines.charCodeAt(at);
      if (isDigit(unit)) {
        number = number * 36 + unit - (unit < SMALL_A ? ZERO : SMALL_A - 10);
        continue;
      }
      const owner = this.#owners[number];
      if (owner === undefined) throw new RangeError(`the packed forms name an owner ${number} that there is not`);
      read.push({ owner: owner.owner, layer: owner.layer, rules: null });
      number = 0;
      if (unit === SAME_RULES_CODE) continue;
      let end = at;
      while (!endsRules(lines.charCodeAt(end))) end++;
      const rules = parseRules(lines, at, end, this.#known);
      for (; first < read.length; first++) (read[first] as RuledOwner<Owner>).rules = rules;
      if (lines.charCodeAt(end) !== HEADER_CODE) return read;
      at = end;
    }
  }

  #allows(rules: Rules, text: ScannedText, start: number, end: number): boolean {
    const { notAfter, notBefore, needs, unless } = rules;
    if (notAfter !== null && standsBefore(notAfter, text.units, start)) return false;
    if (notBefore !== null && standsBehind(notBefore, text.units, end, text.length)) return false;
    if (needs !== null && !this.#articleHas(needs)) return false;
    return unless === null || !this.#paragraphHas(unless, text, start);
  }

  #articleHas(needs: RuleWords): boolean {
    if (needs.asked !== this.#article.number) {
      needs.asked = this.#article.number;
      needs.has = this.#article.parts.some((part) => needs.words.some((word) => word.isIn(part)));
    }
    return needs.has;
  }

  #paragraphHas(unless: RuleWords, text: ScannedText, start: number): boolean {
    const paragraph = this.#paragraph;
    if (paragraph.of !== text.number || start < paragraph.start || start >= paragraph.end) {
      const end = text.units.indexOf(LINE_FEED, start);
      paragraph.of = text.number;
      paragraph.start = start === 0 ? 0 : text.units.lastIndexOf(LINE_FEED, start - 1) + 1;
      paragraph.end = end < 0 ? text.length : end;
      paragraph.number = ++paragraphCount;
    }
    if (unless.asked !== paragraph.number) {
      const { start, end } = paragraph;
      const line = text.text.slice(start, end);
      unless.asked = paragraph.number;
      unless.has = unless.words.some((word) => word.isInLine(text, start, line));
    }
    return unless.has;
  }
}

const LINE_FEED = 0x0a;
const ZERO = 0x30;
const SMALL_A = 0x61;
const HEADER_CODE = HEADER.charCodeAt(0);
const SAME_RULES_CODE = SAME_RULES.charCodeAt(0);

function isDigit(unit: number): boolean {
  return (unit >= ZERO && unit <= 0x39) || (unit >= SMALL_A && unit <= 0x7a);
}

/** Rules end where another owner's begin, or the line does. */
function endsRules(unit: number): boolean {
  return unit === HEADER_CODE || unit === LINE_FEED;
}

/** Articles and paragraphs are numbered, so that lists of words know of which they have been asked. */
let articleCount = 0;
let paragraphCount = 0;

interface Article {
  number: number;
  parts: readonly ScannedText[];
}

/** The line of a text that was asked of last. */
interface Paragraph {
  /** The text's number. */
  of: number;
  start: number;
  end: number;
  number: number;
}

/** A text in another script shows it in so many units, mostly; where it does not, it is read twice. */
const PEEKED = 64;

function beginsWide(text: string): boolean {
  for (let i = 0; i < text.length && i < PEEKED; i++) if (text.charCodeAt(i) >= SIGNS_END) return true;
  return false;
}

/** The forms that stand where the scan had hits, by start, longer ones first. */
function listCandidates(folded: FoldedText, hits: number, narrow: FormTables, wide: FormTables): Int32Array {
  const { units, length } = folded;
  let count = 0;
  for (let hit = 0; hit < hits; hit++) {
    const place = hitPlaces[hit] as number;
    const isWide = place & 1;
    const tables = isWide === 1 ? wide : narrow;
    const { forms } = tables;
    let form = firstForm(tables, hitKeys[hit] as number);
    while (form !== 0) {
      const check = (forms[form * 2] as number) >>> CHECK_SHIFT;
      const record = forms[form * 2 + 1] as number;
      const size = (record >>> 8) & 0xff;
      const start = (place >> 1) - (record & 0xff);
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
