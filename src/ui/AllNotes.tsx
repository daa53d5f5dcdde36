/** Recent notes, and a search over all of them. */
import type { Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import type { NoteActions } from './NoteItem';
import { NoteList } from './NoteList';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface AllNotesProps {
  query: string;
  /** What fits the query, or the recent ones without one; undefined until they are read. */
  notes: readonly Note[] | undefined;
  /** How many there are, where not all are given. */
  count: number;
  topicNames: ReadonlyMap<string, string>;
  language: Language;
  strings: Strings;
  actions: NoteActions;
  onSearch(query: string): void;
}

export function AllNotes(props: AllNotesProps) {
  const { query, notes, count, strings } = props;
  const isSearch = query.trim() !== '';
  return (
    <>
      <search>
        <input
          type="search"
          aria-label={strings.searchNotes}
          placeholder={strings.searchNotes}
          value={query}
          onInput={(event) => props.onSearch(event.currentTarget.value)}
        />
      </search>
      <h2>
        <span role="status">{isSearch ? fill(strings.searchResults, { count }) : strings.recentNotes}</span>
      </h2>
      {notes !== undefined && notes.length === 0 && (
        <p class="quiet">{isSearch ? strings.noResults : strings.noNotes}</p>
      )}
      {notes !== undefined && (
        <NoteList
          notes={notes}
          topicNames={props.topicNames}
          showsPage={true}
          anchors={{}}
          language={props.language}
          strings={strings}
          actions={props.actions}
        />
      )}
      {isSearch && notes !== undefined && notes.length < count && (
        <p class="quiet">{fill(strings.firstShown, { count: notes.length })}</p>
      )}
    </>
  );
}
