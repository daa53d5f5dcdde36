import type { Language } from '../core/knowledge/types';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

/** That the words in the form come from a draft which was kept at `keptAtMs`; null where they do not. */
export function sayResumed(keptAtMs: number | null, language: Language, strings: SurfaceStrings): string | null {
  if (keptAtMs === null) return null;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(keptAtMs);
  return fill(strings.draftResumed, { date });
}
