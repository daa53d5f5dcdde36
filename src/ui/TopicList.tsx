/** Topics by name, each to be opened. */

import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface ListedTopic {
  id: string;
  name: string;
  /** How often the page names it; absent where no page is meant. */
  mentions?: number;
}

export interface TopicListProps {
  topics: readonly ListedTopic[];
  strings: Strings;
  onOpen(id: string): void;
}

export function TopicList({ topics, strings, onOpen }: TopicListProps) {
  return (
    <ul class="topics">
      {topics.map(({ id, name, mentions }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            <span>{name}</span>{' '}
            {mentions !== undefined && <span class="quiet">{fill(strings.mentionCount, { count: mentions })}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
