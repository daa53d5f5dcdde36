/** A lexicon as pages carry it: who owns the forms, and the forms packed for the matcher. */
import type { FormScript } from './form-scripts';
import type { EvidenceTerm, Lexicon, LexiconTopic } from './lexicon';
import { packByScript } from './matcher-pack';
import type { PackedForms } from './matcher-tables';

/** A topic or a group of evidence, without its forms. */
export type TopicHead = Omit<LexiconTopic, 'aliases'>;
export type TermHead = Omit<EvidenceTerm, 'aliases'>;

/** Who owns forms. */
export interface LexiconOwners {
  topics: TopicHead[];
  evidence: TermHead[];
}

/** As much of it as a text needs: lists whose letters a text has not may be left out. */
export interface PackedLexicon extends LexiconOwners {
  /** Forms by the number of their owner: the topics in order, then the evidence. */
  forms: Partial<Record<FormScript, PackedForms>>;
}

/** Packs a lexicon; `background` is text of the kind that will be read, by which pieces of forms are rare or frequent. */
export function packLexicon(
  { topics, evidence }: Lexicon,
  background: readonly string[] = [],
): PackedLexicon & { forms: Record<FormScript, PackedForms> } {
  const aliases = [...topics, ...evidence].flatMap((owner, number) =>
    owner.aliases.map((alias) => ({ alias, owner: number })),
  );
  return {
    topics: topics.map(({ aliases: _, ...head }) => head),
    evidence: evidence.map(({ aliases: _, ...head }) => head),
    forms: packByScript(aliases, background),
  };
}
