/** The day on which an article says that it was published, as the many hands that write pages put it. */
import type { IsoDate } from './knowledge/types';

/** Year, month, day; nothing but what is not a digit around them. */
const FORMS: readonly RegExp[] = [
  /^\s*(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /^\s*(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T|\s|$)/,
  /^\s*(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/,
  /^\s*(?:[a-z]{3,9}\.?,?\s+)?(?<name>[a-z]{3})[a-z]{0,6}\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/i,
  /^\s*(?:[a-z]{3,9}\.?,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<name>[a-z]{3})[a-z]{0,6}\.?,?[\s-]+(?<year>\d{4})(?!\d)/i,
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as machines and people write it, whatever time of the day follows: `2026-02-24T10:00+09:00`, `2026/2/24`,
 * `20260224`, `2026年2月24日`, `Tue, 24 Feb 2026`, `February 24, 2026`. The day is the one written, in whatever time zone.
 * Null for anything else: `02/03/2026` is February in one country and March in another.
 */
export function readDay(statement: string): IsoDate | null {
  for (const form of FORMS) {
    const day = toDay(form.exec(statement)?.groups);
    if (day !== null) return day;
  }
  return null;
}

const IN_ADDRESS =
  /(?<!\d)(?<year>20\d{2})(?<between>[-/_]?)(?<month>0[1-9]|1[0-2])\k<between>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day in an article's address (`/2026/02/24/talks`, `/20260224-talks.html`), which news sites number by; or null. */
export function dayInAddress(path: string): IsoDate | null {
  return toDay(IN_ADDRESS.exec(path)?.groups);
}

function toDay(parts: Record<string, string | undefined> | undefined): IsoDate | null {
  if (parts === undefined) return null;
  const month = parts.name === undefined ? Number(parts.month) : MONTHS.indexOf(parts.name.toLowerCase()) + 1;
  const day = [parts.year, String(month).padStart(2, '0'), parts.day?.padStart(2, '0')].join('-');
  const date = new Date(day);
  // 31 February is read as 3 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
