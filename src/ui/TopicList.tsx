/** The topics that a page names, each to be opened, the rest folded. */

import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface ListedTopic {
  id: string;
  name: string;
  /** How often the page names it. */
  mentions: number;
}

export interface TopicListProps {
  topics: readonly ListedTopic[];
  strings: Strings;
  onOpen(id: string): void;
}

/** More than these are folded: a long article names some thirty topics. */
const MOST_OPEN = 6;

export function TopicList({ topics, strings, onOpen }: TopicListProps) {
  const folded = topics.slice(MOST_OPEN);
  return (
    <>
      <Topics topics={topics.slice(0, MOST_OPEN)} strings={strings} onOpen={onOpen} />
      {folded.length > 0 && (
        <details>
          <summary>{fill(strings.moreTopics, { count: folded.length })}</summary>
          <Topics topics={folded} strings={strings} onOpen={onOpen} />
        </details>
      )}
    </>
  );
}

function Topics({ topics, strings, onOpen }: TopicListProps) {
  return (
    <ul class="topics">
      {topics.map(({ id, name, mentions }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            <span>{name}</span> <span class="quiet">{fill(strings.mentionCount, { count: mentions })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
