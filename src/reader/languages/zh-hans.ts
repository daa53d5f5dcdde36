/** One language of what the essays say and of what is said over a page, as a script of its own, so that a page loads no other. */
import knowledge from 'virtual:narrow-water/page/zh-Hans';
import { surfaceZhHans as strings } from '../../ui/strings/surface-zh-hans';
import { world } from '../world';

world.narrowWaterLanguage = { knowledge, strings };
