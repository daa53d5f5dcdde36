/** Entry of the overlay: hands itself, with the language and the record that came along, to the companion in this page. */
import { withRecord } from '../../core/knowledge/page-knowledge';
import { world } from '../world';
import { createOverlay } from './overlay';

const { narrowWaterLanguage: pack, narrowWaterRecord: record, narrowWaterCompanion: companion } = world;
if (pack !== undefined && record !== undefined) {
  companion?.receiveOverlay(createOverlay, { ...pack, knowledge: withRecord(pack.knowledge, record) });
}
