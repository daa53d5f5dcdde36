/** Entry of the reader. Injected again into a page where a reader lives, it only asks that one to look again. */
import * as fold from '../core/text/fold';
import * as language from '../core/text/language';
import { startReader } from './reader';
import { world } from './world';

world.narrowWaterText = { fold, language };
if (world.narrowWaterReader !== undefined) world.narrowWaterReader.reconsider();
else if (world.narrowWaterSettings !== undefined) startReader(document, world.narrowWaterSettings);
