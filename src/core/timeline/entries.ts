/** What a topic's timeline is drawn from: everything in its dossier that has a date. */
import type { Dossier } from '../cards/dossier';
import type { BundleEssay, BundlePosition, BundleRecordEntry } from '../knowledge/bundle-types';
import { compareDates } from '../knowledge/dates';
import type { IsoDate } from '../knowledge/types';
import type { Note } from '../notes/types';
import { daySpanOf } from './day-span';

/** The lanes, from top to bottom. */
export const LANES = ['essays', 'told', 'predictions', 'record', 'notes'] as const;
export type Lane = (typeof LANES)[number];

export type DatedEntry = {
  id: string;
  from: IsoDate;
  until: IsoDate;
  isInferred: boolean;
  /**
   * How far a writer could know a stretch that was not over yet: of "the 2020s" in an essay of 2025, up to 2025. A day,
   * month or year.
   */
  knownTo?: IsoDate;
} & (
  | { lane: 'essays'; essay: BundleEssay; speaksOfTopic: boolean }
  | { lane: 'told' | 'predictions'; position: BundlePosition; essay: BundleEssay }
  | { lane: 'record'; entry: BundleRecordEntry }
  | { lane: 'notes'; note: Note }
);

/**
 * Every dated thing of a dossier, earliest first, those of a day in the lanes' order. All essays are there, those that
 * are silent on the topic too: when they were written says what they cannot know. A prediction reaches from its writing to
 * the date as of which its outcome was judged; other positions stand where what they speak of lies.
 *
 * @param notes the reader's own on the topic; they stand on the day they were taken.
 */
export function listDatedEntries(
  { topic, essays }: Pick<Dossier, 'topic' | 'essays'>,
  allEssays: readonly BundleEssay[],
  notes: readonly Note[],
): DatedEntry[] {
  const speaking = new Set(essays.map(({ essay }) => essay.id));
  const entries: DatedEntry[] = [
    ...allEssays.map((essay): DatedEntry => {
      const { from, to } = essay.written;
      const isInferred = from !== to;
      return {
        id: essay.id,
        lane: 'essays',
        from,
        until: to,
        isInferred,
        essay,
        speaksOfTopic: speaking.has(essay.id),
      };
    }),
    ...essays.flatMap(({ essay, positions }) => positions.flatMap((position) => entryOf(position, essay))),
    ...topic.record.map((entry): DatedEntry => {
      const { id, date } = entry;
      return { id, lane: 'record', from: date, until: date, isInferred: false, entry };
    }),
    ...notes.map((note): DatedEntry => {
      const date = localDate(note.createdAtMs);
      return { id: note.id, lane: 'notes', from: date, until: date, isInferred: false, note };
    }),
  ];
  return entries.sort((a, b) => compareDates(a.from, b.from) || LANES.indexOf(a.lane) - LANES.indexOf(b.lane));
}

function entryOf(position: BundlePosition, essay: BundleEssay): DatedEntry[] {
  const { id, kind, date, until, dateInferred, outcome } = position;
  if (kind === 'prediction') {
    const from = essay.written.to;
    return [{ id, lane: 'predictions', from, until: outcome?.asOf ?? from, isInferred: false, position, essay }];
  }
  if (date === undefined) return [];
  const told = { id, lane: 'told', from: date, until: until ?? date, isInferred: dateInferred === true } as const;
  const knownTo = essay.written.to;
  return [{ ...told, position, essay, ...(isWithin(knownTo, told.until) && { knownTo }) }];
}

/** Whether a date lies within another of less precision, such as a day in its year. */
function isWithin(date: IsoDate, wider: IsoDate): boolean {
  const [inner, outer] = [daySpanOf(date), daySpanOf(wider)];
  return outer.from <= inner.from && inner.to < outer.to;
}

/** The day on the reader's own calendar. */
function localDate(ms: number): IsoDate {
  const day = new Date(ms);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
