/** Where a fact was looked up. The link tells the other side nothing of where it was followed. */
import type { CitedSource, Language } from '../core/knowledge/types';
import { formatDate } from './format-date';

export function SourceLink({ source, language }: { source: CitedSource; language: Language }) {
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      <span lang="en">{source.publisher}</span>, {formatDate(source.date, language)}
    </a>
  );
}
