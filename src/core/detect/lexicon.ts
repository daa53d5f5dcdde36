/** What the matcher looks for: the topics' aliases and the words that speak for or against a relation, all scripts together. */

import { type Alias, type Knowledge, LANGUAGES, type Language } from '../knowledge/types';
import { foldString } from '../text/fold';
import { isInCapitals } from './form-scripts';

/**
 * What a word of the evidence says when it is found.
 * `china`, `japan`: the country, its people or a place in it. `china-state`, `japan-state`: its government, leaders, ministries.
 * `dyad`: the two together ("Sino-Japanese", 中日关系). `dyad-short`: 日中 or 中日 alone, which may also be the daytime or a ball club. `bond`: what exists only between them (the islands, the wartime record, 対中, 涉日).
 * `conflict`: what arises mostly between them (seafood ban, Taiwan contingency remark). `matter`: what much of their dealings turns on, and
 * other news too (scallops, fire-control radar, pandas): it counts beside a side or an act. `act`: what one state does to or with another.
 * `strain`: that politics has reached something else (called off, since last November): it counts beside both sides.
 * `cause`: why things are called off without politics (injury, repairs): it takes the say from `strain`.
 * `other`: a third country or a pair without one of the two. `taiwan`: Taiwan, which is a setting of the relation and not a third country to it.
 * `neutral`: a name that merely contains another word (a newspaper, a bank) and says nothing. `sport`, `market`, `weather`, `food`, `travel`, `culture`, `goods`,
 * `crime`: news that names both countries with nothing between them.
 */
export const EVIDENCE_ROLES = [
  'china',
  'china-state',
  'japan',
  'japan-state',
  'dyad',
  'dyad-short',
  'bond',
  'conflict',
  'matter',
  'act',
  'strain',
  'cause',
  'other',
  'taiwan',
  'neutral',
  'sport',
  'market',
  'weather',
  'food',
  'travel',
  'culture',
  'goods',
  'crime',
] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

/** A group of words of one role, as the files in `src/knowledge/evidence/` list them. */
export interface EvidenceTerm {
  id: string;
  role: EvidenceRole;
  /** Plain words for the ledger: what was found when one of these stands in the text. */
  what: string;
  /** The languages of the texts in which these words say so; all when absent. */
  languages?: Language[];
  /** Topics whose names say so too; once in a lexicon, their forms stand among the aliases. */
  topics?: string[];
  /** Forms of all languages together. */
  aliases: Alias[];
}

/** A topic as the matcher needs it. */
export interface LexiconTopic {
  id: string;
  marks: boolean;
  /** Forms of all languages together, without doubles. */
  aliases: Alias[];
}

export interface Lexicon {
  topics: LexiconTopic[];
  evidence: EvidenceTerm[];
}

/**
 * The lexicon of a knowledge base and the evidence words: every language's forms flattened, equal forms joined. A form
 * that stands among the words of the evidence says what it says there, with the rules it has there, and not once more as
 * a topic's name.
 *
 * @throws {Error} naming the entry, when evidence names a topic that the knowledge base does not have.
 */
export function lexiconOf(knowledge: Pick<Knowledge, 'topics'>, evidence: EvidenceTerm[]): Lexicon {
  const topics = knowledge.topics.map((topic) => ({
    id: topic.id,
    marks: topic.marks,
    aliases: withoutDoubles(LANGUAGES.flatMap((language) => topic.aliases[language])),
  }));
  const words = new Set(evidence.flatMap(({ aliases }) => aliases.map(({ text }) => foldString(text))));
  const namesOf = (topic: string, term: string) => {
    const named = topics.find(({ id }) => id === topic);
    if (named === undefined) throw new Error(`the evidence "${term}" names the topic "${topic}", which is not there`);
    return named.aliases.filter(({ text }) => !words.has(foldString(text)));
  };
  const said = new Set<string>();
  return {
    topics,
    evidence: evidence.map(({ topics: named = [], ...term }) => {
      const aliases = withoutDoubles([...term.aliases, ...named.flatMap((topic) => namesOf(topic, term.id))]);
      // A form that another group of the same role has for the same languages would count twice.
      const isNew = ({ text }: Alias) => {
        const saying = [term.role, term.languages ?? 'all', foldString(text)].join(' ');
        const isSaid = said.has(saying);
        said.add(saying);
        return !isSaid;
      };
      return { ...term, aliases: aliases.filter(isNew) };
    }),
  };
}

/**
 * Aliases that fold to one form are one alias. What keeps the form from being the topic in one language keeps it in all:
 * such words hardly stand in a text of another. What must be there is asked for only where every language asks for it.
 */
function withoutDoubles(aliases: readonly Alias[]): Alias[] {
  const byForm = new Map<string, Alias>();
  for (const alias of aliases) {
    const form = foldString(alias.text);
    const known = byForm.get(form);
    byForm.set(form, known === undefined ? alias : joinAliases(known, alias));
  }
  return [...byForm.values()];
}

function joinAliases(first: Alias, second: Alias): Alias {
  // A name that one language writes in capitals is found in the texts of all.
  const joined: Alias = { text: isInCapitals(second.text) ? second.text : first.text };
  for (const rule of RULES) {
    const words = [...(first[rule] ?? []), ...(second[rule] ?? [])];
    if (words.length > 0) joined[rule] = [...new Set(words)];
  }
  const bothNeed = [first, second].every(({ needs }) => needs !== undefined && needs.length > 0);
  if (!bothNeed) delete joined.needs;
  return joined;
}

/**
 * Checks evidence terms read from a file and gives them back typed.
 *
 * @throws {Error} in plain words naming the entry, when the data is not a list of `{id, role, what, words}`.
 */
export function parseEvidence(data: unknown): EvidenceTerm[] {
  if (!Array.isArray(data)) throw new Error('the evidence must be a list of entries with id, role, what and words');
  const ids = new Set<string>();
  return data.map((entry: unknown, index) => {
    const name = `evidence entry ${index + 1}`;
    if (!isRecord(entry)) throw new Error(`${name} must have id, role, what and words`);
    const { id, role, what, languages, topics, words = topics === undefined ? undefined : [] } = entry;
    if (typeof id !== 'string' || id === '') throw new Error(`${name}: id must be a word`);
    if (ids.has(id)) throw new Error(`${name}: the id "${id}" is used twice; give it another`);
    ids.add(id);
    const known = EVIDENCE_ROLES.find((candidate) => candidate === role);
    if (known === undefined) throw new Error(`${name} (${id}): role must be one of ${EVIDENCE_ROLES.join(', ')}`);
    if (typeof what !== 'string' || what === '')
      throw new Error(`${name} (${id}): what must say in plain words what was found`);
    if (!Array.isArray(words) || (words.length === 0 && topics === undefined))
      throw new Error(`${name} (${id}): words must be a list`);
    const term: EvidenceTerm = {
      id,
      role: known,
      what,
      aliases: words.map((word: unknown) => parseAlias(word, `${name} (${id})`)),
    };
    if (topics !== undefined) term.topics = parseWords(topics, `${name} (${id}): topics must be a list of their ids`);
    if (languages !== undefined) term.languages = parseLanguages(languages, `${name} (${id})`);
    return term;
  });
}

function parseWords(data: unknown, complaint: string): string[] {
  if (Array.isArray(data) && data.length > 0 && data.every((word) => typeof word === 'string')) return data;
  throw new Error(complaint);
}

function parseLanguages(data: unknown, name: string): Language[] {
  const languages = Array.isArray(data) ? LANGUAGES.filter((language) => data.includes(language)) : [];
  if (!Array.isArray(data) || languages.length === 0 || languages.length !== data.length) {
    throw new Error(`${name}: languages must be a list of ${LANGUAGES.join(', ')}`);
  }
  return languages;
}

const RULES = ['notAfter', 'notBefore', 'needs', 'unless'] as const;

function parseAlias(word: unknown, name: string): Alias {
  if (typeof word === 'string' && word !== '') return { text: word };
  if (!isRecord(word) || typeof word.text !== 'string' || word.text === '') {
    throw new Error(`${name}: every word is a text, or has text and rules`);
  }
  const alias: Alias = { text: word.text };
  for (const key of Object.keys(word)) {
    if (key === 'text') continue;
    const rule = RULES.find((candidate) => candidate === key);
    const list = word[key];
    if (rule === undefined)
      throw new Error(`${name}: "${word.text}" has the unknown rule "${key}"; rules are ${RULES.join(', ')}`);
    if (!Array.isArray(list) || !list.every((item) => typeof item === 'string' && item !== '')) {
      throw new Error(`${name}: ${rule} of "${word.text}" must be a list of words`);
    }
    alias[rule] = list;
  }
  return alias;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
