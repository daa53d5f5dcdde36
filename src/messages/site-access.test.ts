import { beforeEach, expect, test, vi } from 'vitest';
import { resetFakeBrowser, withholdAccess } from '../../tests/support/fake-browser';
import { hasAccess, requestAccess, watchAccess } from './site-access';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

beforeEach(() => resetFakeBrowser());

test('one site withheld is not every site, and no other', async () => {
  expect(await hasAccess()).toBe(true);
  withholdAccess(['news.example']);
  expect(await hasAccess()).toBe(false);
  expect(await hasAccess('https://news.example:8443/a')).toBe(false);
  expect(await hasAccess('https://other.example/a')).toBe(true);
});

test.each(['', 'about:blank', 'file:///a.html', 'chrome://extensions'])('%j is no site', async (url) => {
  expect(await hasAccess(url)).toBe(false);
});

test('watchers hear how it is and whenever it changes, until they stop', async () => {
  const heard: boolean[] = [];
  const stop = watchAccess((hasAll) => heard.push(hasAll));
  await expect.poll(() => heard).toEqual([true]);
  withholdAccess(['news.example']);
  await expect.poll(() => heard).toEqual([true, false]);
  await requestAccess();
  await expect.poll(() => heard).toEqual([true, false, true]);
  stop();
  withholdAccess(['news.example']);
  expect(await hasAccess()).toBe(false);
  expect(heard).toHaveLength(3);
});
