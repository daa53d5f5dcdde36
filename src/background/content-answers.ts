/**
 * What content scripts may ask, and what they get: only what belongs to the sender's own tab and site.
 * The page's identity is worked out here, from the sender's address; what the page claims of itself only refines it.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { identifyPage } from '../core/notes/page-identity';
import type { Note, NoteStore, PageIdentity } from '../core/notes/types';
import { siteOf } from '../core/settings';
import type { Handlers } from '../messages/answer';
import type { ContentReplies, fromContent, PageClaims } from '../messages/protocol';
import { loadSettings } from '../storage/settings';
import { showBadge } from './badge';
import { injectOverlay, injectReader, insertStyles } from './inject';
import { changeNote, saveOutcome } from './save';
import { readerSettingsFor } from './tabs';

type Sender = Runtime.MessageSender;

const tabIdOf = (sender: Sender): number => sender.tab?.id as number;
const urlOf = (sender: Sender): string => sender.url ?? sender.tab?.url ?? '';
const isPrivate = (sender: Sender): boolean => sender.tab?.incognito ?? false;

function identityOf(sender: Sender, claims: PageClaims): PageIdentity {
  const { canonical, ogUrl, title } = claims;
  return identifyPage({
    url: urlOf(sender),
    title,
    ...(canonical === undefined ? {} : { canonical }),
    ...(ogUrl === undefined ? {} : { ogUrl }),
  });
}

export function createContentAnswers(store: NoteStore): Handlers<typeof fromContent, ContentReplies> {
  const isOwn = (sender: Sender) => (note: Note) => note.page.site === siteOf(urlOf(sender));
  return {
    async proposePage(_, sender) {
      const settings = readerSettingsFor(await loadSettings(), urlOf(sender), isPrivate(sender));
      if (settings !== null) await injectReader(tabIdOf(sender), settings);
      return null;
    },
    async reportVerdict({ verdict, topicCount }, sender) {
      await showBadge(tabIdOf(sender), verdict === 'none' ? 0 : topicCount);
      return null;
    },
    async requestStyles(_, sender) {
      await insertStyles(tabIdOf(sender));
      return null;
    },
    async requestOverlay({ language }, sender) {
      await injectOverlay(tabIdOf(sender), language);
      return null;
    },
    async listPageNotes({ claims }, sender) {
      const { key } = identityOf(sender, claims);
      return { notes: await store.listByPage(key), drafts: await store.listDrafts(key) };
    },
    async addNote({ id, note, claims, allowPrivate }, sender) {
      if (isPrivate(sender) && !allowPrivate) return { ok: false, reason: 'private-window' };
      const page = identityOf(sender, claims);
      const stored = await store.get(id);
      if (stored !== undefined && !isOwn(sender)(stored)) return { ok: false, reason: 'failed' };
      return saveOutcome(store.add(id, { ...note, page }, Date.now()));
    },
    editOwnNote: ({ edit }, sender) => changeNote(store, edit.id, (now) => store.edit(edit, now), isOwn(sender)),
    deleteOwnNote: ({ id }, sender) => changeNote(store, id, (now) => store.delete(id, now), isOwn(sender)),
    restoreOwnNote: ({ id }, sender) => changeNote(store, id, (now) => store.restore(id, now), isOwn(sender)),
    async saveDraft({ draft, claims }, sender) {
      if (isPrivate(sender)) return { kept: false };
      await store.saveDraft({ ...draft, page: identityOf(sender, claims) });
      return { kept: true };
    },
    async discardDraft({ id, claims }, sender) {
      const drafts = await store.listDrafts(identityOf(sender, claims).key);
      if (drafts.some((draft) => draft.id === id)) await store.discardDraft(id);
      return null;
    },
    async openDossier({ topic }, sender) {
      await openDossier(tabIdOf(sender), topic);
      return null;
    },
  };
}

const dossierPath = (topic: string): string => `src/panel/index.html?topic=${encodeURIComponent(topic)}`;

/** Chromium opens its side panel from a click in the page; Firefox opens a sidebar from its own controls alone. */
async function openDossier(tabId: number, topic: string): Promise<void> {
  const sidePanel = (globalThis as { chrome?: typeof chrome }).chrome?.sidePanel;
  try {
    if (sidePanel === undefined) throw new Error('no side panel');
    await Promise.all([
      sidePanel.setOptions({ tabId, path: dossierPath(topic), enabled: true }),
      sidePanel.open({ tabId }),
    ]);
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(dossierPath(topic)) });
  }
}
