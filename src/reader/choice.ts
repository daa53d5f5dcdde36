/** What finds what a card shows: the ranker and its look-ups, what positions turn on by the words of four languages, and their own words. The same for every language of the cards. */
import aspects from 'virtual:narrow-water/aspects';
import ownWords from 'virtual:narrow-water/own-words';
import { createCardContents } from '../ui/card-contents';
import { world } from './world';

world.narrowWaterChoice = { fitting: { aspects, ownWords }, contents: { createCardContents } };
