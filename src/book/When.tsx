/** A date as people write it, for machines too where it is one that HTML knows. */
import { precisionOf } from '../core/knowledge/dates';
import type { IsoDate, Language } from '../core/knowledge/types';
import { formatDate } from '../ui/format-date';

export function When({ date, language }: { date: IsoDate; language: Language }) {
  const words = formatDate(date, language);
  return precisionOf(date) === 'era' ? <span>{words}</span> : <time dateTime={date}>{words}</time>;
}
