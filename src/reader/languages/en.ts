/** One language of what the essays say and of the interface, as a script of its own, so that a page loads no other. */
import knowledge from 'virtual:narrow-water/page/en';
import { en as strings } from '../../ui/strings/en';
import { world } from '../world';

world.narrowWaterLanguage = { knowledge, strings };
