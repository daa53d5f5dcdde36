/** What is known of Han, as one script: injected with the forms in Han and kana, and before whatever reads the knowledge base. */
import { HAN } from '../core/text/han';
import { world } from './world';

world.narrowWaterHan = HAN;
