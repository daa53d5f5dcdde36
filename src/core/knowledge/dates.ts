/**
 * Dates of reduced precision: `2024`, `2024-11`, `2024-11-15`, and eras as ISO 8601-2 writes them: the decade `201X`, the
 * century `20XX`.
 */
import type { IsoDate, TimelineEntry } from './types';

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ERA = /^[12]\d(?:\dX|XX)$/;

/** Whether a text is a date that exists, in one of the five forms, of the years 1000 to 2999. */
export function isIsoDate(text: string): text is IsoDate {
  if (ERA.test(text)) return true;
  const parts = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '1'), Number(parts[3] ?? '1')];
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !isLeapYear ? 28 : (LONGEST_MONTHS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** How precisely a date is given. */
export function precisionOf(date: IsoDate): TimelineEntry['precision'] {
  if (ERA.test(date)) return 'era';
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** Sorts in time: a century stands before its decades, a decade before its years, a year before its months. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  const [first, second] = [a.replaceAll('X', ''), b.replaceAll('X', '')];
  return first < second ? -1 : first > second ? 1 : 0;
}
