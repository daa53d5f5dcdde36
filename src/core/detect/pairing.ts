/** Who is named beside whom in a part of an article, and with what between them: in all, and sentence by sentence. */
import type { EvidenceRole } from './lexicon';
import type { FoundTerm, Survey } from './survey';

export interface Pairing {
  china: FoundTerm[];
  japan: FoundTerm[];
  dyad: FoundTerm[];
  acts: FoundTerm[];
  matters: FoundTerm[];
  /** The side that is not the paper's own, going by the language; in English, whichever is named where one alone is. */
  foreign: FoundTerm[];
  foreignState: FoundTerm[];
  both: boolean;
  /** Sentences that name both sides; one that names a third country too counts less. */
  pairSentences: number;
  /** Of these, and of those that name the pair as one, the sentences with an act in them. */
  actSentences: number;
  /** Sentences that name the foreign side beside an act or a matter. */
  dealingSentences: number;
  example: string[];
  actExample: string[];
  dealingExample: string[];
}

/** A sentence that also names a third country is often a list of countries. */
const CROWDED = 0.4;

/** Finds who is named beside whom among `found`. */
export function pairSides(found: readonly FoundTerm[], { language }: Survey): Pairing {
  const china = ofAny(found, ['china', 'china-state']);
  const japan = ofAny(found, ['japan', 'japan-state']);
  const chinaSentences = sentencesOf(china);
  const japanSentences = sentencesOf(japan);
  const acts = ofAny(found, ['act', 'conflict', 'bond']);
  const matters = ofAny(found, ['matter', 'conflict', 'bond']);
  const dyadSentences = sentencesOf(of(found, 'dyad'));
  const pairSentences = new Set([...chinaSentences].filter((sentence) => japanSentences.has(sentence)));
  const actsInPairs = acts.filter(({ sentence }) => pairSentences.has(sentence) || dyadSentences.has(sentence));
  const foreign = foreignOf(language, china, japan);
  const foreignSentences = sentencesOf(foreign);
  const dealings = ofAny(found, ['act', 'matter']).filter(({ sentence }) => foreignSentences.has(sentence));
  const crowded = sentencesOf(of(found, 'other'));
  const weigh = (sentences: Set<number>) =>
    [...sentences].reduce((sum, sentence) => sum + (crowded.has(sentence) ? CROWDED : 1), 0);
  const firstOf = (side: FoundTerm[]) =>
    examples(side.filter(({ sentence }) => pairSentences.size === 0 || pairSentences.has(sentence))).slice(0, 1);
  return {
    china,
    japan,
    dyad: of(found, 'dyad'),
    acts,
    matters,
    foreign,
    foreignState: foreign.filter(({ term }) => term.role.endsWith('-state')),
    both: china.length > 0 && japan.length > 0,
    pairSentences: weigh(pairSentences),
    actSentences: weigh(sentencesOf(actsInPairs)),
    dealingSentences: weigh(sentencesOf(dealings)),
    example: [...firstOf(china), ...firstOf(japan)],
    actExample: examples(actsInPairs),
    dealingExample: [...examples(foreign).slice(0, 1), ...examples(dealings).slice(0, 2)],
  };
}

function foreignOf(language: Survey['language'], china: FoundTerm[], japan: FoundTerm[]): FoundTerm[] {
  if (language === 'ja') return china;
  if (language !== 'en') return japan;
  if (china.length > 0 && japan.length > 0) return [];
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
