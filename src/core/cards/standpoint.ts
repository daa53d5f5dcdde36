/** Whether what a card shows comes from one side alone. */
import type { Essay } from '../knowledge/types';

/**
 * @param essays the essay of each position shown, an essay once for each of its positions.
 * @returns true where two positions at least are shown and all their essays are known to be written from one country.
 */
export function shareStandpoint(essays: readonly Pick<Essay, 'writtenFrom'>[]): boolean {
  const from = essays[0]?.writtenFrom ?? null;
  return essays.length > 1 && from !== null && essays.every(({ writtenFrom }) => writtenFrom === from);
}
