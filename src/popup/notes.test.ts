import { beforeEach, expect, test, vi } from 'vitest';
import { buildNote } from '../../tests/support/build-note';
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
  const problem = await createNoteActions(offHere, en, () => undefined).jump(note);
  expect(problem).toBe(`Narrow Water is switched off on ${note.page.site}.`);
  const off = { ...DEFAULT_SETTINGS, enabled: false };
  expect(await createNoteActions(off, en, () => undefined).jump(note)).toBe(en.everywhereOff);
  expect(send).not.toHaveBeenCalled();
});

test('a passage that is not found is said to be gone', async () => {
  const problem = await createNoteActions(DEFAULT_SETTINGS, en, () => undefined).jump(note);
  expect(problem).toBe(en.jumpFailed);
  expect(send).toHaveBeenCalledTimes(1);
});
