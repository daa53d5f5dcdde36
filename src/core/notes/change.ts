/** How a note changes: each function takes the note as it is stored now and returns what is to be stored instead. */
import { mergeEdit } from './merge-edit';
import type { NewNote, Note, NoteEdit } from './types';

/** A new note, stored for the first time at `nowMs`. */
export function createNote(id: string, note: NewNote, nowMs: number): Note {
  const { page, quote, colour, text, tags, topics } = note;
  return {
    id,
    revision: 1,
    page,
    quote,
    colour,
    text,
    tags,
    topics,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
    deletedAtMs: null,
  };
}

/** Merges an edit in. A note that was deleted meanwhile comes back: the words typed after it are not to be lost. */
export function editNote(stored: Note, edit: NoteEdit, nowMs: number): Note {
  const merged = mergeEdit(stored, edit.base, edit.mine);
  return { ...stored, ...merged, revision: stored.revision + 1, changedAtMs: nowMs, deletedAtMs: null };
}

/** Deletes softly. A note deleted already keeps its time. */
export function deleteNote(stored: Note, nowMs: number): Note {
  return { ...stored, deletedAtMs: stored.deletedAtMs ?? nowMs };
}

/** Takes a deletion back; the note stands where it stood in every order. */
export function restoreNote(stored: Note): Note {
  return { ...stored, deletedAtMs: null };
}
