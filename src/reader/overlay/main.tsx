/** Entry of the overlay: hands itself, with the language that came along, to the reader in this page. */
import { world } from '../world';
import { createOverlay } from './overlay';

const pack = world.narrowWaterLanguage;
if (pack !== undefined) world.narrowWaterReader?.receiveOverlay(createOverlay, pack);
