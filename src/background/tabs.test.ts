import { beforeEach, describe, expect, test, vi } from 'vitest';
import { resetFakeBrowser, withholdAccess } from '../../tests/support/fake-browser';
import { done, openFakeTab } from '../../tests/support/fake-tabs';
import { COMMANDS } from '../core/commands';
import { DEFAULT_SETTINGS } from '../core/settings';
import { applySettingsToTabs, bringReader, forwardCommand, leaveUnseenTabs, readerSettingsFor } from './tabs';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

const answersWell = () => ({ ok: true, value: { usesStyles: false } });
const HERE = { id: 1, url: 'https://news.example/a', incognito: false };
const NOTHING = { calledOn: null, refusals: [] };
const scriptsIn = (tabId: number) => done.scripts.filter((script) => script.tabId === tabId).map(({ file }) => file);

beforeEach(() => resetFakeBrowser());

describe('readerSettingsFor', () => {
  test('null where the reader is not to run', () => {
    const settings = { ...DEFAULT_SETTINGS, excludedSites: ['news.example'] };
    for (const url of [
      'https://www.news.example/a',
      'https://sub.news.example/',
      'about:blank',
      'file:///a.html',
      '',
    ]) {
      expect(readerSettingsFor(settings, { url, incognito: false }, NOTHING)).toBeNull();
    }
    expect(readerSettingsFor({ ...DEFAULT_SETTINGS, enabled: false }, HERE, NOTHING)).toBeNull();
  });

  test('with the language resolved', () => {
    expect(readerSettingsFor(DEFAULT_SETTINGS, { ...HERE, incognito: true }, NOTHING)).toMatchObject({
      language: 'en',
      isPrivate: true,
    });
    const chosen = { ...DEFAULT_SETTINGS, language: 'ja' as const };
    expect(readerSettingsFor(chosen, HERE, NOTHING)).toMatchObject({ language: 'ja' });
  });
});

const ALL_OFF = { ...DEFAULT_SETTINGS, enabled: false };

describe('a change of the settings', () => {
  test('leaves a page in peace where no reader lives and none was kept away', async () => {
    openFakeTab({ id: 1 });
    await applySettingsToTabs({ ...DEFAULT_SETTINGS, theme: 'dark' }, DEFAULT_SETTINGS);
    expect(done.scripts).toEqual([]);
  });

  test('is followed by readers; nothing is injected anew there', async () => {
    openFakeTab({ id: 1, reader: answersWell, incognito: true });
    await applySettingsToTabs({ ...DEFAULT_SETTINGS, density: 'all', sensitivity: 'wide' }, DEFAULT_SETTINGS);
    expect(done.sent).toMatchObject([
      {
        tabId: 1,
        name: 'applySettings',
        payload: { settings: { density: 'all', sensitivity: 'wide', isPrivate: true } },
      },
    ]);
    expect([done.scripts, done.styles, done.badges]).toEqual([[], [], []]);
  });

  test('that switches a site off sends the reader away and takes styles and badge with it', async () => {
    openFakeTab({ id: 1, url: 'https://www.off.example/a', reader: answersWell });
    openFakeTab({ id: 2, url: 'https://news.example/a', reader: answersWell });
    await applySettingsToTabs({ ...DEFAULT_SETTINGS, excludedSites: ['off.example'] }, DEFAULT_SETTINGS);
    expect(done.sent.find(({ tabId }) => tabId === 1)?.payload).toEqual({ settings: null });
    expect(done.sent.find(({ tabId }) => tabId === 2)?.payload).not.toEqual({ settings: null });
    expect(done.styles).toEqual([{ tabId: 1, is: 'out' }]);
    expect(done.badges).toEqual([{ tabId: 1, text: '' }]);
  });

  test('that switches a site on brings its sentinel', async () => {
    openFakeTab({ id: 1 });
    await applySettingsToTabs(DEFAULT_SETTINGS, ALL_OFF);
    expect(scriptsIn(1)).toEqual(['sentinel.js']);
  });

  test('of what counts as relevant asks pages again that were not; no other change does', async () => {
    openFakeTab({ id: 1 });
    await applySettingsToTabs({ ...DEFAULT_SETTINGS, density: 'all' }, DEFAULT_SETTINGS);
    expect(scriptsIn(1)).toEqual([]);
    await applySettingsToTabs({ ...DEFAULT_SETTINGS, sensitivity: 'wide' }, DEFAULT_SETTINGS);
    expect(scriptsIn(1)).toEqual(['sentinel.js']);
  });

  test('brings nothing where everything is off, and leaves tabs that are put away alone', async () => {
    openFakeTab({ id: 1 });
    openFakeTab({ id: 2, discarded: true });
    await applySettingsToTabs({ ...DEFAULT_SETTINGS, enabled: false }, DEFAULT_SETTINGS);
    expect(done.scripts).toEqual([]);
    expect(done.sent.map(({ tabId }) => tabId)).toEqual([1]);
  });

  test('reaches the other tabs also where one cannot be scripted', async () => {
    openFakeTab({ id: 1, isUnscriptable: true });
    openFakeTab({ id: 2 });
    await applySettingsToTabs(DEFAULT_SETTINGS, ALL_OFF);
    expect(scriptsIn(2)).toEqual(['sentinel.js']);
  });
});

describe('a keyboard shortcut', () => {
  test.each(COMMANDS)('%s goes to the active tab', async (command) => {
    openFakeTab({ id: 1, reader: answersWell });
    openFakeTab({ id: 2, active: true, reader: answersWell });
    await forwardCommand(command);
    expect(done.sent).toEqual([{ tabId: 2, name: 'runCommand', payload: { command } }]);
  });

  test('that is none of ours, or without a tab, does nothing', async () => {
    await forwardCommand('next-mention');
    openFakeTab({ id: 1, active: true, reader: answersWell });
    await forwardCommand('_execute_action');
    await forwardCommand('constructor');
    expect(done.sent).toEqual([]);
  });

  test('for a note brings the reader to a page that has none, called by hand', async () => {
    const tab = openFakeTab({ id: 1, active: true });
    const arrives = () => done.scripts.some(({ file }) => file === 'reader.js');
    Object.defineProperty(tab, 'reader', { get: () => (arrives() ? answersWell : undefined) });
    await forwardCommand('take-note');
    expect(done.handedOver).toMatchObject([{ tabId: 1, settings: { isCalled: true } }]);
    expect(done.sent.map(({ name }) => name)).toEqual(['runCommand', 'runCommand']);
  });

  test.each(COMMANDS.filter((command) => command !== 'take-note'))('%s brings no reader', async (command) => {
    openFakeTab({ id: 1, active: true });
    await forwardCommand(command);
    expect(done.scripts).toEqual([]);
  });

  test('for a note on a switched-off site, or one that cannot be scripted, does nothing', async () => {
    resetFakeBrowser({ settings: { ...DEFAULT_SETTINGS, excludedSites: ['news.example'] } });
    openFakeTab({ id: 1, active: true });
    await forwardCommand('take-note');
    resetFakeBrowser();
    openFakeTab({ id: 1, active: true, isUnscriptable: true });
    await forwardCommand('take-note');
    expect(done.scripts).toEqual([]);
  });
});

describe('a page that is looked at when asked', () => {
  const ASKED = { ...DEFAULT_SETTINGS, where: 'asked' as const };
  const bring = (url = HERE.url) => bringReader({ id: 1, url, incognito: false });

  test('keeps its reader for the visit, whatever else changes in the settings', async () => {
    resetFakeBrowser({ settings: ASKED });
    const tab = openFakeTab({ id: 1 });
    openFakeTab({ id: 2, reader: answersWell });
    expect(await bring()).toBe(true);
    expect(done.handedOver).toMatchObject([{ tabId: 1, settings: { isCalled: true } }]);
    tab.reader = answersWell;
    await applySettingsToTabs({ ...ASKED, density: 'all' }, ASKED);
    expect(done.sent.find(({ tabId }) => tabId === 1)?.payload).toMatchObject({ settings: { density: 'all' } });
    expect(done.sent.find(({ tabId }) => tabId === 2)?.payload).toEqual({ settings: null });
  });

  test('goes once its site is switched off, and comes back as it was called', async () => {
    resetFakeBrowser({ settings: ASKED });
    const tab = openFakeTab({ id: 1, reader: answersWell });
    await bring();
    const off = { ...ASKED, excludedSites: ['news.example'] };
    await applySettingsToTabs(off, ASKED);
    expect(done.sent.at(-1)?.payload).toEqual({ settings: null });
    tab.reader = undefined;
    done.handedOver.length = 0;
    await applySettingsToTabs(ASKED, off);
    expect(done.handedOver).toMatchObject([{ tabId: 1, settings: { isCalled: true } }]);
    expect(scriptsIn(1)).not.toContain('sentinel.js');
  });

  test('is that page alone: the next one of its site is left in peace, until it is looked at by itself', async () => {
    resetFakeBrowser({ settings: ASKED });
    openFakeTab({ id: 1 });
    await bring();
    done.scripts.length = 0;
    await applySettingsToTabs({ ...ASKED, theme: 'dark', sensitivity: 'wide' }, ASKED);
    expect(done.scripts).toEqual([]);
    await applySettingsToTabs(DEFAULT_SETTINGS, ASKED);
    expect(scriptsIn(1)).toEqual(['sentinel.js']);
  });

  test('on another site has to be asked for again', async () => {
    resetFakeBrowser({ settings: ASKED });
    const tab = openFakeTab({ id: 1 });
    await bring();
    tab.url = 'https://other.example/';
    tab.reader = answersWell;
    await applySettingsToTabs({ ...ASKED, theme: 'dark' }, ASKED);
    expect(done.sent.at(-1)?.payload).toEqual({ settings: null });
  });

  test.each(['next-mention', 'open-card', 'take-note'])('%s is a way to ask', async (command) => {
    resetFakeBrowser({ settings: ASKED });
    const tab = openFakeTab({ id: 1, active: true });
    const arrives = () => done.scripts.some(({ file }) => file === 'reader.js');
    Object.defineProperty(tab, 'reader', { get: () => (arrives() ? answersWell : undefined) });
    await forwardCommand(command);
    expect(done.sent.map(({ name }) => name)).toEqual(['runCommand', 'runCommand']);
  });

  test('so it is where the browser withholds a site that would be looked at by itself', async () => {
    openFakeTab({ id: 1, active: true });
    withholdAccess(['news.example']);
    await forwardCommand('next-mention');
    expect(scriptsIn(1)).toContain('reader.js');
  });

  test('never is on a site that is switched off', async () => {
    resetFakeBrowser({ settings: { ...ASKED, excludedSites: ['news.example'] } });
    openFakeTab({ id: 1 });
    expect(await bring()).toBe(false);
    expect(done.scripts).toEqual([]);
  });
});

test('where the browser takes access back, readers in tabs that we see no longer go', async () => {
  openFakeTab({ id: 1, url: '', reader: answersWell });
  openFakeTab({ id: 2, reader: answersWell });
  openFakeTab({ id: 3, url: '' });
  await leaveUnseenTabs();
  expect(done.sent.filter(({ payload }) => (payload as { settings: unknown }).settings === null)).toMatchObject([
    { tabId: 1 },
    { tabId: 3 },
  ]);
  expect(done.sent.some(({ tabId }) => tabId === 2)).toBe(false);
});

test('the reader is not brought where it may not run', async () => {
  const tab = openFakeTab({ id: 1, url: 'about:addons' });
  expect(await bringReader(tab as unknown as Parameters<typeof bringReader>[0])).toBe(false);
  expect(done.handedOver).toEqual([]);
});
