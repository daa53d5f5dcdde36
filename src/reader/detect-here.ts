/** The verdict with the lists of forms that have come to this page so far, and which of them a text lacks. */
import owners from 'virtual:narrow-water/lexicon-owners';
import { type FormScript, listsFor } from '../core/detect/form-scripts';
import type { ArticleText } from '../core/detect/types';
import { type Detector, openDetector } from '../core/detect/verdict';
import type { TextLanguage } from '../core/text/language';
import { world } from './world';

/** Made once for the lists that are here: the matcher's tables are built from the packed forms. */
let made: { detect: Detector; forms: object } | null = null;

/** The detector for the lists that are here now. */
export function detectorHere(): Detector {
  const forms = world.narrowWaterForms ?? {};
  if (made?.forms !== forms) made = { detect: openDetector({ ...owners, forms }), forms };
  return made.detect;
}

/** The lists that an article in a language is to be read with, and that are not here. */
export function missingLists(language: TextLanguage, article: ArticleText): FormScript[] {
  return listsFor(language, article).filter((script) => world.narrowWaterForms?.[script] === undefined);
}
