/** What happened when, from the dated positions and the record. */
import { compareDates, precisionOf } from './dates';
import type { Position, PositionKind, RecordEntry, TimelineEntry, Topic } from './types';

/** What of positions and topics the timeline is made of; both the base's and a bundle's have it. */
type Told = Pick<Position, 'id' | 'date' | 'dateInferred' | 'text' | 'kind' | 'stance' | 'topics'>;
type Recorded = Pick<Topic, 'id'> & { record: Pick<RecordEntry, 'id' | 'date' | 'text'>[] };

/** Kinds that say what was the case at a date; arguments and predictions only speak about it. */
const HAPPENINGS: readonly PositionKind[] = ['event', 'fact', 'figure', 'report'];

/**
 * One entry per record entry and per dated position; positions join the entry of the same day and main topic, whose
 * wording stays: the record's, since it is neutral, else the earlier essay's. What a writer rejects or only supposes did
 * not happen and is left out. Earliest first; an era stands before its years, a year before its months, a month before its
 * days.
 */
export function deriveTimeline(positions: readonly Told[], topics: readonly Recorded[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const byPlace = new Map<string, TimelineEntry>();
  const byRecordEntry = new Map<string, TimelineEntry>();
  for (const topic of topics) {
    for (const { id, date, text } of topic.record) {
      // An entry that stands on several topics happened once.
      let entry = byRecordEntry.get(id);
      if (entry === undefined) {
        entry = { date, precision: precisionOf(date), inferred: false, text, positions: [], record: [id] };
        entries.push(entry);
        byRecordEntry.set(id, entry);
      }
      const place = placeOf(date, topic.id, id);
      if (!byPlace.has(place)) byPlace.set(place, entry);
    }
  }
  for (const { id, date, dateInferred, text, kind, stance, topics: ownTopics } of positions) {
    if (date === undefined || !HAPPENINGS.includes(kind) || stance === 'rejects' || stance === 'supposes') continue;
    const inferred = dateInferred === true;
    // A date that we inferred proves no sameness.
    const place = inferred ? id : placeOf(date, ownTopics[0] ?? '', id);
    const found = byPlace.get(place);
    if (found !== undefined) {
      found.positions.push(id);
      continue;
    }
    const entry = { date, precision: precisionOf(date), inferred, text, positions: [id], record: [] };
    entries.push(entry);
    byPlace.set(place, entry);
  }
  return entries.sort((a, b) => compareDates(a.date, b.date));
}

/** Only a day is precise enough to take two tellings for one event. */
function placeOf(date: string, topic: string, id: string): string {
  return precisionOf(date) === 'day' ? `${date} ${topic}` : id;
}
