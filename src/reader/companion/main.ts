/** Entry of the companion: hands itself to the reader in this page. */
import { world } from '../world';
import { createCompanion } from './companion';

world.narrowWaterReader?.receiveCompanion(createCompanion);
