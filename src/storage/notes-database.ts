/** The notes database: its schema, version by version. A version that was released is never changed, only followed. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Draft, Note } from '../core/notes/types';

export class NotesDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare drafts: Table<Draft, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      notes: 'id, [page.key+createdAtMs], changedAtMs, deletedAtMs, *tags, *topics, page.site, colour',
      drafts: 'id, page.key, noteId',
    });
  }
}
