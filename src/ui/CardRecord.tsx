/** The record on a card: the newest facts that bear on the paragraph, each attributed and sourced; the others unfold. */

import type { PageRecordEntry } from '../core/knowledge/bundle-types';
import type { IsoDate, Language } from '../core/knowledge/types';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { RecordAccount } from './RecordAccount';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

export interface CardRecordProps {
  /** One at least. */
  record: PageRecordEntry[];
  checkedTo: IsoDate | null;
  language: Language;
  strings: SurfaceStrings;
  /** How many entries stand open; none where none bears on the paragraph. */
  atOnce: number;
}

export function CardRecord({ record, checkedTo, language, strings, atOnce }: CardRecordProps) {
  const listOf = (entries: PageRecordEntry[]) => (
    <ul>
      {entries.map((entry) => (
        <li class="attribution" key={entry.id}>
          <b class="whole">{formatDate(entry.date, language)}</b>
          {DOT}
          <RecordAccount entry={entry} language={language} strings={strings} />
        </li>
      ))}
    </ul>
  );
  return (
    <section class="record">
      <div class="head">
        <h3>{strings.recordHeading}</h3>
        {checkedTo !== null && (
          <p class="quiet">{fill(strings.checkedTo, { date: formatDate(checkedTo, language) })}</p>
        )}
      </div>
      {atOnce > 0 && listOf(record.slice(0, atOnce))}
      {record.length > atOnce && (
        <details>
          <summary>
            {fill(atOnce > 0 ? strings.moreRecord : strings.recordAtLarge, { count: record.length - atOnce })}
          </summary>
          {listOf(record.slice(atOnce))}
        </details>
      )}
    </section>
  );
}
