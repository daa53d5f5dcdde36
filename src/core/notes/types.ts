/** The reader's notes: what is kept, and the port through which it is kept. */
import type { Quote } from '../quote/types';

export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** The page a note was made on. */
export interface PageIdentity {
  /** The key under which one story's notes are found again, however it was reached. */
  key: string;
  /** The address as the reader saw it, without the place in the page that its fragment may name. */
  url: string;
  /** Host name without `www.`. */
  site: string;
  title: string;
}

export interface Note {
  id: string;
  /** Counts the saved edits from 1. */
  revision: number;
  page: PageIdentity;
  quote: Quote;
  colour: NoteColour;
  text: string;
  tags: string[];
  topics: string[];
  createdAtMs: number;
  changedAtMs: number;
  /** Set when deleted; a deleted note can be restored. */
  deletedAtMs: number | null;
}

/** What the reader can change of a note. */
export interface NoteFields {
  colour: NoteColour;
  text: string;
  tags: string[];
}

/** A note that is new: what the page hands to the background. */
export interface NewNote extends NoteFields {
  page: PageIdentity;
  quote: Quote;
  topics: string[];
}

/** An edit with what it was made from, so that two editors at once lose nothing. */
export interface NoteEdit {
  id: string;
  base: NoteFields;
  mine: NoteFields;
}

/** A note being typed, or an edit of one. One per page and quote, or per note. */
export interface Draft extends NewNote {
  /** Made by the page when the draft begins; saving the note under the same id removes the draft. */
  id: string;
  changedAtMs: number;
  /** The stored note that is being edited; saving the edit or deleting the note removes the draft. */
  noteId?: string;
  /** What that note's fields were when the edit began. */
  base?: NoteFields;
}

/** Why something was not stored. */
export type FailureReason = 'private-window' | 'storage-full' | 'not-found' | 'failed';

/** Where notes live. `DexieNoteStore` and its memory twin pass one contract test. */
export interface NoteStore {
  /**
   * Saves a new note under the draft's id and removes the draft. Where a note has that id already, the same fields
   * change nothing; others are written over its own, as one more revision: an earlier try to save may have held.
   */
  add(id: string, note: NewNote, nowMs: number): Promise<Note>;
  get(id: string): Promise<Note | undefined>;
  /** Merges an edit into what is stored now and removes the note's draft. Undefined when there is no such note. */
  edit(edit: NoteEdit, nowMs: number): Promise<Note | undefined>;
  /** Soft: the note stays and can be restored. Its draft goes. */
  delete(id: string, nowMs: number): Promise<Note | undefined>;
  /** Takes a deletion back; the note is as it was, its times included. */
  restore(id: string): Promise<Note | undefined>;
  /** Notes of one page that are not deleted, oldest first. */
  listByPage(pageKey: string): Promise<Note[]>;
  /** Newest change first, not deleted. */
  listRecent(limit: number): Promise<Note[]>;
  /** Every note that is not deleted, newest change first. */
  listAll(): Promise<Note[]>;
  /** Notes on one topic that are not deleted, newest change first. */
  listByTopic(topic: string): Promise<Note[]>;
  /** Keeps a draft; one that arrives after its note was saved, its edit was saved or its note was deleted is dropped. */
  saveDraft(draft: Draft): Promise<void>;
  getDraft(id: string): Promise<Draft | undefined>;
  /** The draft of an edit of a stored note. */
  getDraftOf(noteId: string): Promise<Draft | undefined>;
  /** A page's drafts of new notes and of edits, oldest change first. */
  listDrafts(pageKey: string): Promise<Draft[]>;
  discardDraft(id: string): Promise<void>;
}
