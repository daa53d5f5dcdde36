/** What chooses what a card shows: the ranker, and what positions turn on by the words of four languages. The same for every language of the cards. */
import aspects from 'virtual:narrow-water/aspects';
import { createRanker } from '../core/cards/rank';
import { world } from './world';

world.narrowWaterChoice = { aspects, rank: { createRanker } };
