/** The time that a position speaks of, where it has one. A date that the essay does not state is marked as ours. */
import type { Language, PagePosition } from '../core/knowledge/types';
import { formatSpan } from './format-date';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export function sayPeriod({ date, until, dateInferred }: PagePosition, language: Language, strings: Strings): string[] {
  if (date === undefined) return [];
  const words = dateInferred === true ? strings.speaksOfInferred : strings.speaksOf;
  return [fill(words, { date: formatSpan(date, until ?? date, language) })];
}
