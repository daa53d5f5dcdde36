/**
 * What of one language's bundle the cards in a page show, in two parts that load as scripts of their own: what the essays
 * say, and the record. Titles of sources, figures, other languages' names, relations between topics and the older record of
 * topics that do not mark stay in the extension's own pages.
 */
import { foldString } from '../text/fold';
import type {
  BundleAspect,
  CitedSource,
  IsoDate,
  KnowledgeBundle,
  Language,
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

/** A topic that does not mark is opened from the popup now and then: its newest entries will do; its dossier has them all. */
const NEWEST_OF_OTHERS = 3;

/** A source of the same day as its entry says no date; see `shorten` for the address. */
type PackedSource = Omit<CitedSource, 'date'> & Partial<Pick<CitedSource, 'date'>>;
/** An entry without what goes without saying: its own id, the bundle's language, nobody's account. */
interface PackedEntry extends Pick<PageRecordEntry, 'date' | 'text'> {
  saidBy?: string;
  textLanguage?: Language;
  source: PackedSource;
  also?: PackedSource;
}

/** The bundle's part that is not record; topics have none until `withRecord` gives it back. */
export function withoutRecord({ topics, positions, aspects: _, ...rest }: KnowledgeBundle): PageKnowledge {
  return { ...rest, topics: topics.map(toPageTopic), positions: positions.map(toPagePosition) };
}

/** What of a topic's record is at hand in a page. */
export function recordInPages<Entry>({ marks, record }: { marks: boolean; record: Entry[] }): Entry[] {
  return marks ? record : record.slice(0, NEWEST_OF_OTHERS);
}

export function recordOf({ topics, language }: KnowledgeBundle): PageRecord {
  const places = new Map<string, number>();
  const entries: PageRecord['entries'] = [];
  const byTopic: PageRecord['byTopic'] = {};
  for (const topic of topics) {
    byTopic[topic.id] = recordInPages(topic).map(({ id, date, text, saidBy, source, also, textLanguage }) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      const packed: PackedEntry = { date, text, source: pack(source, date) };
      if (saidBy !== null) packed.saidBy = saidBy;
      if (also !== undefined) packed.also = pack(also, date);
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
    const { date, text, saidBy = null, textLanguage = knowledge.language, source, also } = entry;
    const sources = { source: unpack(source, date), ...(also === undefined ? {} : { also: unpack(also, date) }) };
    return [{ id: String(at), date, text, saidBy, textLanguage, ...sources }];
  };
  return {
    ...knowledge,
    topics: knowledge.topics.map((topic) => ({ ...topic, record: (byTopic[topic.id] ?? []).flatMap(entryAt) })),
  };
}

/**
 * The aspects as pages carry them: Han forms folded, each once, and none that holds a shorter one, which finds as much.
 */
export function foldAspects(aspects: readonly BundleAspect[]): BundleAspect[] {
  return aspects.map(({ en, han, positions }) => {
    const folded = [...new Set(han.map((form) => foldString(form)))];
    const isNeeded = (form: string) =>
      !folded.some((other) => other !== form && form.includes(other) && !/^\d/.test(other));
    return { en, han: folded.filter(isNeeded), positions };
  });
}

function toPageTopic({ id, kind, name, what, marks, checkedTo }: KnowledgeBundle['topics'][number]): PageTopic {
  return { id, kind, name, what, marks, record: [], checkedTo };
}

function toPagePosition(position: KnowledgeBundle['positions'][number]): PagePosition {
  const { figures: _, editorsNotes, outcome, ...rest } = position;
  const page: PagePosition = {
    ...rest,
    editorsNotes: editorsNotes.map(({ text, source }) => ({ text, source: cite(source) })),
  };
  if (outcome !== undefined) page.outcome = { state: outcome.state, asOf: outcome.asOf, why: outcome.why };
  return page;
}

function cite({ publisher, date, url }: Source): CitedSource {
  return { publisher, date, url };
}

function pack({ publisher, date, url }: Source, entryDate: IsoDate): PackedSource {
  return { publisher, ...(date === entryDate ? {} : { date }), url: shorten(url) };
}

function unpack({ publisher, date, url }: PackedSource, entryDate: IsoDate): CitedSource {
  return { publisher, date: date ?? entryDate, url: /^https?:/.test(url) ? url : `${SCHEME}${url}` };
}

/** Nearly every source's, so that it goes without saying. */
const SCHEME = 'https://';

/**
 * The address without its scheme, with its letters as they are read (王 for %E7%8E%8B) where a browser makes the same
 * address of it again.
 */
function shorten(url: string): string {
  const bare = url.startsWith(SCHEME) ? url.slice(SCHEME.length) : url;
  try {
    const readable = decodeURI(url);
    if (new URL(readable).href !== new URL(url).href) return bare;
    return readable.startsWith(SCHEME) ? readable.slice(SCHEME.length) : readable;
  } catch {
    return bare;
  }
}
