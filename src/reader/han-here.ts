/** In place of `src/core/text/han.ts` in the reader: the tables of Han come as a script of their own, where there is Han to be read. */
import type { HanTables } from '../core/text/han';
import { world } from './world';

export function hanTables(): HanTables | undefined {
  return world.narrowWaterHan;
}
