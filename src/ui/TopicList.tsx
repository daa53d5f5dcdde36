/** The topics that a page names, each to be opened or refused, the rest folded. */
import { useState } from 'preact/hooks';
import type { RefusalKind } from '../core/refusals';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface ListedTopic {
  id: string;
  name: string;
  /** How often the page names it. */
  mentions: number;
  /** The different words by which it does. */
  words: string[];
}

/** Of a topic, or of one of the words that name it here. */
export interface TopicRefusal {
  kind: Exclude<RefusalKind, 'site'>;
  topic: ListedTopic;
  words: string;
  byKeyboard: boolean;
}

export interface TopicListProps {
  topics: readonly ListedTopic[];
  strings: Strings;
  onOpen(id: string): void;
  onRefuse(refusal: TopicRefusal): void;
}

/** More than these are folded: a long article names some thirty topics. */
const MOST_OPEN = 6;
/** A topic has seldom more names on one page, and of many the first are the ones that stand out. */
const MOST_WORDS = 4;

export function TopicList({ topics, ...props }: TopicListProps) {
  const folded = topics.slice(MOST_OPEN);
  return (
    <>
      <Topics topics={topics.slice(0, MOST_OPEN)} {...props} />
      {folded.length > 0 && (
        <details>
          <summary>{fill(props.strings.moreTopics, { count: folded.length })}</summary>
          <Topics topics={folded} {...props} />
        </details>
      )}
    </>
  );
}

function Topics({ topics, ...props }: TopicListProps) {
  return (
    <ul class="topics">
      {topics.map((topic) => (
        <TopicRow key={topic.id} topic={topic} {...props} />
      ))}
    </ul>
  );
}

function TopicRow({ topic, strings, onOpen, onRefuse }: Omit<TopicListProps, 'topics'> & { topic: ListedTopic }) {
  const [isOpen, setOpen] = useState(false);
  const { id, name, mentions, words } = topic;
  const refuse = (kind: TopicRefusal['kind'], said: string) => (event: MouseEvent) =>
    onRefuse({ kind, topic, words: said, byKeyboard: event.detail === 0 });
  return (
    <li>
      <div class="topic-row">
        <button type="button" class="topic" onClick={() => onOpen(id)}>
          <span>{name}</span> <span class="quiet">{fill(strings.mentionCount, { count: mentions })}</span>
        </button>
        <button
          type="button"
          class="less"
          aria-expanded={isOpen}
          aria-label={fill(strings.lessOf, { topic: name })}
          title={fill(strings.lessOf, { topic: name })}
          onClick={() => setOpen(!isOpen)}
        >
          ⋯
        </button>
      </div>
      {isOpen && (
        <div class="switches">
          <button type="button" onClick={refuse('topic', '')}>
            {strings.refuse_topic}
          </button>
          {words.slice(0, MOST_WORDS).map((said) => (
            <button key={said} type="button" onClick={refuse('match', said)}>
              {fill(strings.wrongWords, { words: said })}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
