/** Words of the knowledge base in the language that they are in, which is said where it is not the reader's. */

import type { Language } from '../core/knowledge/types';
import { punctuationOf } from './punctuation';
import type { SurfaceStrings } from './strings/surface-en';

export interface WordingProps {
  text: string;
  textLanguage: Language;
  language: Language;
  strings: SurfaceStrings;
}

export function Wording({ text, textLanguage, language, strings }: WordingProps) {
  if (textLanguage === language) return <>{text}</>;
  return (
    <>
      <span lang={textLanguage}>{text}</span>
      <span class="quiet">{punctuationOf(language).inBrackets(strings.inEnglish)}</span>
    </>
  );
}
