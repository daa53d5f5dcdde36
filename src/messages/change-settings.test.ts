import { expect, test } from 'vitest';
import { fakeBrowser, resetFakeBrowser } from '../../tests/support/fake-browser';
import { DEFAULT_SETTINGS } from '../core/settings';
import { askForChange } from './change-settings';

test('a changed list goes with what the page had of it, and nothing else does', async () => {
  resetFakeBrowser();
  const sent: unknown[] = [];
  fakeBrowser.runtime.sendMessage = async (message) => {
    sent.push(message);
    return { ok: true, value: DEFAULT_SETTINGS };
  };
  const shown = { ...DEFAULT_SETTINGS, mutedTopics: ['trade', 'taiwan'] };
  await askForChange({ mutedTopics: ['taiwan'], density: 'more' }, shown);
  expect(sent).toMatchObject([
    {
      name: 'changeSettings',
      payload: { patch: { mutedTopics: ['taiwan'], density: 'more' }, seen: { mutedTopics: ['trade', 'taiwan'] } },
    },
  ]);
  expect(Object.keys((sent[0] as { payload: { seen: object } }).payload.seen)).toEqual(['mutedTopics']);
});
