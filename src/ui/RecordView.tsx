/** The record: dated facts, each attributed and sourced, newest first. */
import type { IsoDate, Language, PageRecordEntry } from '../core/knowledge/types';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { SourceLink } from './SourceLink';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface RecordViewProps {
  record: PageRecordEntry[];
  checkedTo: IsoDate | null;
  language: Language;
  strings: Strings;
}

export function RecordView({ record, checkedTo, language, strings }: RecordViewProps) {
  return (
    <section class="record">
      <h3>{strings.recordHeading}</h3>
      {record.map((entry) => (
        <p class="attribution" key={entry.id}>
          <b>{formatDate(entry.date, language)}</b>
          {DOT}
          <RecordAccount entry={entry} language={language} />
        </p>
      ))}
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
        {saidBy !== null && ` (${saidBy})`}
      </span>{' '}
      <SourceLink source={source} language={language} />
      {also !== undefined && (
        <>
          {'; '}
          <SourceLink source={also} language={language} />
        </>
      )}
    </>
  );
}
