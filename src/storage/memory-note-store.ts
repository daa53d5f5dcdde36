/** The store's twin in memory, for tests and for commands that need no browser. It passes the same contract test. */
import { createNote, deleteNote, editNote, isDraftDone, restoreNote, saveAgain } from '../core/notes/change';
import type { Draft, NewNote, Note, NoteEdit, NoteStore } from '../core/notes/types';

/** IndexedDB's own order of equal keys: by primary key. */
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const newestFirst = (a: Note, b: Note): number => b.changedAtMs - a.changedAtMs || byId(b, a);

export class MemoryNoteStore implements NoteStore {
  readonly #notes = new Map<string, Note>();
  readonly #drafts = new Map<string, Draft>();

  async add(id: string, note: NewNote, nowMs: number): Promise<Note> {
    this.#drafts.delete(id);
    const stored = this.#notes.get(id);
    return this.#put(stored === undefined ? createNote(id, note, nowMs) : saveAgain(stored, note, nowMs));
  }

  async get(id: string): Promise<Note | undefined> {
    return structuredClone(this.#notes.get(id));
  }

  async edit(edit: NoteEdit, nowMs: number): Promise<Note | undefined> {
    this.#endDraft(edit.id);
    return this.#change(edit.id, (stored) => editNote(stored, edit, nowMs));
  }

  async delete(id: string, nowMs: number): Promise<Note | undefined> {
    this.#endDraft(id);
    return this.#change(id, (stored) => deleteNote(stored, nowMs));
  }

  async restore(id: string): Promise<Note | undefined> {
    return this.#change(id, restoreNote);
  }

  #change(id: string, change: (stored: Note) => Note): Note | undefined {
    const stored = this.#notes.get(id);
    return stored === undefined ? undefined : this.#put(change(stored));
  }

  #endDraft(noteId: string): void {
    for (const draft of this.#drafts.values()) if (draft.noteId === noteId) this.#drafts.delete(draft.id);
  }

  // Cloned on the way in and out, as IndexedDB does: nobody can change what is stored by changing what they hold.
  #put(note: Note): Note {
    this.#notes.set(note.id, structuredClone(note));
    return structuredClone(note);
  }

  #list(isWanted: (note: Note) => boolean, order: (a: Note, b: Note) => number): Note[] {
    const kept = [...this.#notes.values()].filter((note) => note.deletedAtMs === null && isWanted(note));
    return structuredClone(kept.sort(order));
  }

  async listByPage(pageKey: string): Promise<Note[]> {
    return this.#list(
      (note) => note.page.key === pageKey,
      (a, b) => a.createdAtMs - b.createdAtMs || byId(a, b),
    );
  }

  async listRecent(limit: number): Promise<Note[]> {
    return this.#list(() => true, newestFirst).slice(0, limit);
  }

  async listAll(): Promise<Note[]> {
    return this.#list(() => true, newestFirst);
  }

  async listByTopic(topic: string): Promise<Note[]> {
    return this.#list((note) => note.topics.includes(topic), newestFirst);
  }

  async saveDraft(draft: Draft): Promise<void> {
    const stored = this.#notes.get(draft.noteId ?? draft.id);
    if (!isDraftDone(draft, stored)) this.#drafts.set(draft.id, structuredClone(draft));
  }

  async getDraft(id: string): Promise<Draft | undefined> {
    return structuredClone(this.#drafts.get(id));
  }

  async getDraftOf(noteId: string): Promise<Draft | undefined> {
    const found = [...this.#drafts.values()].filter((draft) => draft.noteId === noteId);
    return structuredClone(found.sort(byId)[0]);
  }

  async listDrafts(pageKey: string): Promise<Draft[]> {
    const found = [...this.#drafts.values()].filter((draft) => draft.page.key === pageKey);
    return structuredClone(found.sort((a, b) => a.changedAtMs - b.changedAtMs || byId(a, b)));
  }

  async discardDraft(id: string): Promise<void> {
    this.#drafts.delete(id);
  }
}
