/** Corrections and cautions on a position, each with its source. */

import type { PagePosition } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { punctuationOf } from './punctuation';
import { SourceLink } from './SourceLink';
import type { SurfaceStrings } from './strings/surface-en';

export interface EditorsNotesProps {
  position: Pick<PagePosition, 'editorsNotes' | 'textLanguage'>;
  language: Language;
  strings: SurfaceStrings;
}

export function EditorsNotes({ position, language, strings }: EditorsNotesProps) {
  return position.editorsNotes.map(({ text, source }) => (
    <p class="caution" key={text}>
      <b>
        {strings.editorsNote}
        {punctuationOf(language).colon}
      </b>
      <span lang={position.textLanguage}>{text}</span> <SourceLink source={source} language={language} />
    </p>
  ));
}
