/** Whether what is shown comes from one side alone. */
import type { Essay } from '../knowledge/types';

/**
 * @param essays the essay of each position shown, an essay once for each of its positions.
 * @returns the country, where two positions at least are shown and all their essays are known to be written from it.
 */
export function sharedStandpoint(essays: readonly Pick<Essay, 'writtenFrom'>[]): string | null {
  const from = essays[0]?.writtenFrom ?? null;
  return essays.length > 1 && essays.every(({ writtenFrom }) => writtenFrom === from) ? from : null;
}
