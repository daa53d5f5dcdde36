/** Dates as people write them, in the precision they are known with. */
import { precisionOf } from '../core/knowledge/dates';
import type { IsoDate, Language } from '../core/knowledge/types';
import { fill } from './strings/fill';

/**
 * `2024` → "2024", `2024-11` → "Nov 2024", `2024-11-15` → "15 Nov 2024", the decade `201X` → "2010s", the century `20XX` →
 * "21st century", in the reader's language.
 */
export function formatDate(date: IsoDate, language: Language): string {
  if (precisionOf(date) === 'era') return formatEra(date, language);
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = language === 'en' ? 'short' : 'long';
  if (day !== undefined) options.day = 'numeric';
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

const CENTURIES: Record<Language, (number: number) => string> = {
  en: (number) => `${number}${number === 21 ? 'st' : 'th'} century`,
  ja: (number) => `${number}世紀`,
  'zh-Hans': (number) => `${number}世纪`,
  'zh-Hant': (number) => `${number}世紀`,
};

function formatEra(date: IsoDate, language: Language): string {
  if (date.endsWith('XX')) return CENTURIES[language](Number(date.slice(0, 2)) + 1);
  const decade = date.replace('X', '0');
  return language === 'en' ? `${decade}s` : `${decade}年代`;
}

/**
 * Two dates in `words`, which have places `{from}` and `{to}`: "26 – 31 Dec 2024", 2024年12月26日～31日. What they share,
 * at their ends in English and else at their beginnings, is said once; a single date stands alone.
 */
export function formatSpan(from: IsoDate, to: IsoDate, language: Language, words: string): string {
  if (from === to) return formatDate(from, language);
  return [from, to]
    .map((date) => formatDate(date, language))
    .join()
    .replace(/( .+),(.*\1)$/, ',$2')
    .replace(/^(.*[年月])(.+,)\1/, '$1$2')
    .replace(/(.+),(.+)/, (_, start: string, end: string) => fill(words, { from: start, to: end }));
}
