/** Chooses the record's entries that bear on a paragraph. */
import { type Coverage, createCoverage } from './coverage';
import { RECORD_BIAS, RECORD_WEIGHTS } from './fit-weights';
import { predict } from './predict';
import type { ParagraphContext, RankerTopic } from './types';
import { isYear, wordsOf } from './words';

type Entry = RankerTopic['record'][number];

/** The measures, each from 0 to 1. */
export const RECORD_MEASURES = [
  /** How much of the entry's wording the paragraph has. Across languages only numbers can be in common. */
  'words',
  /** Of the paragraph's other topics, the share that the entry stands on as well. */
  'topics',
  /** The paragraph names the entry's day (1), or its month alone (`MONTH_ALONE`), as also where the entry knows no day. */
  'month',
  /** Whether the paragraph names the entry's year. */
  'year',
  /** How new it is among the topic's entries: 1 for the newest and others of its day, 1/n where n - 1 are newer. */
  'newness',
  /** 0 for an entry lent by another topic of which the paragraph says nothing, else 1. */
  'own',
] as const;
export type RecordMeasure = (typeof RECORD_MEASURES)[number];

export interface MeasuredEntry {
  entry: Entry;
  measures: Record<RecordMeasure, number>;
  /** Probability, 0 to 1, that it bears on the paragraph. */
  score: number;
}

/** The probability at which an entry is shown. See `npm run fit:cards`. */
export const RECORD_THRESHOLD = 0.4;
const MOST_ENTRIES = 6;
/** How many of the newest entries are folded into a card where none bears on the paragraph. */
const NEWEST = 2;
const MONTH_ALONE = 0.8;
/** The first entry is the best among this many of the newest: recent, and about what the paragraph is about. */
const NEWEST_TO_LEAD = 3;

/** Measures a topic's entries against a paragraph, the newest first. */
export type RecordMeasurer = (topic: string, context: ParagraphContext) => MeasuredEntry[];

/** Prepares measuring; a topic's entries are read when its first card is asked for. */
export function createRecordMeasurer(topics: readonly RankerTopic[]): RecordMeasurer {
  const topicsOf = new Map<string, Set<string>>();
  for (const { id: topic, record } of topics) {
    for (const { id } of record) topicsOf.set(id, (topicsOf.get(id) ?? new Set()).add(topic));
  }
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const prepared = new Map<string, { entries: Entry[]; coverage: Coverage }>();
  const prepare = (topic: string) => {
    const known = prepared.get(topic);
    if (known !== undefined) return known;
    const entries = (byId.get(topic)?.record ?? []).toSorted(newestFirst);
    const made = { entries, coverage: createCoverage(entries.map(({ text }) => text)) };
    prepared.set(topic, made);
    return made;
  };

  return (topic, context) => {
    const { entries, coverage } = prepare(topic);
    const words = new Set(wordsOf(context.text));
    const dates = datesIn(context.text);
    const years = new Set([...words].filter(isYear));
    const others = context.topics.filter((other) => other !== topic);
    return entries.map((entry, at) => {
      const standsOn = topicsOf.get(entry.id);
      const named = others.filter((other) => standsOn?.has(other)).length;
      const measures: MeasuredEntry['measures'] = {
        words: coverage(at, words),
        topics: others.length === 0 ? 0 : named / others.length,
        month: namesDay(dates, entry) ? 1 : dates.has(entry.date.slice(5, 7)) ? MONTH_ALONE : 0,
        year: Number(years.has(entry.date.slice(0, 4))),
        newness: 1 / (1 + entries.findIndex(({ date }) => date === entry.date)),
        own: entry.isLent === true && named === 0 ? 0 : 1,
      };
      return { entry, measures, score: predict(RECORD_MEASURES, measures, RECORD_WEIGHTS, RECORD_BIAS) };
    });
  };
}

/**
 * The entries that bear on the paragraph, six at most. The first always stands open on a card: it is of a day that the
 * paragraph names, or the best of the three newest among them. The others follow newest first, those of one day best first.
 */
export function chooseRecord(measured: readonly MeasuredEntry[]): string[] {
  const bearing = measured
    .filter(({ score }) => score >= RECORD_THRESHOLD)
    .toSorted(byScore)
    .slice(0, MOST_ENTRIES);
  const inOrder = bearing.toSorted(byAge);
  const ofTheDay = bearing.find(({ measures }) => measures.month === 1);
  const lead = ofTheDay ?? inOrder.slice(0, NEWEST_TO_LEAD).toSorted(byScore)[0];
  return [...(lead === undefined ? [] : [lead]), ...inOrder.filter((each) => each !== lead)].map(
    ({ entry }) => entry.id,
  );
}

/** The newest entries, whether they bear on the paragraph or not. */
export function chooseNewest(measured: readonly MeasuredEntry[]): string[] {
  return measured
    .toSorted(byAge)
    .slice(0, NEWEST)
    .map(({ entry }) => entry.id);
}

/** Whether the dates are of an entry that is dated to the day. */
function namesDay(dates: ReadonlySet<string>, { date }: Entry): boolean {
  return date.length === 'YYYY-MM-DD'.length && dates.has(date.slice(5));
}

function newestFirst(a: Entry, b: Entry): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0;
}

function byScore(a: MeasuredEntry, b: MeasuredEntry): number {
  return b.score - a.score;
}

function byAge(a: MeasuredEntry, b: MeasuredEntry): number {
  return newestFirst(a.entry, b.entry) || byScore(a, b);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month in English, with the day before ("7 November") or behind it ("Nov. 7"). */
const ENGLISH_DATE =
  /(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+)?\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:t|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b)?/g;
const EASTERN_DATE = /(?<!\d)(1[0-2]|[1-9])月(?:(3[01]|[12]?\d)[日号號])?/g;

/** The dates that a text names, the year aside: months as "11", and where it names the day "11-07" too. */
function datesIn(text: string): Set<string> {
  const dates = new Set<string>();
  const add = (month: number, day: string | undefined) => {
    const padded = String(month).padStart(2, '0');
    dates.add(padded);
    if (day !== undefined) dates.add(`${padded}-${day.padStart(2, '0')}`);
  };
  for (const [, before, name = '', behind] of text.matchAll(ENGLISH_DATE))
    add(MONTHS.indexOf(name.toLowerCase()) + 1, before ?? behind);
  for (const [, month, day] of text.normalize('NFKC').matchAll(EASTERN_DATE)) add(Number(month), day);
  return dates;
}
