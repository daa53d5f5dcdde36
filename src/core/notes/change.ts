/** How a note changes: each function takes the note as it is stored now and returns what is to be stored instead. */
import { mergeEdit } from './merge-edit';
import type { Draft, NewNote, Note, NoteEdit, NoteFields } from './types';

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

/** Whether colour, text and tags are the same. */
function haveSameFields(a: NoteFields, b: NoteFields): boolean {
  return a.colour === b.colour && a.text === b.text && JSON.stringify(a.tags) === JSON.stringify(b.tags);
}

/** Saves a note again under the id it has already: its fields change, its page, its quote and its making do not. */
export function saveAgain(stored: Note, note: NewNote, nowMs: number): Note {
  if (haveSameFields(stored, note)) return stored;
  const { colour, text, tags } = note;
  return { ...stored, colour, text, tags, revision: stored.revision + 1, changedAtMs: nowMs, deletedAtMs: null };
}

/**
 * Whether a draft has anything left to keep, or comes too late.
 *
 * @param stored the note that the draft is of, as it is stored now
 */
export function isDraftDone(draft: Draft, stored: Note | undefined): boolean {
  if (draft.noteId === undefined) return stored !== undefined;
  if (stored === undefined || haveSameFields(stored, draft)) return true;
  return stored.deletedAtMs !== null && draft.changedAtMs <= stored.deletedAtMs;
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
