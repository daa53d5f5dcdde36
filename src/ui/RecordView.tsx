/** The record: dated facts, each attributed and sourced, newest first. */
import type { BundleRecordEntry, IsoDate, Language } from '../core/knowledge/types';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { SourceLink } from './SourceLink';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface RecordViewProps {
  record: BundleRecordEntry[];
  checkedTo: IsoDate | null;
  language: Language;
  strings: Strings;
}

export function RecordView({ record, checkedTo, language, strings }: RecordViewProps) {
  return (
    <section class="record">
      <h3>{strings.recordHeading}</h3>
      {record.map(({ id, date, text, saidBy, source, also, textLanguage }) => (
        <p class="attribution" key={id}>
          <b>{formatDate(date, language)}</b>
          {DOT}
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
        </p>
      ))}
      {checkedTo !== null && (
        <p class="quiet">{fill(strings.recordCheckedTo, { date: formatDate(checkedTo, language) })}</p>
      )}
    </section>
  );
}
