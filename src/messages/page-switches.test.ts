import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, resetFakeBrowser } from '../../tests/support/fake-browser';
import { DEFAULT_SETTINGS } from '../core/settings';
import { createPageSwitches } from './page-switches';
import type { TabView } from './watch-tab';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

const tab: TabView = {
  tabId: 1,
  url: 'https://news.example/a',
  title: 'A story',
  site: 'news.example',
  isPrivate: false,
  hindrance: 'not-listed',
  hasAccess: true,
  description: null,
  hasText: true,
};
const failed = vi.fn();
const send = vi.fn(async (_message: unknown) => ({ ok: true, value: DEFAULT_SETTINGS }));

beforeEach(() => {
  resetFakeBrowser();
  send.mockClear();
  fakeBrowser.runtime.sendMessage = send;
});

const switchesOf = (view: TabView) => createPageSwitches(view, DEFAULT_SETTINGS, { changed: () => undefined, failed });

test('adds the site of the tab to the list', () => {
  switchesOf(tab).addToList();
  expect(send).toHaveBeenCalledWith(
    expect.objectContaining({
      name: 'changeSettings',
      payload: expect.objectContaining({ patch: { listedSites: [...DEFAULT_SETTINGS.listedSites, 'news.example'] } }),
    }),
  );
});

test('stores no site of a private window', () => {
  switchesOf({ ...tab, isPrivate: true }).addToList();
  expect(send).not.toHaveBeenCalled();
  expect(failed).not.toHaveBeenCalled();
});
