/** All topics to choose from, with a field to find one by any of its names. */
import { useMemo, useState } from 'preact/hooks';
import type { BundleTopic } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { foldString } from '../core/text/fold';
import { sortByName } from './sort-by-name';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface TopicChooserProps {
  topics: readonly BundleTopic[];
  /** Of the names. */
  language: Language;
  strings: Strings;
  addressOf(topic: string): string;
}

export function TopicChooser({ topics, language, strings, addressOf }: TopicChooserProps) {
  const [query, setQuery] = useState('');
  const sought = foldString(query.trim());
  const sorted = useMemo(() => sortByName(topics, language), [topics, language]);
  const found = sorted.filter(({ names }) => Object.values(names).some((name) => foldString(name).includes(sought)));
  return (
    <section>
      <h2>{strings.allTopics}</h2>
      <input
        type="search"
        aria-label={strings.findTopic}
        placeholder={strings.findTopic}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <p class="quiet" role="status">
          {fill(strings.noSuchTopic, { topic: query })}
        </p>
      )}
      <ul class="chooser">
        {found.map(({ id, name, what }) => (
          <li key={id}>
            <a href={addressOf(id)}>{name}</a>
            <p class="quiet">{what}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
