/** One language of what the essays say and of what is said over a page, as a script of its own, so that a page loads no other. */
import knowledge from 'virtual:narrow-water/page/ja';
import { surfaceJa as strings } from '../../ui/strings/surface-ja';
import { world } from '../world';

world.narrowWaterLanguage = { knowledge, strings };
