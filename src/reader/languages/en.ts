/** One language of knowledge and interface, as a script of its own, so that a page loads no other. */
import knowledge from 'virtual:narrow-water/knowledge/en';
import { en as strings } from '../../ui/strings/en';
import { world } from '../world';

world.narrowWaterLanguage = { knowledge, strings };
