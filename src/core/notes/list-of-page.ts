/** The notes of a page that is open in a tab. */
import { identifyPage, keysToLookUnder } from './page-identity';
import type { Draft, Note, NoteStore } from './types';

/** The notes that may be a page's own by its key, oldest first. */
export async function listNotesUnder(store: NoteStore, key: string): Promise<Note[]> {
  const found = await Promise.all(keysToLookUnder(key).map((one) => store.listByPage(one)));
  return found.flat().sort((a, b) => a.createdAtMs - b.createdAtMs);
}

/** The drafts that may be a page's own by its key, oldest change first. */
export async function listDraftsUnder(store: NoteStore, key: string): Promise<Draft[]> {
  const found = await Promise.all(keysToLookUnder(key).map((one) => store.listDrafts(one)));
  return found.flat().sort((a, b) => a.changedAtMs - b.changedAtMs);
}

/**
 * The notes of a page, oldest first: those under its address, and those that its own reader knows, under whatever key.
 *
 * @param known ids of notes that the page's reader has placed.
 */
export async function listNotesOfPage(
  store: NoteStore,
  { url, title }: { url: string; title: string },
  known: readonly string[],
): Promise<Note[]> {
  const { key } = identifyPage({ url, title });
  const placed = await Promise.all(known.map((id) => store.get(id)));
  const found = new Map((await listNotesUnder(store, key)).map((note) => [note.id, note]));
  for (const note of placed) if (note !== undefined && note.deletedAtMs === null) found.set(note.id, note);
  return [...found.values()].sort((a, b) => a.createdAtMs - b.createdAtMs);
}
