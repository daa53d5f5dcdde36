/** One language of what the essays say and of the interface, as a script of its own, so that a page loads no other. */
import knowledge from 'virtual:narrow-water/page/zh-Hans';
import { zhHans as strings } from '../../ui/strings/zh-hans';
import { world } from '../world';

world.narrowWaterLanguage = { knowledge, strings };
