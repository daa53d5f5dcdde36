import { expect, test, vi } from 'vitest';
import { buildNote } from '../../tests/support/build-note';
import type { Note } from '../core/notes/types';
import { watchNotes } from './watch-notes';

let tries = 0;
const note = buildNote();
vi.mock('./dexie-note-store', () => ({
  openNotesDatabase() {
    if (++tries === 1) throw new Error('the store does not open');
    return { watch: (_query: unknown, onResult: (notes: Note[]) => void) => onResult([note]) };
  },
}));

test('a store that did not open is opened again by the next who asks', async () => {
  const seen: unknown[] = [];
  const watch = () =>
    watchNotes(
      (store) => store.listAll(),
      (notes) => seen.push(notes),
      (error) => seen.push(String(error)),
    );
  watch();
  await vi.waitFor(() => expect(seen).toEqual(['Error: the store does not open']));
  watch();
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([note]));
});
