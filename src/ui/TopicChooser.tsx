/** All topics to choose from, those of the page in the reader's tab first, with a field to find one by any of its names. */
import { useMemo, useState } from 'preact/hooks';
import type { BundleTopic, Language } from '../core/knowledge/types';
import { foldString } from '../core/text/fold';
import { sortByName } from './sort-by-name';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface TopicChooserProps {
  topics: readonly BundleTopic[];
  /** Ids of the topics that the page names, most salient first. */
  here: readonly string[];
  /** Of the names. */
  language: Language;
  strings: Strings;
  addressOf(topic: string): string;
}

export function TopicChooser({ topics, here, language, strings, addressOf }: TopicChooserProps) {
  const [query, setQuery] = useState('');
  const sought = foldString(query.trim());
  const sorted = useMemo(() => sortByName(topics, language), [topics, language]);
  const found = sorted.filter(({ names }) => Object.values(names).some((name) => foldString(name).includes(sought)));
  const onPage = here.flatMap((id) => found.find((topic) => topic.id === id) ?? []);
  const list = (listed: readonly BundleTopic[]) => (
    <ul class="chooser">
      {listed.map(({ id, name, what }) => (
        <li key={id}>
          <a href={addressOf(id)}>{name}</a>
          <p class="quiet">{what}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h1>{strings.chooseTopic}</h1>
      <input
        type="search"
        aria-label={strings.findTopic}
        placeholder={strings.findTopic}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {onPage.length > 0 && (
        <section>
          <h2>{strings.topicsHere}</h2>
          {list(onPage)}
        </section>
      )}
      <section>
        <h2>{strings.allTopics}</h2>
        {found.length === 0 && (
          <p class="quiet" role="status">
            {fill(strings.noSuchTopic, { topic: query })}
          </p>
        )}
        {list(found)}
      </section>
    </>
  );
}
