/** The record in one language, as a script of its own. */
import record from 'virtual:narrow-water/record/zh-Hant';
import { world } from '../world';

world.narrowWaterRecord = record;
