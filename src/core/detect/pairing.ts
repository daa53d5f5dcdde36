/** Who is named beside whom in a part of an article, and with what between them. */
import type { EvidenceRole } from './lexicon';
import { type FoundTerm, ROLE_BITS, type Survey, wordsOf } from './survey';

/** Found evidence in reading order, and the bits of all roles among it: most roles are absent, which one look then tells. */
export interface Finds {
  all: FoundTerm[];
  roles: number;
}

/** An empty collection to add finds to. */
export function noFinds(): Finds {
  return { all: [], roles: 0 };
}

export function addFind(finds: Finds, found: FoundTerm): void {
  finds.all.push(found);
  finds.roles |= found.roleBit;
}

/** Who is named in a part of an article, sorted by side, and in which sentences the two meet. */
export class Pairing {
  readonly china: FoundTerm[];
  readonly japan: FoundTerm[];
  readonly dyad: FoundTerm[];
  readonly acts: FoundTerm[];
  /** Words for the side that is not the paper's own, judged by its language; of a paper of neither side, for the side named alone. */
  readonly foreign: FoundTerm[];
  readonly both: boolean;
  /** Whether a Japanese or mainland Chinese paper names only the other side: its own need not be named. */
  readonly isHomeUnnamed: boolean;
  readonly #found: Finds;

  constructor(found: Finds, { language }: Survey) {
    this.#found = found;
    this.china = findsOfAny(found, ['china', 'china-state']);
    this.japan = findsOfAny(found, ['japan', 'japan-state']);
    this.dyad = findsOfAny(found, ['dyad', 'dyad-short']);
    this.acts = findsOfAny(found, ['act', 'matter', 'conflict', 'bond']);
    this.foreign = foreignOf(language, this.china, this.japan);
    this.both = this.china.length > 0 && this.japan.length > 0;
    const isOneSided = language === 'ja' || language === 'zh-Hans';
    this.isHomeUnnamed = isOneSided && this.foreign.length > 0 && !this.both && this.dyad.length === 0;
  }

  /** Counts sentences that have an act and name both sides, or the pair as one word; with a third country they count less. */
  countActSentences(): number {
    const crowded = sentencesOf(findsOf(this.#found, 'other'));
    return [...sentencesOf(this.#actsBetween())].reduce(
      (sum, sentence) => sum + (crowded.has(sentence) ? CROWDED : 1),
      0,
    );
  }

  /** A word for each side, from a sentence that names both if there is one. */
  example(): string[] {
    const sentences = this.#pairSentences();
    const firstOf = (side: FoundTerm[]) =>
      examples(side.filter(({ sentence }) => sentences.size === 0 || sentences.has(sentence))).slice(0, 1);
    return [...firstOf(this.china), ...firstOf(this.japan)];
  }

  actExample(): string[] {
    return examples(this.#actsBetween());
  }

  #pairSentences(): Set<number> {
    const japan = sentencesOf(this.japan);
    return new Set([...sentencesOf(this.china)].filter((sentence) => japan.has(sentence)));
  }

  #actsBetween(): FoundTerm[] {
    const pairs = this.#pairSentences();
    const dyads = sentencesOf(this.dyad);
    return this.acts.filter(({ sentence }) => pairs.has(sentence) || dyads.has(sentence));
  }
}

/** A sentence that also names a third country is often a list of countries. */
const CROWDED = 0.4;

function foreignOf(language: Survey['language'], china: FoundTerm[], japan: FoundTerm[]): FoundTerm[] {
  if (language === 'ja') return china;
  if (language === 'zh-Hans') return japan;
  // Papers in English, and those of Taiwan and Hong Kong, belong to neither side.
  if (china.length > 0 && japan.length > 0) return language === 'en' ? [] : japan;
  return china.length > 0 ? china : japan;
}

/** The finds of one role. */
export function findsOf(found: Finds, role: EvidenceRole): FoundTerm[] {
  return withBits(found, ROLE_BITS[role]);
}

/** The finds of any of these roles, in reading order. */
export function findsOfAny(found: Finds, roles: readonly EvidenceRole[]): FoundTerm[] {
  let bits = 0;
  for (const role of roles) bits |= ROLE_BITS[role];
  return withBits(found, bits);
}

function withBits({ all, roles }: Finds, bits: number): FoundTerm[] {
  if ((roles & bits) === 0) return [];
  const matching: FoundTerm[] = [];
  for (const found of all) if ((found.roleBit & bits) !== 0) matching.push(found);
  return matching;
}

function sentencesOf(found: readonly FoundTerm[]): Set<number> {
  const sentences = new Set<number>();
  for (const { sentence } of found) sentences.add(sentence);
  return sentences;
}

/** The three most frequent wordings. */
export function examples(found: readonly FoundTerm[]): string[] {
  const counts = new Map<string, number>();
  for (const one of found) {
    const words = wordsOf(one);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 3);
}
