/** The record: dated facts, each attributed and sourced, newest first. */
import type { IsoDate, Language, PageRecordEntry } from '../core/knowledge/types';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { punctuationOf } from './punctuation';
import { SourceLink } from './SourceLink';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface RecordViewProps {
  record: PageRecordEntry[];
  checkedTo: IsoDate | null;
  language: Language;
  strings: Strings;
  /** How many entries stand open; the rest unfolds. All where it is left out. */
  atOnce?: number;
}

export function RecordView({ record, checkedTo, language, strings, atOnce = record.length }: RecordViewProps) {
  const entryLine = (entry: PageRecordEntry) => (
    <p class="attribution" key={entry.id}>
      <b>{formatDate(entry.date, language)}</b>
      {DOT}
      <RecordAccount entry={entry} language={language} />
    </p>
  );
  return (
    <section class="record">
      <h3>{strings.recordHeading}</h3>
      {record.slice(0, atOnce).map(entryLine)}
      {record.length > atOnce && (
        <details>
          <summary>{fill(strings.moreRecord, { count: record.length - atOnce })}</summary>
          {record.slice(atOnce).map(entryLine)}
        </details>
      )}
      {checkedTo !== null && (
        <p class="quiet">{fill(strings.recordCheckedTo, { date: formatDate(checkedTo, language) })}</p>
      )}
    </section>
  );
}

/** What happened, by whose account, and where that was looked up. */
export function RecordAccount({ entry, language }: { entry: PageRecordEntry; language: Language }) {
  const { text, saidBy, source, also, textLanguage } = entry;
  return (
    <>
      <span lang={textLanguage}>
        {text}
        {saidBy !== null && punctuationOf(textLanguage).inBrackets(saidBy)}
      </span>{' '}
      <SourceLink source={source} language={language} />
      {also !== undefined && (
        <>
          {punctuationOf(language).semicolon}
          <SourceLink source={also} language={language} />
        </>
      )}
    </>
  );
}
