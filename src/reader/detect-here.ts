/** The verdict with the lists of forms that have come to this page so far, and which of them a text lacks. */
import owners from 'virtual:narrow-water/lexicon-owners';
import { FORM_SCRIPTS, type FormScript, hasScript } from '../core/detect/form-scripts';
import { type Detector, openDetector } from '../core/detect/verdict';
import { world } from './world';

/** Made once for the lists that are here: the matcher's tables are built from the packed forms. */
let made: { detect: Detector; forms: object } | null = null;

/** The detector for the lists that are here now. */
export function detectorHere(): Detector {
  const forms = world.narrowWaterForms ?? {};
  if (made?.forms !== forms) made = { detect: openDetector({ ...owners, forms }), forms };
  return made.detect;
}

/** The lists that may hold a form of one of these texts, and are not here. */
export function missingLists(texts: readonly string[]): FormScript[] {
  return FORM_SCRIPTS.filter(
    (script) => world.narrowWaterForms?.[script] === undefined && texts.some((text) => hasScript(text, script)),
  );
}
