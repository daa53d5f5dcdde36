/** One fact of the record: what happened, by whose account, and where that was looked up. */

import type { PageRecordEntry } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { punctuationOf } from './punctuation';
import { SourceLink } from './SourceLink';
import type { SurfaceStrings } from './strings/surface-en';
import { Wording } from './Wording';

export interface RecordAccountProps {
  entry: PageRecordEntry;
  language: Language;
  strings: SurfaceStrings;
}

/** To stand beside the date of the fact: the day of a source is said only where it is another. */
export function RecordAccount({ entry, language, strings }: RecordAccountProps) {
  const { date, text, saidBy, source, also, textLanguage } = entry;
  const account = saidBy === null ? text : text + punctuationOf(textLanguage).inBrackets(saidBy);
  return (
    <>
      <Wording text={account} textLanguage={textLanguage} language={language} strings={strings} />{' '}
      <SourceLink source={source} language={language} besides={date} />
      {also !== undefined && (
        <>
          {punctuationOf(language).semicolon}
          <SourceLink source={also} language={language} besides={date} />
        </>
      )}
    </>
  );
}
