/** A lexicon as pages carry it: who owns the forms, and the forms packed for the matcher. */
import type { EvidenceTerm, Lexicon, LexiconTopic } from './lexicon';
import { packForms } from './matcher-pack';
import type { PackedForms } from './matcher-tables';

/** A topic or a group of evidence, without its forms. */
export type TopicHead = Omit<LexiconTopic, 'aliases'>;
export type TermHead = Omit<EvidenceTerm, 'aliases'>;

export interface PackedLexicon {
  topics: TopicHead[];
  evidence: TermHead[];
  /** Forms by the number of their owner: the topics in order, then the evidence. */
  forms: PackedForms;
}

/** Packs a lexicon; `background` is text of the kind that will be read, by which pieces of forms are rare or frequent. */
export function packLexicon({ topics, evidence }: Lexicon, background: readonly string[] = []): PackedLexicon {
  const aliases = [...topics, ...evidence].flatMap((owner, number) =>
    owner.aliases.map((alias) => ({ alias, owner: number })),
  );
  return {
    topics: topics.map(({ aliases: _, ...head }) => head),
    evidence: evidence.map(({ aliases: _, ...head }) => head),
    forms: packForms(aliases, background),
  };
}
