/** Entry of the overlay: hands itself, with the language and the record that came along, to the reader in this page. */
import { withRecord } from '../../core/knowledge/page-knowledge';
import { world } from '../world';
import { createOverlay } from './overlay';

const { narrowWaterLanguage: pack, narrowWaterRecord: record, narrowWaterReader: reader } = world;
if (pack !== undefined && record !== undefined) {
  reader?.receiveOverlay(createOverlay, { ...pack, knowledge: withRecord(pack.knowledge, record) });
}
