/**
 * What is known of Han. A page's reader does without until there is Han to be read: there the build puts
 * `src/reader/han-here.ts` in this module's place.
 */
import { type HanPrints, PRINTS } from './han-prints';
import { VARIANTS } from './variants';

export interface HanTables {
  /** Characters that are folded to one, in groups parted by spaces; the first of a group is the form. */
  variants: string;
  prints: HanPrints;
}

export const HAN: HanTables = { variants: VARIANTS, prints: PRINTS };

/** The tables, where they are here by now. */
export function hanTables(): HanTables | undefined {
  return HAN;
}
