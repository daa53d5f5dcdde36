/** The notes of a page that is open in a tab. */
import { identifyPage } from './page-identity';
import type { Note, NoteStore } from './types';

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
  const found = new Map((await store.listByPage(key)).map((note) => [note.id, note]));
  for (const note of placed) if (note !== undefined && note.deletedAtMs === null) found.set(note.id, note);
  return [...found.values()].sort((a, b) => a.createdAtMs - b.createdAtMs);
}
