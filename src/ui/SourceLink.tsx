/** Where a fact was looked up. The link tells the other side nothing of where it was followed. */

import type { CitedSource } from '../core/knowledge/bundle-types';
import type { IsoDate, Language } from '../core/knowledge/types';
import { detectLanguage } from '../core/text/language';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { punctuationOf } from './punctuation';

/** A publisher has a name in the reader's language, or keeps its English one. */
const HAN_OR_KANA = /[\u3040-\u30ff\u4e00-\u9fff]/;

export interface SourceLinkProps {
  /** Cards in a page do without the title. */
  source: CitedSource & { title?: string };
  language: Language;
  /** A date that stands beside it and need not be said again, unless the source is cited whole, with its title. */
  besides?: IsoDate;
}

export function SourceLink({ source: { title, publisher, date, url }, language, besides }: SourceLinkProps) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title !== undefined && (
        <>
          <span lang={languageOf(title)}>{title}</span>
          {DOT}
        </>
      )}
      <span lang={HAN_OR_KANA.test(publisher) ? language : 'en'}>{publisher}</span>
      {(title !== undefined || date !== besides) && punctuationOf(language).comma + formatDate(date, language)}
    </a>
  );
}

/** Titles stand as they were published; one too short to tell is in English, as most are. */
function languageOf(title: string): Language {
  const language = detectLanguage(title);
  return language === 'other' ? 'en' : language;
}
