/** The contract of a note store: one test, run against the real one and its twin in memory. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { buildDraft, buildNewNote } from '../../tests/support/build-note';
import type { NewNote, Note, NoteStore } from '../core/notes/types';
import { openNotesDatabase } from './dexie-note-store';
import { MemoryNoteStore } from './memory-note-store';

let databases = 0;
const stores: [string, () => NoteStore][] = [
  ['in IndexedDB', () => openNotesDatabase(`contract-${++databases}`)],
  ['in memory', () => new MemoryNoteStore()],
];

const ids = (notes: { id: string }[]): string[] => notes.map((note) => note.id);
const onPage = (key: string): Pick<NewNote, 'page'> => ({
  page: { key, url: key, site: new URL(key).hostname, title: key },
});
const A = onPage('https://news.example/a');
const B = onPage('https://other.example/b');

describe.each(stores)('a note store %s', (_, open) => {
  test('keeps a new note whole and gives it back', async () => {
    const store = open();
    const given = buildNewNote({ text: '日中関係 <b>', tags: ['talks'], topics: ['senkaku'], colour: 'pink' });
    const added = await store.add('n1', given, 5_000);
    const expected: Note = {
      ...given,
      id: 'n1',
      revision: 1,
      createdAtMs: 5_000,
      changedAtMs: 5_000,
      deletedAtMs: null,
    };
    expect(added).toEqual(expected);
    expect(await store.get('n1')).toEqual(expected);
    expect(await store.get('n2')).toBeUndefined();
  });

  test('stores no field that a note does not have', async () => {
    const store = open();
    await store.add('n1', { ...buildNewNote(), surprise: 1 } as NewNote, 1);
    expect(await store.get('n1')).not.toHaveProperty('surprise');
  });

  test('adding the same note twice changes nothing', async () => {
    const store = open();
    const first = await store.add('n1', buildNewNote({ text: 'one', tags: ['a'] }), 1);
    expect(await store.add('n1', buildNewNote({ text: 'one', tags: ['a'] }), 2)).toEqual(first);
    expect(await store.listAll()).toEqual([first]);
  });

  test('adding under a stored id loses no words: the new fields are written', async () => {
    const store = open();
    const first = await store.add('n1', buildNewNote({ text: 'one' }), 1);
    const again = await store.add('n1', { ...buildNewNote({ text: 'one and two', tags: ['a'] }), ...B }, 2);
    expect(again).toEqual({ ...first, text: 'one and two', tags: ['a'], revision: 2, changedAtMs: 2 });
    expect(await store.listAll()).toEqual([again]);
    await store.delete('n1', 3);
    await store.add('n1', buildNewNote({ text: 'one and two', tags: ['a'] }), 4);
    expect(await store.listAll()).toEqual([]);
    await store.add('n1', buildNewNote({ text: 'three' }), 5);
    expect(await store.listAll()).toMatchObject([{ text: 'three', revision: 3, createdAtMs: 1, deletedAtMs: null }]);
  });

  test('adding a note removes its draft and no other', async () => {
    const store = open();
    await store.saveDraft(buildDraft({ id: 'n1' }));
    await store.saveDraft(buildDraft({ id: 'n2' }));
    await store.add('n1', buildNewNote(), 1);
    expect(ids(await store.listDrafts(A.page.key))).toEqual(['n2']);
  });

  test('a draft that arrives after its note was saved is dropped', async () => {
    const store = open();
    await store.add('n1', buildNewNote(), 1);
    await store.saveDraft(buildDraft({ id: 'n1' }));
    expect(await store.listDrafts(A.page.key)).toEqual([]);
  });

  test('an edit changes the fields, counts the revision and dates the change', async () => {
    const store = open();
    const added = await store.add('n1', buildNewNote({ text: 'one' }), 1);
    const { colour, text, tags } = added;
    const edited = await store.edit(
      { id: 'n1', base: { colour, text, tags }, mine: { colour: 'blue', text: 'two', tags: ['x'] } },
      9,
    );
    expect(edited).toEqual({ ...added, colour: 'blue', text: 'two', tags: ['x'], revision: 2, changedAtMs: 9 });
    expect(await store.get('n1')).toEqual(edited);
  });

  test('two edits made from the same base at once lose nothing', async () => {
    const store = open();
    await store.add('n1', buildNewNote({ text: 'one', tags: ['a'] }), 1);
    const base = { colour: 'yellow', text: 'one', tags: ['a'] } as const;
    await Promise.all([
      store.edit({ id: 'n1', base: { ...base, tags: ['a'] }, mine: { ...base, text: 'two', tags: ['a', 'b'] } }, 2),
      store.edit(
        { id: 'n1', base: { ...base, tags: ['a'] }, mine: { colour: 'green', text: 'one', tags: ['a', 'c'] } },
        3,
      ),
    ]);
    const merged = await store.get('n1');
    expect(merged).toMatchObject({ colour: 'green', text: 'two', revision: 3 });
    expect(merged?.tags.toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('deletes softly and restores', async () => {
    const store = open();
    const added = await store.add('n1', buildNewNote({ topics: ['trade'] }), 1);
    expect(await store.delete('n1', 7)).toEqual({ ...added, deletedAtMs: 7 });
    expect(await store.delete('n1', 8)).toEqual({ ...added, deletedAtMs: 7 });
    expect(await store.listByPage(A.page.key)).toEqual([]);
    expect(await store.listRecent(9)).toEqual([]);
    expect(await store.listAll()).toEqual([]);
    expect(await store.listByTopic('trade')).toEqual([]);
    expect(await store.get('n1')).toEqual({ ...added, deletedAtMs: 7 });
    expect(await store.restore('n1')).toEqual(added);
    expect(await store.listAll()).toEqual([added]);
  });

  test('an edit of a note that was deleted meanwhile brings it back', async () => {
    const store = open();
    await store.add('n1', buildNewNote(), 1);
    await store.delete('n1', 2);
    const base = { colour: 'yellow', text: '', tags: [] } as const;
    await store.edit({ id: 'n1', base: { ...base, tags: [] }, mine: { ...base, tags: [], text: 'still typing' } }, 3);
    expect(await store.listAll()).toMatchObject([{ id: 'n1', text: 'still typing', deletedAtMs: null }]);
  });

  test('changing a note that is not there says so', async () => {
    const store = open();
    const fields = { colour: 'yellow', text: '', tags: [] } as const;
    const edit = { id: 'none', base: { ...fields, tags: [] }, mine: { ...fields, tags: [] } };
    expect(await store.edit(edit, 1)).toBeUndefined();
    expect(await store.delete('none', 1)).toBeUndefined();
    expect(await store.restore('none')).toBeUndefined();
    expect(await store.listAll()).toEqual([]);
  });

  test('lists a page’s own notes, oldest first', async () => {
    const store = open();
    await store.add('n3', buildNewNote(A), 3);
    await store.add('n1', buildNewNote(A), 1);
    await store.add('n0', buildNewNote(B), 0);
    await store.add('n2b', buildNewNote(A), 2);
    await store.add('n2a', buildNewNote(A), 2);
    expect(ids(await store.listByPage(A.page.key))).toEqual(['n1', 'n2a', 'n2b', 'n3']);
    expect(await store.listByPage('https://news.example/')).toEqual([]);
  });

  test('lists the newest changes first, so many as are asked for', async () => {
    const store = open();
    for (const [id, nowMs] of [
      ['n1', 1],
      ['n2', 2],
      ['n3', 3],
      ['n4', 3],
    ] as const) {
      await store.add(id, buildNewNote({ ...(id === 'n2' ? B : A), topics: id === 'n4' ? [] : ['trade'] }), nowMs);
    }
    const fields = { colour: 'yellow', text: '', tags: [] } as const;
    await store.edit({ id: 'n1', base: { ...fields, tags: [] }, mine: { ...fields, tags: [], text: 'x' } }, 4);
    await store.delete('n3', 5);
    expect(ids(await store.listAll())).toEqual(['n1', 'n4', 'n2']);
    expect(ids(await store.listRecent(2))).toEqual(['n1', 'n4']);
    expect(ids(await store.listByTopic('trade'))).toEqual(['n1', 'n2']);
  });

  test('keeps one draft an id, lists them by page, and discards', async () => {
    const store = open();
    await store.saveDraft(buildDraft({ id: 'd2', text: 'later', changedAtMs: 2 }));
    await store.saveDraft(buildDraft({ id: 'd1', text: 'fir', changedAtMs: 1 }));
    await store.saveDraft(buildDraft({ id: 'd1', text: 'first', changedAtMs: 1 }));
    await store.saveDraft(buildDraft({ id: 'd3', ...B }));
    expect((await store.listDrafts(A.page.key)).map((draft) => draft.text)).toEqual(['first', 'later']);
    await store.discardDraft('d1');
    await store.discardDraft('none');
    expect(ids(await store.listDrafts(A.page.key))).toEqual(['d2']);
  });

  test('keeps the draft of an edit, with what the edit was made from', async () => {
    const store = open();
    const { colour, text, tags } = await store.add('n1', buildNewNote({ text: 'one' }), 1);
    const draft = buildDraft({ id: 'd1', text: 'one more', noteId: 'n1', base: { colour, text, tags } });
    await store.saveDraft(draft);
    expect(await store.getDraft('d1')).toEqual(draft);
    expect(await store.getDraft('none')).toBeUndefined();
    expect(await store.listDrafts(A.page.key)).toEqual([draft]);
    expect(await store.getDraftOf('n1')).toEqual(draft);
    expect(await store.getDraftOf('d1')).toBeUndefined();
    await store.saveDraft({ ...draft, id: 'n1' });
    expect(ids(await store.listDrafts(A.page.key))).toEqual(['d1', 'n1']);
  });

  test('saving an edit or deleting a note removes the draft of that note and no other', async () => {
    const store = open();
    const fields = { colour: 'yellow', text: '', tags: [] as string[] } as const;
    for (const id of ['n1', 'n2', 'n3']) {
      await store.add(id, buildNewNote(), 1);
      await store.saveDraft(buildDraft({ id: `of-${id}`, noteId: id, text: 'typed' }));
    }
    await store.saveDraft(buildDraft({ id: 'new' }));
    await store.edit({ id: 'n1', base: fields, mine: { ...fields, text: 'typed' } }, 2);
    await store.delete('n2', 2);
    expect(ids(await store.listDrafts(A.page.key))).toEqual(['new', 'of-n3']);
  });

  test('the draft of an edit is dropped where it comes too late', async () => {
    const store = open();
    await store.add('n1', buildNewNote({ text: 'saved' }), 1);
    await store.saveDraft(buildDraft({ id: 'same', noteId: 'n1', text: 'saved' }));
    await store.delete('n1', 10);
    await store.saveDraft(buildDraft({ id: 'before', noteId: 'n1', text: 'typed', changedAtMs: 9 }));
    await store.saveDraft(buildDraft({ id: 'after', noteId: 'n1', text: 'typed', changedAtMs: 11 }));
    await store.saveDraft(buildDraft({ id: 'of-none', noteId: 'none', text: 'typed' }));
    expect(ids(await store.listDrafts(A.page.key))).toEqual(['after']);
    await store.restore('n1');
    expect(ids(await store.listDrafts(A.page.key))).toEqual(['after']);
  });

  test('what a caller holds is not what is stored', async () => {
    const store = open();
    const added = await store.add('n1', buildNewNote({ tags: ['a'] }), 1);
    added.tags.push('b');
    (await store.get('n1'))?.tags.push('c');
    expect((await store.get('n1'))?.tags).toEqual(['a']);
  });
});
