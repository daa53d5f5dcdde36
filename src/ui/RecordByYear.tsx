/** The whole record of a topic, newest first; a long one is folded by year, the newest year open. */

import type { BundleRecordEntry } from '../core/knowledge/bundle-types';
import type { IsoDate, Language } from '../core/knowledge/types';
import { placeOf } from './entry-place';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { punctuationOf } from './punctuation';
import { RecordAccount } from './RecordAccount';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface RecordByYearProps {
  record: readonly BundleRecordEntry[];
  checkedTo: IsoDate | null;
  language: Language;
  strings: Strings;
}

/** So many entries are read at a glance. */
const LONG = 8;

export function RecordByYear({ record, checkedTo, language, strings }: RecordByYearProps) {
  const { inBrackets } = punctuationOf(language);
  return (
    <section class="record">
      <h2>{strings.recordHeading}</h2>
      {record.length === 0 && <p class="quiet">{strings.noRecordYet}</p>}
      {record.length <= LONG ? (
        <Entries record={record} language={language} strings={strings} />
      ) : (
        byYear(record).map(([year, entries], index) => (
          <details key={year} open={index === 0}>
            <summary>
              {formatDate(year, language)}
              {inBrackets(fill(strings.entryCount, { count: entries.length }))}
            </summary>
            <Entries record={entries} language={language} strings={strings} />
          </details>
        ))
      )}
      {checkedTo !== null && (
        <p class="quiet">{fill(strings.recordCheckedTo, { date: formatDate(checkedTo, language) })}</p>
      )}
    </section>
  );
}

function Entries({ record, language, strings }: Pick<RecordByYearProps, 'record' | 'language' | 'strings'>) {
  return (
    <ul>
      {record.map((entry) => (
        <li class="attribution" id={placeOf('record', entry.id)} key={entry.id}>
          <b>{formatDate(entry.date, language)}</b>
          {DOT}
          <RecordAccount entry={entry} language={language} strings={strings} />
        </li>
      ))}
    </ul>
  );
}

function byYear(record: readonly BundleRecordEntry[]): [string, BundleRecordEntry[]][] {
  const years = new Map<string, BundleRecordEntry[]>();
  for (const entry of record) {
    const year = entry.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years];
}
