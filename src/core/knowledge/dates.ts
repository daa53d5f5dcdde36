/** Dates of reduced precision: `2024`, `2024-11`, `2024-11-15`. As text they sort in time, a year before its months. */
import type { IsoDate, TimelineEntry } from './types';

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a date that exists, in one of the three forms, of the years 1000 to 2999. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '1'), Number(parts[3] ?? '1')];
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !isLeapYear ? 28 : (LONGEST_MONTHS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** How precisely a date is given. */
export function precisionOf(date: IsoDate): TimelineEntry['precision'] {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}
