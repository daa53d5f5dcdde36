/** The notes as the extension's own pages read them: from the store itself, which is fetched when it is first asked. */
import type { NoteStore } from '../core/notes/types';
import type { DexieNoteStore } from './dexie-note-store';

let opening: Promise<DexieNoteStore> | undefined;

/** The store is larger than all the rest of a page, so that no first paint waits for it. */
function openNotes(): Promise<DexieNoteStore> {
  opening ??= import('./dexie-note-store')
    .then(({ openNotesDatabase }) => openNotesDatabase())
    .catch((error: unknown) => {
      // Whoever asks next tries again.
      opening = undefined;
      throw error;
    });
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
