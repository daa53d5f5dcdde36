import { beforeEach, expect, test, vi } from 'vitest';
import { buildDraft, buildNote } from '../../tests/support/build-note';
import { fakeBrowser, resetFakeBrowser } from '../../tests/support/fake-browser';
import { DEFAULT_SETTINGS } from '../core/settings';
import { en } from '../ui/strings/en';
import { createNoteActions } from './notes';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

const note = buildNote();
const send = vi.fn(async (_message: unknown) => ({ ok: true, value: { found: false } }));

beforeEach(() => {
  send.mockClear();
  resetFakeBrowser();
  fakeBrowser.runtime.sendMessage = send;
});

test('a passage is not sought where Narrow Water is switched off; that it is off is said', async () => {
  const offHere = { ...DEFAULT_SETTINGS, excludedSites: [note.page.site] };
  const problem = await createNoteActions(offHere, en, false, () => undefined).jump(note);
  expect(problem).toBe(`Narrow Water is switched off on ${note.page.site}.`);
  const off = { ...DEFAULT_SETTINGS, enabled: false };
  expect(await createNoteActions(off, en, false, () => undefined).jump(note)).toBe(en.everywhereOff);
  expect(send).not.toHaveBeenCalled();
});

test('a passage that is not found is said to be gone', async () => {
  const problem = await createNoteActions(DEFAULT_SETTINGS, en, false, () => undefined).jump(note);
  expect(problem).toBe(en.jumpFailed);
  expect(send).toHaveBeenCalledTimes(1);
});

test('an edit begins with the draft that was kept of it, and is kept as it is typed', async () => {
  const kept = buildDraft({ noteId: note.id, text: 'half a thought', base: { colour: 'blue', text: 'a', tags: [] } });
  const reply = { ok: true, value: kept as unknown };
  fakeBrowser.runtime.sendMessage = async (message: unknown) => (await send(message)) && reply;
  const draft = await createNoteActions(DEFAULT_SETTINGS, en, false, () => undefined).change?.draft(note);
  expect(draft).toMatchObject({ base: kept.base, fields: { text: 'half a thought' }, keptAtMs: kept.changedAtMs });
  reply.value = { kept: true };
  const mine = { colour: 'blue' as const, text: 'a whole thought', tags: [] };
  expect(await draft?.store?.keep(mine)).toBe(true);
  await draft?.store?.discard();
  expect(send.mock.calls).toMatchObject([
    [{ name: 'recallDraft', payload: { noteId: note.id } }],
    [{ name: 'saveDraft', payload: { edit: { id: note.id, base: kept.base, mine } } }],
    [{ name: 'discardDraft', payload: { noteId: note.id } }],
  ]);
});

test('in a private window no draft is shown and none is kept', async () => {
  const draft = await createNoteActions(DEFAULT_SETTINGS, en, true, () => undefined).change?.draft(note);
  expect(draft).toMatchObject({ fields: { text: note.text }, keptAtMs: null });
  expect(draft?.store).toBeUndefined();
  expect(send).not.toHaveBeenCalled();
});
