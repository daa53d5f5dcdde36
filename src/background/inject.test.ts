import { beforeEach, expect, test, vi } from 'vitest';
import { resetFakeBrowser } from '../../tests/support/fake-browser';
import { done, openFakeTab } from '../../tests/support/fake-tabs';
import { DEFAULT_SETTINGS } from '../core/settings';
import type { ReaderSettings } from '../messages/protocol';
import {
  injectCompanion,
  injectEditor,
  injectIntoOpenTabs,
  injectOverlay,
  injectReader,
  injectSentinel,
  insertStyles,
  removeStyles,
} from './inject';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

const READER: ReaderSettings = {
  density: 'few',
  sensitivity: 'balanced',
  delay: 'medium',
  theme: 'auto',
  language: 'ja',
  mutedTopics: [],
  wrongMatches: [],
  isPrivate: false,
  isCalled: false,
};

beforeEach(() => resetFakeBrowser());

test('a tab that cannot be scripted, or is gone, is passed over', async () => {
  openFakeTab({ id: 1, url: 'https://chromewebstore.google.com/', isUnscriptable: true });
  for (const tabId of [1, 2]) {
    expect(await injectSentinel(tabId)).toBe(false);
    expect(await injectReader({ tabId }, READER)).toBe(false);
    expect(await injectCompanion({ tabId })).toBe(false);
    expect(await injectEditor({ tabId })).toBe(false);
    expect(await injectOverlay({ tabId }, 'en')).toBe(false);
    await insertStyles(tabId);
    await removeStyles(tabId);
  }
  expect([done.scripts, done.handedOver, done.styles]).toEqual([[], [], []]);
});

test('one tab that cannot be scripted keeps none of the others from their sentinel', async () => {
  openFakeTab({ id: 1, isUnscriptable: true });
  openFakeTab({ id: 2 });
  await injectIntoOpenTabs(DEFAULT_SETTINGS);
  expect(done.scripts).toEqual([{ tabId: 2, file: 'sentinel.js' }]);
});

test('open tabs get the sentinel where it may run: not off sites, not tabs that are put away', async () => {
  openFakeTab({ id: 1, url: 'https://www.off.example/a' });
  openFakeTab({ id: 2, url: 'https://news.example/a', discarded: true });
  openFakeTab({ id: 3, url: 'https://news.example/a' });
  await injectIntoOpenTabs({ ...DEFAULT_SETTINGS, excludedSites: ['off.example'] });
  expect(done.scripts.map(({ tabId }) => tabId)).toEqual([3]);
});

test('the reader finds its settings and its forms when it starts', async () => {
  openFakeTab({ id: 1 });
  expect(await injectReader({ tabId: 1 }, READER, ['east'])).toBe(true);
  expect(done.handedOver).toEqual([{ tabId: 1, settings: READER }]);
  expect(done.scripts.map(({ file }) => file)).toEqual(['han.js', 'lexicon-east.js', 'reader.js']);
});
