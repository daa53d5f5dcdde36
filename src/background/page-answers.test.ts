import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { buildNewNote } from '../../tests/support/build-note';
import { fakeBrowser, resetFakeBrowser } from '../../tests/support/fake-browser';
import { countUpdateListeners, done, type FakeTab, finishLoading, openFakeTab } from '../../tests/support/fake-tabs';
import { identifyPage } from '../core/notes/page-identity';
import { DEFAULT_SETTINGS } from '../core/settings';
import { MemoryNoteStore } from '../storage/memory-note-store';
import { createPageAnswers } from './page-answers';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

const POPUP: Runtime.MessageSender = {};
const URL = 'https://news.example/2031/talks-resume';
const PAGE = { key: 'news.example/2031/talks-resume', url: URL, site: 'news.example', title: 'Talks resume' };

let store: MemoryNoteStore;
let answers: ReturnType<typeof createPageAnswers>;

afterEach(() => {
  vi.restoreAllMocks();
});
beforeEach(async () => {
  resetFakeBrowser();
  store = new MemoryNoteStore();
  await store.add('n1', buildNewNote({ page: PAGE }), 1);
  answers = createPageAnswers(store);
});

const jump = (id = 'n1') => answers.jumpToNote({ id }, POPUP);
const readerThat = (finds: boolean) => () => ({ ok: true, value: { found: finds } });

/** Gives a tab a reader once its script was put there. */
function comesAlive(tab: FakeTab): void {
  const isThere = () => done.scripts.some(({ tabId, file }) => tabId === tab.id && file === 'reader.js');
  Object.defineProperty(tab, 'reader', { get: () => (isThere() ? readerThat(true) : undefined) });
}

test('looks at a tab’s page when asked, and says whether the browser let it', async () => {
  resetFakeBrowser({ settings: { ...DEFAULT_SETTINGS, where: 'asked' } });
  openFakeTab({ id: 1 });
  openFakeTab({ id: 2, isUnscriptable: true });
  expect(await answers.lookInTab({ tabId: 1 }, POPUP)).toEqual({ looked: true });
  expect(done.scripts).toContainEqual({ tabId: 1, file: 'reader.js' });
  expect(done.scripts.some(({ tabId }) => tabId === 2)).toBe(false);
  expect(await answers.lookInTab({ tabId: 2 }, POPUP)).toEqual({ looked: false });
});

describe('jumping to a note', () => {
  test('shows the tab that has the page, however it was reached', async () => {
    openFakeTab({ id: 1, url: 'https://other.example/', reader: readerThat(false) });
    openFakeTab({
      id: 2,
      url: 'https://m.news.example/2031/talks-resume?utm_source=x#top',
      windowId: 7,
      reader: readerThat(true),
    });
    expect(await jump()).toEqual({ found: true });
    expect(await fakeBrowser.tabs.query({ active: true })).toMatchObject([{ id: 2 }]);
    expect(done.focusedWindows).toEqual([7]);
    expect(done.sent).toEqual([{ tabId: 2, name: 'jumpTo', payload: { id: 'n1' } }]);
  });

  test('goes to the route that the note was made at, and not to another one of the same document', async () => {
    const app = 'https://news.example/app';
    const page = identifyPage({ url: `${app}#/story/1`, title: '' });
    await store.add('n2', buildNewNote({ page }), 2);
    openFakeTab({ id: 2, url: `${app}#/story/2`, reader: readerThat(false) });
    openFakeTab({ id: 3, url: `${app}#/story/1`, reader: readerThat(true) });
    expect(await jump('n2')).toEqual({ found: true });
    expect(done.sent).toEqual([{ tabId: 3, name: 'jumpTo', payload: { id: 'n2' } }]);
  });

  test('a note kept before routes were told apart is still sought on the page that has its document', async () => {
    const page = { key: 'news.example/app', url: 'https://news.example/app', site: 'news.example', title: '' };
    await store.add('n2', buildNewNote({ page }), 2);
    openFakeTab({ id: 2, url: `${page.url}#/story/2`, reader: readerThat(true) });
    expect(await jump('n2')).toEqual({ found: true });
    expect(done.sent).toMatchObject([{ tabId: 2 }]);
  });

  test('says so where the passage is no longer on the page', async () => {
    openFakeTab({ id: 2, url: URL, reader: readerThat(false) });
    expect(await jump()).toEqual({ found: false });
  });

  test('brings the reader, called by hand, to an open page that has none', async () => {
    comesAlive(openFakeTab({ id: 2, url: URL }));
    expect(await jump()).toEqual({ found: true });
    expect(done.handedOver).toMatchObject([{ tabId: 2, settings: { isCalled: true } }]);
  });

  test('opens the page anew where no tab shows it, and waits until it has loaded', async () => {
    const jumping = jump();
    await expect.poll(countUpdateListeners).toBe(1);
    const [opened] = await fakeBrowser.tabs.query({});
    expect(opened).toMatchObject({ url: URL });
    comesAlive(opened as FakeTab);
    expect(done.sent).toEqual([]);
    finishLoading(opened?.id as number);
    expect(await jumping).toEqual({ found: true });
    expect(countUpdateListeners()).toBe(0);
  });

  test('a page that is closed before it has loaded is not found', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id'));
    expect(await jump()).toEqual({ found: false });
    expect(countUpdateListeners()).toBe(0);
  });

  test('a page on a switched-off site opens, and nothing is put into it', async () => {
    resetFakeBrowser({ settings: { ...DEFAULT_SETTINGS, excludedSites: ['news.example'] } });
    openFakeTab({ id: 2, url: URL });
    expect(await jump()).toEqual({ found: false });
    expect(done.scripts).toEqual([]);
  });

  test('a page that cannot be scripted is not found', async () => {
    openFakeTab({ id: 2, url: URL, isUnscriptable: true });
    expect(await jump()).toEqual({ found: false });
  });

  test('a note that does not exist opens nothing', async () => {
    expect(await jump('n2')).toEqual({ found: false });
    expect(await fakeBrowser.tabs.query({})).toEqual([]);
  });
});

describe('the popup', () => {
  test('gets no description and opens no card where there is no reader', async () => {
    openFakeTab({ id: 1 });
    expect(await answers.describeTab({ tabId: 1 }, POPUP)).toBeNull();
    expect(await answers.openCardInTab({ tabId: 1, topic: 'trade' }, POPUP)).toEqual({ opened: false });
    expect(await answers.describeTab({ tabId: 99 }, POPUP)).toBeNull();
  });

  test('gets no description that is none', async () => {
    openFakeTab({ id: 1, reader: () => ({ ok: true, value: { verdict: 'relation' } }) });
    expect(await answers.describeTab({ tabId: 1 }, POPUP)).toBeNull();
  });

  test('changes any note, and hears of one that is not there', async () => {
    const base = { colour: 'yellow' as const, text: '', tags: [] };
    const edit = (id: string) => answers.editNote({ edit: { id, base, mine: { ...base, text: 'new' } } }, POPUP);
    expect(await edit('n1')).toMatchObject({ ok: true, note: { text: 'new' } });
    expect(await edit('n2')).toEqual({ ok: false, reason: 'not-found' });
    expect(await answers.deleteNote({ id: 'n1' }, POPUP)).toMatchObject({ ok: true });
    expect(await answers.restoreNote({ id: 'n1' }, POPUP)).toMatchObject({ ok: true, note: { deletedAtMs: null } });
    expect(await answers.deleteNote({ id: 'n2' }, POPUP)).toEqual({ ok: false, reason: 'not-found' });
  });

  test('keeps the draft of an edit, gives it back and discards it', async () => {
    const base = { colour: 'yellow' as const, text: '', tags: [] };
    const keep = (noteId: string, text: string) =>
      answers.saveDraft({ edit: { id: noteId, base, mine: { ...base, text } } }, POPUP);
    expect(await answers.recallDraft({ noteId: 'n1' }, POPUP)).toBeNull();
    expect(await keep('n1', 'half a')).toEqual({ kept: true });
    expect(await keep('n1', 'half a thought')).toEqual({ kept: true });
    const kept = { noteId: 'n1', text: 'half a thought', base, page: PAGE };
    expect(await answers.recallDraft({ noteId: 'n1' }, POPUP)).toMatchObject(kept);
    // The page's own editor finds it, too.
    expect(await store.listDrafts(PAGE.key)).toMatchObject([kept]);
    expect(await keep('n2', 'of a note that is not there')).toEqual({ kept: false });
    await answers.discardDraft({ noteId: 'n1' }, POPUP);
    expect(await store.listDrafts(PAGE.key)).toEqual([]);
  });

  test('goes on with the draft that was begun on the page', async () => {
    const base = { colour: 'yellow' as const, text: '', tags: [] };
    await store.saveDraft({
      ...buildNewNote({ page: PAGE, text: 'begun' }),
      id: 'd1',
      changedAtMs: 1,
      noteId: 'n1',
      base,
    });
    expect(await answers.recallDraft({ noteId: 'n1' }, POPUP)).toMatchObject({ id: 'd1', text: 'begun' });
    await answers.saveDraft({ edit: { id: 'n1', base, mine: { ...base, text: 'begun and done' } } }, POPUP);
    expect(await store.listDrafts(PAGE.key)).toMatchObject([{ id: 'd1', text: 'begun and done' }]);
    await answers.editNote({ edit: { id: 'n1', base, mine: { ...base, text: 'begun and done' } } }, POPUP);
    expect(await store.listDrafts(PAGE.key)).toEqual([]);
  });
});
