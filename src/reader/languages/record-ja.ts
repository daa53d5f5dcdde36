/** The record in one language, as a script of its own. */
import record from 'virtual:narrow-water/record/ja';
import { world } from '../world';

world.narrowWaterRecord = record;
