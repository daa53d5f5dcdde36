/**
 * What of one language's bundle the cards in a page show, in two parts that load as scripts of their own: what the essays
 * say, and the record. Titles of sources, figures, other languages' names, relations between topics and the older record of
 * topics that do not mark stay in the extension's own pages.
 */
import { foldString } from '../text/fold';
import type {
  BundleAspect,
  CitedSource,
  KnowledgeBundle,
  PageKnowledge,
  PagePosition,
  PageRecordEntry,
  PageTopic,
} from './bundle-types';
import { type Columns, toColumns, toRows } from './columns';
import type { IsoDate, Language, Source } from './types';

/** All but the record. */
export type PagePack = Omit<PageKnowledge, 'positions'> & { positions: Columns<PagePosition> };

/**
 * The record of all topics: a list with every entry once, and for each topic the indexes of its entries in that list, newest
 * first. An entry lent by another topic stands as `~index`, which is below zero.
 */
export interface PageRecord {
  entries: Columns<PackedEntry>;
  byTopic: Record<string, number[]>;
}

/** A topic that does not mark is opened from the popup now and then: its newest entries will do; its dossier has them all. */
const NEWEST_OF_OTHERS = 3;

/**
 * An entry without what can be filled in again: its id, the bundle's language, an absent `saidBy`, and a source's date that
 * is the entry's own. `shorten` shortens the addresses.
 */
interface PackedEntry extends Pick<PageRecordEntry, 'date' | 'text'> {
  saidBy?: string;
  textLanguage?: Language;
  publisher: string;
  published?: IsoDate;
  url: string;
  alsoPublisher?: string;
  alsoPublished?: IsoDate;
  alsoUrl?: string;
}

/** The bundle's part that is not record; topics have none until `withRecord` gives it back. */
export function withoutRecord({ topics, positions, aspects: _, ownWords: __, ...rest }: KnowledgeBundle): PagePack {
  return { ...rest, topics: topics.map(toPageTopic), positions: toColumns(positions.map(toPagePosition)) };
}

/** The part of a topic's record that a page has. */
export function recordInPages<Entry>({ marks, record }: { marks: boolean; record: Entry[] }): Entry[] {
  return marks ? record : record.slice(0, NEWEST_OF_OTHERS);
}

/** Packs the record of a bundle; `withRecord` unpacks it. */
export function recordOf({ topics, language }: KnowledgeBundle): PageRecord {
  const places = new Map<string, number>();
  const entries: PackedEntry[] = [];
  const byTopic: PageRecord['byTopic'] = {};
  for (const topic of topics) {
    byTopic[topic.id] = recordInPages(topic).map((entry) => {
      const { id, date, text, saidBy, source, also, textLanguage } = entry;
      const placed = (at: number) => (entry.isLent === true ? ~at : at);
      const known = places.get(id);
      if (known !== undefined) return placed(known);
      const packed: PackedEntry = { date, text, publisher: source.publisher, url: shorten(source.url) };
      if (source.date !== date) packed.published = source.date;
      if (saidBy !== null) packed.saidBy = saidBy;
      if (also !== undefined) {
        packed.alsoPublisher = also.publisher;
        packed.alsoUrl = shorten(also.url);
        if (also.date !== date) packed.alsoPublished = also.date;
      }
      if (textLanguage !== language) packed.textLanguage = textLanguage;
      entries.push(packed);
      places.set(id, entries.length - 1);
      return placed(entries.length - 1);
    });
  }
  return { entries: toColumns(entries), byTopic };
}

/** Puts the two parts together. In a page an entry's id is its place in the list: its own name would only weigh. */
export function withRecord(knowledge: PagePack, { entries, byTopic }: PageRecord): PageKnowledge {
  const unpacked = toRows(entries).map((entry, at): PageRecordEntry => {
    const { date, text, saidBy = null, textLanguage = knowledge.language, publisher, published = date, url } = entry;
    const source = { publisher, date: published, url: lengthen(url) };
    return { id: String(at), date, text, saidBy, textLanguage, source, ...alsoOf(entry) };
  });
  const entryAt = (place: number): PageRecordEntry[] => {
    const entry = unpacked[place < 0 ? ~place : place];
    if (entry === undefined) return [];
    return [place < 0 ? { ...entry, isLent: true } : entry];
  };
  return {
    ...knowledge,
    positions: toRows(knowledge.positions),
    topics: knowledge.topics.map((topic) => ({
      ...topic,
      record: (byTopic[topic.id] ?? []).flatMap(entryAt),
    })),
  };
}

/**
 * The aspects as pages carry them: Han forms folded, each once, and none that contains a shorter form of the same aspect,
 * since the shorter one is found wherever it is.
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

function alsoOf({ date, alsoPublisher, alsoPublished = date, alsoUrl }: PackedEntry): { also?: CitedSource } {
  if (alsoPublisher === undefined || alsoUrl === undefined) return {};
  return { also: { publisher: alsoPublisher, date: alsoPublished, url: lengthen(alsoUrl) } };
}

/** The scheme of nearly every source, left out. */
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

function lengthen(url: string): string {
  return /^https?:/.test(url) ? url : `${SCHEME}${url}`;
}
