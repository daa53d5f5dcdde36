/** What positions turn on, as a script of its own: the same for every language of the cards. */
import aspects from 'virtual:narrow-water/aspects';
import { world } from './world';

world.narrowWaterAspects = aspects;
