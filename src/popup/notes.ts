/** The popup's way to the notes: read from the store itself, changed by messages to the background alone. */
import { identifyPage } from '../core/notes/page-identity';
import type { Note, NoteStore } from '../core/notes/types';
import { askFromPage } from '../messages/ask';
import type { SaveOutcome } from '../messages/protocol';
import type { DexieNoteStore } from '../storage/dexie-note-store';
import type { NoteActions } from '../ui/NoteItem';
import type { Strings } from '../ui/strings/en';
import { fill } from '../ui/strings/fill';
import type { TabView } from './watch-tab';

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

/** The notes of the tab's page, oldest first: those under its address, and those its reader knows under its own key. */
export async function listNotesOfTab(store: NoteStore, { url, title, description }: TabView): Promise<Note[]> {
  const { key } = identifyPage({ url, title });
  const known = await Promise.all(Object.keys(description?.anchors ?? {}).map((id) => store.get(id)));
  const found = new Map((await store.listByPage(key)).map((note) => [note.id, note]));
  for (const note of known) if (note !== undefined && note.deletedAtMs === null) found.set(note.id, note);
  return [...found.values()].sort((a, b) => a.createdAtMs - b.createdAtMs);
}

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What became of a change, in words; null where all is well. */
export async function sayOutcome(change: Promise<SaveOutcome>, strings: Strings): Promise<string | null> {
  try {
    const outcome = await change;
    if (outcome.ok) return null;
    const reason = outcome.reason.replaceAll('-', '_') as 'private_window' | 'storage_full' | 'not_found' | 'failed';
    return strings[`savingFailed_${reason}`];
  } catch (error) {
    return fill(strings.changeFailed, { why: why(error) });
  }
}

export function createNoteActions(strings: Strings, onDeleted: (note: Note, byKeyboard: boolean) => void): NoteActions {
  return {
    change: {
      edit: (edit) => sayOutcome(askFromPage('editNote', { edit }), strings),
      async delete(note, byKeyboard) {
        const problem = await sayOutcome(askFromPage('deleteNote', { id: note.id }), strings);
        if (problem === null) onDeleted(note, byKeyboard);
        return problem;
      },
    },
    async jump(id) {
      try {
        if (!(await askFromPage('jumpToNote', { id })).found) return strings.jumpFailed;
        window.close();
        return null;
      } catch (error) {
        return fill(strings.changeFailed, { why: why(error) });
      }
    },
  };
}
