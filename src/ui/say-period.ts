/** The time that a position speaks of, where it has one. A date that the essay does not state is marked as ours. */

import type { PagePosition } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { formatSpan } from './format-date';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

export function sayPeriod(
  { date, until, dateInferred }: PagePosition,
  language: Language,
  strings: SurfaceStrings,
): string[] {
  if (date === undefined) return [];
  const words = dateInferred === true ? strings.speaksOfInferred : strings.speaksOf;
  return [fill(words, { date: formatSpan(date, until ?? date, language, strings.dateSpan) })];
}
