/** The record in one language, as a script of its own. */
import record from 'virtual:narrow-water/record/en';
import { world } from '../world';

world.narrowWaterRecord = record;
