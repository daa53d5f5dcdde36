import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { allStored, EXTENSION_ID, emitChange, resetFakeBrowser } from '../../tests/support/fake-browser';
import { done, openFakeTab } from '../../tests/support/fake-tabs';
import { DEFAULT_SETTINGS } from '../core/settings';
import { MemoryNoteStore } from '../storage/memory-note-store';
import { loadSettings, watchSettings } from '../storage/settings';
import { createContentAnswers } from './content-answers';
import { createPageAnswers } from './page-answers';
import { forgetTab } from './tab-memory';
import { applySettingsToTabs, loadReaderSettings } from './tabs';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

const STORY = 'https://www.news.example/2031/talks-resume';
const POPUP: Runtime.MessageSender = {};
const MATCH = { kind: 'match' as const, words: 'the talks', topic: 'talks' };
const TOPIC = { kind: 'topic' as const, topic: 'talks' };
const SITE = { kind: 'site' as const };

const content = createContentAnswers(new MemoryNoteStore());
const pages = createPageAnswers(new MemoryNoteStore());

function senderIn(tabId: number, incognito = false, url = STORY): Runtime.MessageSender {
  return { id: EXTENSION_ID, url, frameId: 0, tab: { id: tabId, url, incognito } } as Runtime.MessageSender;
}

const answersWell = () => ({ ok: true, value: { usesStyles: false } });
const lastSentTo = (tabId: number) => done.sent.findLast((sent) => sent.tabId === tabId);

beforeEach(() => {
  resetFakeBrowser();
  // As the background is wired.
  watchSettings((settings, before) => void applySettingsToTabs(settings, before));
});

describe('a refusal from a page', () => {
  test.each([
    [TOPIC, { mutedTopics: ['talks'] }],
    [MATCH, { wrongMatches: [{ words: 'the talks', topic: 'talks', site: 'news.example' }] }],
    [SITE, { excludedSites: ['news.example'] }],
  ])('%j is stored and taken back', async (what, patch) => {
    openFakeTab({ id: 1, url: STORY, reader: answersWell });
    expect(await content.refuse({ what, isRefused: true }, senderIn(1))).toEqual({ isForTabOnly: false });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...patch });
    await content.refuse({ what, isRefused: false }, senderIn(1));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('is of its own site alone, which its address says and nothing else', async () => {
    const forged = { ...MATCH, site: 'bank.example' };
    await content.refuse({ what: forged, isRefused: true }, senderIn(1));
    expect((await loadSettings()).wrongMatches).toEqual([{ words: 'the talks', topic: 'talks', site: 'news.example' }]);
    await content.refuse({ what: SITE, isRefused: true }, senderIn(1, false, 'about:blank'));
    expect((await loadSettings()).excludedSites).toEqual([]);
  });

  test('reaches readers in all tabs, each with the wrong matches of its own site', async () => {
    openFakeTab({ id: 1, url: STORY, reader: answersWell });
    openFakeTab({ id: 2, url: 'https://other.example/', reader: answersWell });
    await content.refuse({ what: MATCH, isRefused: true }, senderIn(1));
    const here = { settings: { wrongMatches: [{ words: 'the talks', topic: 'talks' }] } };
    await expect.poll(() => lastSentTo(1)?.payload).toMatchObject(here);
    await expect.poll(() => lastSentTo(2)?.payload).toMatchObject({ settings: { wrongMatches: [] } });
  });

  test('of a site leaves the styles for the message that takes it back, until they are given back', async () => {
    openFakeTab({ id: 1, url: STORY, reader: () => ({ ok: true, value: { usesStyles: true } }) });
    await content.refuse({ what: SITE, isRefused: true }, senderIn(1));
    await expect.poll(() => done.badges).toEqual([{ tabId: 1, text: '' }]);
    expect(done.styles).toEqual([]);
    await content.releaseStyles({}, senderIn(1));
    expect(done.styles).toEqual([{ tabId: 1, is: 'out' }]);
  });

  test('that was taken back keeps the styles', async () => {
    await content.releaseStyles({}, senderIn(1));
    expect(done.styles).toEqual([]);
  });
});

describe('in a private window', () => {
  test.each([TOPIC, MATCH, SITE])('%j holds for the tab alone, and nothing is stored', async (what) => {
    openFakeTab({ id: 1, url: STORY, incognito: true, reader: answersWell });
    openFakeTab({ id: 2, url: STORY, reader: answersWell });
    expect(await content.refuse({ what, isRefused: true }, senderIn(1, true))).toEqual({ isForTabOnly: true });
    expect(allStored()).toEqual({});
    const settings = await loadReaderSettings({ id: 1, url: STORY, incognito: true });
    expect(lastSentTo(1)?.payload).toEqual({ settings });
    if (what.kind === 'site') expect(settings).toBeNull();
    else expect(settings).not.toMatchObject({ mutedTopics: [], wrongMatches: [] });
    expect(lastSentTo(2)).toBeUndefined();
    expect(await pages.recallTab({ tabId: 1 }, POPUP)).toEqual({ isSiteRefused: what.kind === 'site' });

    expect(await content.refuse({ what, isRefused: false }, senderIn(1, true))).toEqual({ isForTabOnly: true });
    const again = await loadReaderSettings({ id: 1, url: STORY, incognito: true });
    expect(again).toMatchObject({ mutedTopics: [], wrongMatches: [] });
    expect(allStored()).toEqual({});
  });

  test('it outlives changes of the settings, and ends with the tab', async () => {
    openFakeTab({ id: 1, url: STORY, incognito: true, reader: answersWell });
    await content.refuse({ what: TOPIC, isRefused: true }, senderIn(1, true));
    await applySettingsToTabs({ ...DEFAULT_SETTINGS, density: 'all' }, DEFAULT_SETTINGS);
    expect(lastSentTo(1)?.payload).toMatchObject({ settings: { density: 'all', mutedTopics: ['talks'] } });
    await forgetTab(1);
    await applySettingsToTabs(DEFAULT_SETTINGS, DEFAULT_SETTINGS);
    expect(lastSentTo(1)?.payload).toMatchObject({ settings: { mutedTopics: [] } });
  });

  test('two refusals at once are both kept', async () => {
    openFakeTab({ id: 1, url: STORY, incognito: true, reader: answersWell });
    await Promise.all([TOPIC, MATCH].map((what) => content.refuse({ what, isRefused: true }, senderIn(1, true))));
    expect(await loadReaderSettings({ id: 1, url: STORY, incognito: true })).toMatchObject({
      mutedTopics: ['talks'],
      wrongMatches: [{ words: 'the talks', topic: 'talks' }],
    });
  });

  test('a refused site is off with its subdomains, and comes back from one of them; other sites in the tab are on', async () => {
    const tab = openFakeTab({ id: 1, url: STORY, incognito: true, reader: answersWell });
    await content.refuse({ what: SITE, isRefused: true }, senderIn(1, true));
    const isRefusedAt = async (url: string) => {
      tab.url = url;
      return (await pages.recallTab({ tabId: 1 }, POPUP)).isSiteRefused;
    };
    expect(await isRefusedAt('https://other.example/')).toBe(false);
    expect(await isRefusedAt('about:blank')).toBe(false);
    expect(await isRefusedAt('https://sport.news.example/')).toBe(true);
    const refusal = { kind: 'site' as const, site: 'sport.news.example' };
    await pages.refuseInTab({ tabId: 1, refusal, isRefused: true }, POPUP);
    expect(await isRefusedAt(STORY)).toBe(true);
    expect(await pages.refuseInTab({ tabId: 1, refusal, isRefused: false }, POPUP)).toEqual({ isForTabOnly: true });
    expect(await isRefusedAt(STORY)).toBe(false);
    expect(allStored()).toEqual({});
  });

  test('what is stored already can be taken back from there', async () => {
    resetFakeBrowser({ settings: { ...DEFAULT_SETTINGS, mutedTopics: ['talks'] } });
    openFakeTab({ id: 1, url: STORY, incognito: true, reader: answersWell });
    expect(await content.refuse({ what: TOPIC, isRefused: false }, senderIn(1, true))).toEqual({ isForTabOnly: false });
    expect((await loadSettings()).mutedTopics).toEqual([]);
  });

  test('the popup’s refusals are no other', async () => {
    openFakeTab({ id: 1, url: STORY, incognito: true, reader: answersWell });
    const refusal = { kind: 'site' as const, site: 'news.example' };
    expect(await pages.refuseInTab({ tabId: 1, refusal, isRefused: true }, POPUP)).toEqual({ isForTabOnly: true });
    expect(allStored()).toEqual({});
    expect(lastSentTo(1)?.payload).toEqual({ settings: null });
  });
});

test('the popup refuses for good in an ordinary window', async () => {
  openFakeTab({ id: 1, url: STORY });
  const refusal = { kind: 'topic' as const, topic: 'talks' };
  expect(await pages.refuseInTab({ tabId: 1, refusal, isRefused: true }, POPUP)).toEqual({ isForTabOnly: false });
  expect((await loadSettings()).mutedTopics).toEqual(['talks']);
});

test('changes elsewhere in storage are no refusals', async () => {
  openFakeTab({ id: 1, url: STORY, reader: answersWell });
  emitChange({ 'tab-1': { newValue: {} } }, 'session');
  expect(done.sent).toEqual([]);
});
