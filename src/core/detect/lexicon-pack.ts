/** A lexicon as pages carry it: who owns the forms, and the forms packed for the matcher. */
import type { FormScript } from './form-scripts';
import type { EvidenceTerm, Lexicon, LexiconTopic } from './lexicon';
import { packByScript } from './matcher-pack';
import type { PackedForms } from './matcher-tables';

/** A topic without its forms. */
export type TopicHead = Omit<LexiconTopic, 'aliases'>;

/** As much of a group of evidence as the verdict needs; groups that do not differ in this are packed as one. */
export interface TermHead extends Pick<EvidenceTerm, 'role' | 'languages'> {
  /** Whether it is one of `SETTINGS`. */
  isSetting?: true;
}

/** Ids of the evidence groups that are the regional setting of the relation. */
const SETTINGS = new Set(['us-japan', 'taiwan-japan']);

/** Everything that owns forms: topics and evidence. */
export interface LexiconOwners {
  topics: TopicHead[];
  evidence: TermHead[];
}

/** A packed lexicon. Lists may be missing for scripts that the text has no letters of. */
export interface PackedLexicon extends LexiconOwners {
  /** Forms by the number of their owner: the topics in order, then the evidence. */
  forms: Partial<Record<FormScript, PackedForms>>;
}

/** Packs a lexicon. `background`: texts like those that will be searched, to count how rare anchors are. */
export function packLexicon(
  { topics, evidence }: Lexicon,
  background: readonly string[] = [],
): PackedLexicon & { forms: Record<FormScript, PackedForms> } {
  const heads: TermHead[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (head: TermHead) => {
    const name = JSON.stringify(head);
    const number = numbers.get(name) ?? topics.length + heads.push(head) - 1;
    numbers.set(name, number);
    return number;
  };
  const owned = [
    ...topics.map(({ aliases }, owner) => ({ aliases, owner })),
    ...evidence.map((term) => ({ aliases: term.aliases, owner: numberOf(headOf(term)) })),
  ];
  const aliases = owned.flatMap(({ aliases, owner }) => aliases.map((alias) => ({ alias, owner })));
  const forms = packByScript(aliases, background);
  return { topics: topics.map(({ aliases: _, ...head }) => head), evidence: heads, forms };
}

function headOf({ id, role, languages }: EvidenceTerm): TermHead {
  const head: TermHead = { role };
  if (languages !== undefined) head.languages = languages;
  if (SETTINGS.has(id)) head.isSetting = true;
  return head;
}
