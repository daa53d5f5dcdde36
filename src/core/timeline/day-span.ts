/** Dates of reduced precision as stretches of days, so that they can be drawn: a year is as long as it was. */
import type { IsoDate } from '../knowledge/types';

/** Days since 1 Jan 1970; `to` is the day after the last. */
export interface DaySpan {
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;

/** From the first day that `date` may mean to the last one that `until` may. */
export function daySpanOf(date: IsoDate, until: IsoDate = date): DaySpan {
  const { from, to } = spanOf(date);
  return { from, to: Math.max(to, spanOf(until).to) };
}

/** The first day of a year. */
export function startOfYear(year: number): number {
  return dayOf(year, 0, 1);
}

/** The year in which a day lies. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function spanOf(date: IsoDate): DaySpan {
  const years = 10 ** (date.match(/X/g)?.length ?? 0);
  const [year = 0, month, day] = date.replaceAll('X', '0').split('-').map(Number);
  if (month === undefined) return { from: dayOf(year, 0, 1), to: dayOf(year + years, 0, 1) };
  if (day === undefined) return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 1) };
  return { from: dayOf(year, month - 1, day), to: dayOf(year, month - 1, day + 1) };
}

/** Months and days beyond their last carry over. Years are of four digits. */
function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS;
}
