/** The notes in IndexedDB, under the extension's own origin. */
import Dexie, { liveQuery } from 'dexie';
import { createNote, deleteNote, editNote, isDraftDone, restoreNote, saveAgain } from '../core/notes/change';
import type { Draft, NewNote, Note, NoteEdit, NoteStore } from '../core/notes/types';
import { NotesDatabase } from './notes-database';

const DATABASE_NAME = 'narrow-water';

/** Opens the reader's notes. The browser opens the database itself at the first use. */
export function openNotesDatabase(name: string = DATABASE_NAME): DexieNoteStore {
  return new DexieNoteStore(new NotesDatabase(name));
}

const isKept = (note: Note): boolean => note.deletedAtMs === null;

/**
 * Each change is one transaction that reads what is stored now, so two tabs changing one note at once lose nothing.
 * A full disk surfaces as an error named `QuotaExceededError`, or with such an `inner` error, and leaves all as it was.
 */
export class DexieNoteStore implements NoteStore {
  readonly #database: NotesDatabase;

  constructor(database: NotesDatabase) {
    this.#database = database;
  }

  add(id: string, note: NewNote, nowMs: number): Promise<Note> {
    const { notes, drafts } = this.#database;
    return this.#database.transaction('rw', notes, drafts, async () => {
      await drafts.delete(id);
      const stored = await notes.get(id);
      const saved = stored === undefined ? createNote(id, note, nowMs) : saveAgain(stored, note, nowMs);
      if (saved !== stored) await notes.put(saved);
      return saved;
    });
  }

  get(id: string): Promise<Note | undefined> {
    return this.#database.notes.get(id);
  }

  edit(edit: NoteEdit, nowMs: number): Promise<Note | undefined> {
    return this.#change(edit.id, (stored) => editNote(stored, edit, nowMs), { endsDraft: true });
  }

  delete(id: string, nowMs: number): Promise<Note | undefined> {
    return this.#change(id, (stored) => deleteNote(stored, nowMs), { endsDraft: true });
  }

  restore(id: string): Promise<Note | undefined> {
    return this.#change(id, restoreNote, { endsDraft: false });
  }

  #change(
    id: string,
    change: (stored: Note) => Note,
    { endsDraft }: { endsDraft: boolean },
  ): Promise<Note | undefined> {
    const { notes, drafts } = this.#database;
    return this.#database.transaction('rw', notes, drafts, async () => {
      if (endsDraft) await drafts.where('noteId').equals(id).delete();
      const stored = await notes.get(id);
      if (stored === undefined) return undefined;
      const changed = change(stored);
      await notes.put(changed);
      return changed;
    });
  }

  listByPage(pageKey: string): Promise<Note[]> {
    return this.#database.notes
      .where('[page.key+createdAtMs]')
      .between([pageKey, Dexie.minKey], [pageKey, Dexie.maxKey])
      .filter(isKept)
      .toArray();
  }

  listRecent(limit: number): Promise<Note[]> {
    return this.#database.notes.orderBy('changedAtMs').reverse().filter(isKept).limit(limit).toArray();
  }

  listAll(): Promise<Note[]> {
    return this.#database.notes.orderBy('changedAtMs').reverse().filter(isKept).toArray();
  }

  async listByTopic(topic: string): Promise<Note[]> {
    const found = await this.#database.notes.where('topics').equals(topic).filter(isKept).sortBy('changedAtMs');
    return found.reverse();
  }

  saveDraft(draft: Draft): Promise<void> {
    const { notes, drafts } = this.#database;
    return this.#database.transaction('rw', notes, drafts, async () => {
      if (!isDraftDone(draft, await notes.get(draft.noteId ?? draft.id))) await drafts.put(draft);
    });
  }

  getDraft(id: string): Promise<Draft | undefined> {
    return this.#database.drafts.get(id);
  }

  getDraftOf(noteId: string): Promise<Draft | undefined> {
    return this.#database.drafts.where('noteId').equals(noteId).first();
  }

  listDrafts(pageKey: string): Promise<Draft[]> {
    return this.#database.drafts.where('page.key').equals(pageKey).sortBy('changedAtMs');
  }

  async discardDraft(id: string): Promise<void> {
    await this.#database.drafts.delete(id);
  }

  /**
   * Calls back with what `query` gives, now and after every change that touches it, whichever tab made it.
   * Returns the end of the watching.
   */
  watch<Result>(
    query: (store: NoteStore) => Promise<Result>,
    onResult: (result: Result) => void,
    onError: (error: unknown) => void,
  ): () => void {
    const subscription = liveQuery(() => query(this)).subscribe({ next: onResult, error: onError });
    return () => subscription.unsubscribe();
  }

  close(): void {
    this.#database.close();
  }
}
