import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildNewNote, buildNote } from '../../tests/support/build-note';
import { resetFakeBrowser } from '../../tests/support/fake-browser';
import { done, openFakeTab } from '../../tests/support/fake-tabs';
import { MemoryNoteStore } from '../storage/memory-note-store';
import { changeNote, saveOutcome } from './save';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

const note = buildNote();

beforeEach(() => {
  resetFakeBrowser();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('saveOutcome', () => {
  test('a change that held gives the note, and readers in open tabs are told', async () => {
    openFakeTab({ id: 1, reader: () => ({ ok: true, value: null }) });
    openFakeTab({ id: 2 });
    expect(await saveOutcome(Promise.resolve(note))).toEqual({ ok: true, note });
    await expect.poll(() => done.sent).toHaveLength(2);
    expect(done.sent.map(({ tabId, name }) => [tabId, name])).toEqual([
      [1, 'refreshNotes'],
      [2, 'refreshNotes'],
    ]);
  });

  // A tab that the browser has frozen answers when it is thawed. The reader who saved must not wait for it.
  test('a tab that never answers holds nothing up', async () => {
    openFakeTab({ id: 1, reader: () => new Promise(() => undefined) });
    expect(await saveOutcome(Promise.resolve(note))).toEqual({ ok: true, note });
    await expect.poll(() => done.sent).toHaveLength(1);
  });

  test.each([
    ['the browser’s own error', new DOMException('full', 'QuotaExceededError')],
    [
      'one that Dexie wraps',
      Object.assign(new Error('AbortError: full'), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }),
    ],
  ])('a full disk is told as such: %s', async (_, error) => {
    expect(await saveOutcome(Promise.reject(error))).toEqual({ ok: false, reason: 'storage-full' });
  });

  test.each([new Error('DatabaseClosedError'), 'gone', null, undefined])(
    'any other error (%s) is a plain failure',
    async (error) => {
      expect(await saveOutcome(Promise.reject(error))).toEqual({ ok: false, reason: 'failed' });
    },
  );

  test('a change that failed is told to nobody', async () => {
    openFakeTab({ id: 1, reader: () => ({ ok: true, value: null }) });
    await saveOutcome(Promise.reject(new Error('no')));
    await saveOutcome(Promise.resolve(undefined));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done.sent).toEqual([]);
  });

  test('a note that is gone by then is not found', async () => {
    expect(await saveOutcome(Promise.resolve(undefined))).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('changeNote', () => {
  test('does not begin a change that is not allowed, or of a note that is not there', async () => {
    const store = new MemoryNoteStore();
    await store.add('n1', buildNewNote(), 1);
    const change = vi.fn(async () => note);
    expect(await changeNote(store, 'n2', change)).toEqual({ ok: false, reason: 'not-found' });
    expect(await changeNote(store, 'n1', change, () => false)).toEqual({ ok: false, reason: 'not-found' });
    expect(change).not.toHaveBeenCalled();
    expect(await changeNote(store, 'n1', change, ({ id }) => id === 'n1')).toEqual({ ok: true, note });
    expect(change).toHaveBeenCalledOnce();
  });
});
