/** What finds what a card shows: the ranker and its look-ups, and what positions turn on by the words of four languages. The same for every language of the cards. */
import aspects from 'virtual:narrow-water/aspects';
import { createCardContents } from '../ui/card-contents';
import { world } from './world';

world.narrowWaterChoice = { aspects, contents: { createCardContents } };
