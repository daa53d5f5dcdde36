/** What only the store in IndexedDB can do, or suffer. */
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { buildNewNote, buildNote } from '../../tests/support/build-note';
import type { Note } from '../core/notes/types';
import { openNotesDatabase } from './dexie-note-store';

afterEach(() => vi.restoreAllMocks());

/** Writes a database as the first released version did, without our code. Dexie's version 1 is IndexedDB's 10. */
async function writeVersion1(name: string, notes: Note[]): Promise<void> {
  const opening = indexedDB.open(name, 10);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    const store = database.createObjectStore('notes', { keyPath: 'id' });
    store.createIndex('[page.key+createdAtMs]', ['page.key', 'createdAtMs']);
    for (const field of ['changedAtMs', 'deletedAtMs', 'page.site', 'colour']) store.createIndex(field, field);
    for (const field of ['tags', 'topics']) store.createIndex(field, field, { multiEntry: true });
    const drafts = database.createObjectStore('drafts', { keyPath: 'id' });
    for (const field of ['page.key', 'noteId']) drafts.createIndex(field, field);
    for (const note of notes) store.add(note);
  };
  await new Promise<void>((resolve, reject) => {
    opening.onsuccess = () => resolve();
    opening.onerror = () => reject(opening.error);
  });
  opening.result.close();
}

test('opens a database as version 1 wrote it', async () => {
  const kept = buildNote({ id: 'n1', topics: ['trade'], tags: ['x'] });
  await writeVersion1('version-1', [kept, buildNote({ id: 'n2', deletedAtMs: 2_000 })]);
  const store = openNotesDatabase('version-1');
  expect(await store.listAll()).toEqual([kept]);
  expect(await store.listByPage(kept.page.key)).toEqual([kept]);
  expect(await store.listByTopic('trade')).toEqual([kept]);
  expect(await store.restore('n2')).toMatchObject({ id: 'n2', deletedAtMs: null });
});

/** The browser refuses a write when the disk is full. */
function fillDisk(): void {
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(refuse);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse);
}

test('a full disk surfaces by its name and leaves the draft', async () => {
  const store = openNotesDatabase('full-disk');
  await store.saveDraft({ ...buildNewNote({ text: 'kept' }), id: 'n1', changedAtMs: 1 });
  fillDisk();
  const error: unknown = await store.add('n1', buildNewNote(), 1).catch((reason: unknown) => reason);
  const names = [error, (error as { inner?: unknown }).inner].map((one) => (one as Error | undefined)?.name);
  expect(names).toContain('QuotaExceededError');
  vi.restoreAllMocks();
  expect(await store.get('n1')).toBeUndefined();
  expect(await store.listDrafts(buildNewNote().page.key)).toMatchObject([{ id: 'n1', text: 'kept' }]);
});

test('a watcher sees what is there and every later change, until it stops', async () => {
  const store = openNotesDatabase('watched');
  const other = openNotesDatabase('watched');
  const seen: string[][] = [];
  const stop = store.watch(
    (from) => from.listAll(),
    (notes) => seen.push(notes.map((note) => note.id)),
    (error) => {
      throw error;
    },
  );
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
  await other.add('n1', buildNewNote(), 1);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['n1']));
  await other.delete('n1', 2);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
  stop();
  const count = seen.length;
  await other.restore('n1');
  expect(await store.listAll()).toHaveLength(1);
  expect(seen).toHaveLength(count);
});

test('a watcher is told when the notes cannot be read', async () => {
  const store = openNotesDatabase('unreadable');
  const errors: unknown[] = [];
  store.watch(
    () => Promise.reject(new Error('broken')),
    () => undefined,
    (error) => errors.push(error),
  );
  await vi.waitFor(() => expect(errors).toHaveLength(1));
});
