/** Entry of the reader. Injected again into a page where a reader lives, it only asks that one to look again. */
import { startReader } from './reader';
import { world } from './world';

if (world.narrowWaterReader !== undefined) world.narrowWaterReader.reconsider();
else if (world.narrowWaterSettings !== undefined) startReader(document, world.narrowWaterSettings);
