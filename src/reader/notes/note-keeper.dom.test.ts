/** Notes that are on their way while the page changes its address. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildNote } from '../../../tests/support/build-note';
import type { TextModel } from '../article/text-model';
import { createNoteKeeper, type NoteKeeper } from './note-keeper';

const note = buildNote();
const model: TextModel = {
  ...({} as TextModel),
  text: note.quote.paragraph,
  rangeOf: () => document.createRange(),
};
const address = location.href;
let keeper: NoteKeeper;
let lifetime: AbortController;
let answer: (reply: unknown) => void;

beforeEach(() => {
  const sendMessage = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
  lifetime = new AbortController();
  keeper = createNoteKeeper(document, { paint: () => undefined, keep: () => true }, lifetime.signal);
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
  history.replaceState(null, '', address);
});

async function refreshWhile(change: () => void): Promise<void> {
  const done = keeper.refresh(() => model);
  change();
  answer({ ok: true, value: { notes: [note], drafts: [] } });
  await done;
}

test('are placed where only the place in the page has changed', async () => {
  await refreshWhile(() => history.replaceState(null, '', '#comments'));
  expect(keeper.placed()).toMatchObject([{ note: { id: note.id }, state: 'exact' }]);
});

test('are not placed where the page has become another one', async () => {
  await refreshWhile(() => keeper.forget());
  expect(keeper.placed()).toEqual([]);
});
