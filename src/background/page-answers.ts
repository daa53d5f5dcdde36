/** What the extension's own pages may ask: popup, panel and options. */
import browser, { type Tabs } from 'webextension-polyfill';
import { identifyPage, keysToLookUnder } from '../core/notes/page-identity';
import type { Note, NoteStore } from '../core/notes/types';
import { leavePlace } from '../core/page-address';
import { siteCovers, siteOf } from '../core/settings';
import type { Handlers } from '../messages/answer';
import { askReader } from '../messages/ask';
import { checkDescription } from '../messages/check-description';
import type { fromPages, PageReplies, Requests } from '../messages/protocol';
import { changeSettings } from '../storage/settings';
import { changeRefusal } from './refuse';
import { changeNote } from './save';
import { recallTab } from './tab-memory';
import { bringReader } from './tabs';

export function createPageAnswers(store: NoteStore): Handlers<Requests<typeof fromPages>, PageReplies> {
  return {
    changeSettings: ({ patch, seen }) => changeSettings(patch, seen),
    editNote: ({ edit }) => changeNote(store, edit.id, (now) => store.edit(edit, now)),
    recallDraft: async ({ noteId }) => (await store.getDraftOf(noteId)) ?? null,
    async saveDraft({ edit: { id: noteId, base, mine } }) {
      const note = await store.get(noteId);
      if (note === undefined) return { kept: false };
      const { page, quote, topics } = note;
      // A draft that was begun on the page goes on; else one a note, so that two at once cannot part.
      const id = (await store.getDraftOf(noteId))?.id ?? noteId;
      await store.saveDraft({ ...mine, page, quote, topics, id, changedAtMs: Date.now(), noteId, base });
      return { kept: true };
    },
    async discardDraft({ noteId }) {
      const draft = await store.getDraftOf(noteId);
      if (draft !== undefined) await store.discardDraft(draft.id);
      return null;
    },
    deleteNote: ({ id }) => changeNote(store, id, (now) => store.delete(id, now)),
    restoreNote: ({ id }) => changeNote(store, id, () => store.restore(id)),
    async jumpToNote({ id }) {
      const note = await store.get(id);
      if (note === undefined) return { found: false };
      return { found: await jumpTo(await showPageOf(note), id) };
    },
    describeTab: ({ tabId }) => askReader(tabId, 'describePage', {}).then(checkDescription, () => null),
    openCardInTab: ({ tabId, topic }) => askReader(tabId, 'openCard', { topic }).catch(() => ({ opened: false })),
    lookInTab: async ({ tabId }) => ({ looked: await bringReader(await browser.tabs.get(tabId)) }),
    async recallTab({ tabId }) {
      const [{ refusals }, { url = '' }] = await Promise.all([recallTab(tabId), browser.tabs.get(tabId)]);
      const site = siteOf(url);
      return {
        isSiteRefused: refusals.some(
          (refusal) => refusal.kind === 'site' && site !== null && siteCovers(refusal.site, site),
        ),
      };
    },
    async refuseInTab({ tabId, refusal, isRefused }) {
      const { incognito } = await browser.tabs.get(tabId);
      return changeRefusal(refusal, isRefused, { tabId, isPrivate: incognito });
    },
  };
}

/** Brings the note's page to the front: the tab that shows it, else a new one. Resolves to the tab once it is loaded. */
async function showPageOf(note: Note): Promise<number> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const showing = tabs.find((tab) => tab.url !== undefined && isPageOf(note, tab.url));
  if (showing?.id !== undefined) {
    await browser.tabs.update(showing.id, { active: true });
    if (showing.windowId !== undefined) await browser.windows.update(showing.windowId, { focused: true });
    return showing.id;
  }
  const opened = await browser.tabs.create({ url: note.page.url });
  return whenLoaded(opened);
}

function isPageOf(note: Note, url: string): boolean {
  const { key } = identifyPage({ url, title: '' });
  return leavePlace(url) === note.page.url || keysToLookUnder(key).includes(note.page.key);
}

/** A page that has not loaded by then is jumped into as it is. */
const LOAD_TIMEOUT_MS = 30_000;

function whenLoaded(tab: Tabs.Tab): Promise<number> {
  const tabId = tab.id as number;
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timeout);
      browser.tabs.onUpdated.removeListener(listener);
      resolve(tabId);
    };
    const listener = (updatedId: number, change: Tabs.OnUpdatedChangeInfoType) => {
      if (updatedId === tabId && change.status === 'complete') finish();
    };
    const timeout = setTimeout(finish, LOAD_TIMEOUT_MS);
    browser.tabs.onUpdated.addListener(listener);
    // The page may have finished loading before the listener was there.
    browser.tabs.get(tabId).then(
      (now) => now.status === 'complete' && now.url !== 'about:blank' && finish(),
      () => finish(),
    );
  });
}

/** Asks the reader in the tab; brings it there first where the page is not one that it would come to by itself. */
async function jumpTo(tabId: number, id: string): Promise<boolean> {
  const ask = async () => (await askReader(tabId, 'jumpTo', { id })).found;
  try {
    return await ask();
  } catch {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab === undefined || !(await bringReader(tab))) return false;
    return ask().catch(() => false);
  }
}
