/** Which topics' records were not checked for some time: what an editor has to look up next. */
import type { Knowledge } from '../../core/knowledge/types';

const DAY_MS = 86_400_000;

export interface StaleTopic {
  topic: string;
  /** Null where the topic has no record at all. */
  checkedTo: string | null;
  /** Whole days since then; null where the record was never checked. */
  days: number | null;
  marks: boolean;
}

/**
 * Topics whose record was last checked more than `mostDays` days before `today` or never; the longest ago first, those
 * that may mark before the others.
 */
export function listStale({ topics }: Pick<Knowledge, 'topics'>, today: Date, mostDays: number): StaleTopic[] {
  return topics
    .map(({ id, checkedTo, marks }) => ({
      topic: id,
      checkedTo,
      days: checkedTo === null ? null : Math.floor((today.getTime() - Date.parse(checkedTo)) / DAY_MS),
      marks,
    }))
    .filter(({ days }) => days === null || days > mostDays)
    .sort(
      (a, b) =>
        Number(b.marks) - Number(a.marks) ||
        (b.days ?? Infinity) - (a.days ?? Infinity) ||
        (a.topic < b.topic ? -1 : 1),
    );
}
