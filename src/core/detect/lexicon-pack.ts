/** A lexicon as pages carry it: who owns the forms, and the forms packed for the matcher. */
import type { FormScript } from './form-scripts';
import type { EvidenceTerm, Lexicon, LexiconTopic } from './lexicon';
import { packByScript } from './matcher-pack';
import type { PackedForms } from './matcher-tables';

/** A topic without its forms. */
export type TopicHead = Omit<LexiconTopic, 'aliases'>;

/** What the verdict asks of a group of evidence; groups that give the same answers are one. */
export interface TermHead extends Pick<EvidenceTerm, 'role' | 'languages'> {
  /** Whether it is one of `SETTINGS`. */
  isSetting?: true;
}

/** Groups of evidence that are the regional setting of the relation. */
const SETTINGS = new Set(['us-japan', 'taiwan-japan']);

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
