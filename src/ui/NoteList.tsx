/** Notes in the order given. */
import type { Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import type { AnchorState } from '../core/quote/types';
import { type NoteActions, NoteItem } from './NoteItem';
import type { Strings } from './strings/en';

export interface NoteListProps {
  notes: readonly Note[];
  language: Language;
  strings: Strings;
  /** Topic names by id; those missing are left out. */
  topicNames: ReadonlyMap<string, string>;
  showsPage: boolean;
  /** Anchor states by note id, where a page was asked. */
  anchors: Readonly<Record<string, AnchorState>>;
  actions: NoteActions;
}

export function NoteList({ notes, topicNames, anchors, ...shared }: NoteListProps) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          topicNames={note.topics.flatMap((id) => topicNames.get(id) ?? [])}
          anchor={anchors[note.id] ?? null}
          {...shared}
        />
      ))}
    </ul>
  );
}
