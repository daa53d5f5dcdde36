/**
 * The tables of Han characters. The reader carries none: the build replaces this module there by
 * `src/reader/han-here.ts`, which finds the tables in the page once a script has brought them.
 */
import { type HanPrints, PRINTS } from './han-prints';
import { VARIANTS } from './variants';

export interface HanTables {
  /** Groups of variant characters, separated by spaces; a group's first character is what the others are folded to. */
  variants: string;
  prints: HanPrints;
}

export const HAN: HanTables = { variants: VARIANTS, prints: PRINTS };

/** The tables, or undefined while they are not here. */
export function hanTables(): HanTables | undefined {
  return HAN;
}
