/**
 * What of one language's bundle the cards in a page show, in two parts that load as scripts of their own: what the essays
 * say, and the record. Titles of sources, figures, other languages' names and relations between topics stay in the
 * extension's own pages.
 */
import type {
  CitedSource,
  KnowledgeBundle,
  PageKnowledge,
  PagePosition,
  PageRecordEntry,
  PageTopic,
  Source,
} from './types';

/** The record of all topics: every entry once, and by topic the places of its entries in that list, newest first. */
export interface PageRecord {
  entries: PackedEntry[];
  byTopic: Record<string, number[]>;
}

/** An entry without what goes without saying: its own id, the bundle's language, nobody's account. */
type PackedEntry = Omit<PageRecordEntry, 'id' | 'textLanguage' | 'saidBy'> &
  Partial<Pick<PageRecordEntry, 'textLanguage' | 'saidBy'>>;

/** The bundle's part that is not record; topics have none until `withRecord` gives it back. */
export function withoutRecord({ topics, positions, ...rest }: KnowledgeBundle): PageKnowledge {
  return { ...rest, topics: topics.map(toPageTopic), positions: positions.map(toPagePosition) };
}

export function recordOf({ topics, language }: KnowledgeBundle): PageRecord {
  const places = new Map<string, number>();
  const entries: PageRecord['entries'] = [];
  const byTopic: PageRecord['byTopic'] = {};
  for (const topic of topics) {
    byTopic[topic.id] = topic.record.map(({ id, date, text, saidBy, source, also, textLanguage }) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      const packed: PackedEntry = { date, text, source: cite(source) };
      if (saidBy !== null) packed.saidBy = saidBy;
      if (also !== undefined) packed.also = cite(also);
      if (textLanguage !== language) packed.textLanguage = textLanguage;
      entries.push(packed);
      places.set(id, entries.length - 1);
      return entries.length - 1;
    });
  }
  return { entries, byTopic };
}

/** Puts the two parts together. In a page an entry's id is its place in the list: its own name would only weigh. */
export function withRecord(knowledge: PageKnowledge, { entries, byTopic }: PageRecord): PageKnowledge {
  const entryAt = (at: number): PageRecordEntry[] => {
    const entry = entries[at];
    if (entry === undefined) return [];
    return [{ saidBy: null, textLanguage: knowledge.language, ...entry, id: String(at) }];
  };
  return {
    ...knowledge,
    topics: knowledge.topics.map((topic) => ({ ...topic, record: (byTopic[topic.id] ?? []).flatMap(entryAt) })),
  };
}

function toPageTopic({ id, kind, name, what, marks, checkedTo }: KnowledgeBundle['topics'][number]): PageTopic {
  return { id, kind, name, what, marks, record: [], checkedTo };
}

function toPagePosition({ figures: _, editorsNotes, ...position }: KnowledgeBundle['positions'][number]): PagePosition {
  return { ...position, editorsNotes: editorsNotes.map(({ text, source }) => ({ text, source: cite(source) })) };
}

function cite({ publisher, date, url }: Source): CitedSource {
  return { publisher, date, url };
}
