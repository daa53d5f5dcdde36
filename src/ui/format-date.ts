/** Dates as people write them, in the precision they are known with. */
import type { IsoDate, Language } from '../core/knowledge/types';

/** `2024` → "2024", `2024-11` → "Nov 2024", `2024-11-15` → "15 Nov 2024", in the reader's language. */
export function formatDate(date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = language === 'en' ? 'short' : 'long';
  if (day !== undefined) options.day = 'numeric';
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** A span of dates; one date where both ends are the same. */
export function formatSpan(from: IsoDate, to: IsoDate, language: Language): string {
  return from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`;
}
