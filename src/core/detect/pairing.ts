/** Who is named beside whom in a part of an article, and with what between them. */
import type { EvidenceRole } from './lexicon';
import type { FoundTerm, Survey } from './survey';

export interface Pairing {
  china: FoundTerm[];
  japan: FoundTerm[];
  dyad: FoundTerm[];
  acts: FoundTerm[];
  /** The side that is not the paper's own, going by the language; where it may be neither, the one that is named alone. */
  foreign: FoundTerm[];
  both: boolean;
  /** Sentences with an act that name both sides, or the pair as one; one that names a third country too counts less. */
  actSentences: number;
  /** A word for each side, of one sentence where there is one. */
  example: string[];
  actExample: string[];
}

/** A sentence that also names a third country is often a list of countries. */
const CROWDED = 0.4;

/** Finds who is named beside whom among `found`. */
export function pairSides(found: readonly FoundTerm[], { language }: Survey): Pairing {
  const china = ofAny(found, ['china', 'china-state']);
  const japan = ofAny(found, ['japan', 'japan-state']);
  const dyad = ofAny(found, ['dyad', 'dyad-short']);
  const acts = ofAny(found, ['act', 'matter', 'conflict', 'bond']);
  const japanSentences = sentencesOf(japan);
  const pairSentences = new Set([...sentencesOf(china)].filter((sentence) => japanSentences.has(sentence)));
  const dyadSentences = sentencesOf(dyad);
  const actsBetween = acts.filter(({ sentence }) => pairSentences.has(sentence) || dyadSentences.has(sentence));
  const crowded = sentencesOf(of(found, 'other'));
  const firstOf = (side: FoundTerm[]) =>
    examples(side.filter(({ sentence }) => pairSentences.size === 0 || pairSentences.has(sentence))).slice(0, 1);
  return {
    china,
    japan,
    dyad,
    acts,
    foreign: foreignOf(language, china, japan),
    both: china.length > 0 && japan.length > 0,
    actSentences: [...sentencesOf(actsBetween)].reduce(
      (sum, sentence) => sum + (crowded.has(sentence) ? CROWDED : 1),
      0,
    ),
    example: [...firstOf(china), ...firstOf(japan)],
    actExample: examples(actsBetween),
  };
}

function foreignOf(language: Survey['language'], china: FoundTerm[], japan: FoundTerm[]): FoundTerm[] {
  if (language === 'ja') return china;
  if (language === 'zh-Hans') return japan;
  // Papers in English, and those of Taiwan and Hong Kong, stand beside both.
  if (china.length > 0 && japan.length > 0) return language === 'en' ? [] : japan;
  return china.length > 0 ? china : japan;
}

export function of(found: readonly FoundTerm[], role: EvidenceRole): FoundTerm[] {
  return found.filter(({ term }) => term.role === role);
}

export function ofAny(found: readonly FoundTerm[], roles: readonly EvidenceRole[]): FoundTerm[] {
  return found.filter(({ term }) => roles.includes(term.role));
}

function sentencesOf(found: readonly FoundTerm[]): Set<number> {
  return new Set(found.map(({ sentence }) => sentence));
}

/** The three most frequent forms. */
export function examples(found: readonly FoundTerm[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 3);
}
