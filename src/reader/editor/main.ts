/** Entry of the note editor: hands itself to the companion in this page. */
import { world } from '../world';
import { EditorSurface } from './EditorSurface';

world.narrowWaterCompanion?.receiveEditor(EditorSurface);
