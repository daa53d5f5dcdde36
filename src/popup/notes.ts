/** The popup's way to the notes: read from the store itself, changed by messages to the background alone. */
import type { Note, NoteStore } from '../core/notes/types';
import type { Settings } from '../core/settings';
import { askFromPage } from '../messages/ask';
import type { DexieNoteStore } from '../storage/dexie-note-store';
import type { NoteActions } from '../ui/NoteItem';
import { sayJump, sayOff, sayOutcome } from '../ui/say-outcome';
import type { Strings } from '../ui/strings/en';

let opening: Promise<DexieNoteStore> | undefined;

/** The store is fetched after the first paint: it weighs more than all the rest of the popup. */
function openNotes(): Promise<DexieNoteStore> {
  opening ??= import('../storage/dexie-note-store').then(({ openNotesDatabase }) => openNotesDatabase());
  return opening;
}

/** Calls back with what the query gives, now and after every change. Returns the end of the watching. */
export function watchNotes<Result>(
  query: (store: NoteStore) => Promise<Result>,
  onResult: (result: Result) => void,
  onError: (error: unknown) => void,
): () => void {
  let isOver = false;
  let stop = () => {};
  openNotes()
    .then((store) => {
      if (!isOver) stop = store.watch(query, onResult, onError);
    })
    .catch(onError);
  return () => {
    isOver = true;
    stop();
  };
}

export function createNoteActions(
  settings: Settings,
  strings: Strings,
  onDeleted: (note: Note, byKeyboard: boolean) => void,
): NoteActions {
  return {
    change: {
      edit: (edit) => sayOutcome(askFromPage('editNote', { edit }), strings),
      async delete(note, byKeyboard) {
        const problem = await sayOutcome(askFromPage('deleteNote', { id: note.id }), strings);
        if (problem === null) onDeleted(note, byKeyboard);
        return problem;
      },
    },
    async jump({ id, page }) {
      const off = sayOff(settings, page.url, strings);
      if (off !== null) return off;
      const problem = await sayJump(askFromPage('jumpToNote', { id }), strings);
      if (problem === null) window.close();
      return problem;
    },
  };
}
