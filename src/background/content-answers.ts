/**
 * What content scripts may ask, and what they get: only what belongs to the sender's own tab and site.
 * The page's identity is worked out here, from the sender's address; what the page claims of itself only refines it.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { listDraftsUnder, listNotesUnder } from '../core/notes/list-of-page';
import { identifyPage, keysToLookUnder } from '../core/notes/page-identity';
import type { Note, NoteStore, PageIdentity } from '../core/notes/types';
import { siteOf } from '../core/settings';
import type { Handlers } from '../messages/answer';
import type { ContentReplies, fromContent, PageClaims, Requests } from '../messages/protocol';
import { showBadge } from './badge';
import {
  type InjectionTarget,
  injectCompanion,
  injectEditor,
  injectLists,
  injectOverlay,
  injectReader,
  insertStyles,
  removeStyles,
} from './inject';
import { changeRefusal } from './refuse';
import { changeNote, saveOutcome } from './save';
import { loadReaderSettings, type Place } from './tabs';

type Sender = Runtime.MessageSender;

const tabIdOf = (sender: Sender): number => sender.tab?.id as number;
const urlOf = (sender: Sender): string => sender.url ?? sender.tab?.url ?? '';
/** Where to inject: the document that asked, not whatever the tab shows by now. Firefox names no documents: there, the tab. */
const targetOf = (sender: Sender): InjectionTarget => {
  const { documentId } = sender as Sender & { documentId?: string };
  const tabId = tabIdOf(sender);
  return __TARGET__ === 'chromium' && documentId !== undefined ? { tabId, documentIds: [documentId] } : { tabId };
};
const placeOf = (sender: Sender): Place => ({ id: tabIdOf(sender), url: urlOf(sender), incognito: isPrivate(sender) });
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

export function createContentAnswers(store: NoteStore): Handlers<Requests<typeof fromContent>, ContentReplies> {
  /** Whether a note or a draft belongs to the page that asks. */
  const isOwn = (sender: Sender, claims: PageClaims) => {
    const keys = keysToLookUnder(identityOf(sender, claims).key);
    return ({ page }: Pick<Note, 'page'>) => keys.includes(page.key);
  };
  return {
    async proposePage({ isEastern }, sender) {
      const settings = await loadReaderSettings(placeOf(sender));
      if (settings !== null) await injectReader(targetOf(sender), settings, isEastern ? ['east'] : ['latin']);
      return null;
    },
    async reportVerdict({ verdict, topicCount }, sender) {
      await showBadge(tabIdOf(sender), verdict === 'none' ? 0 : topicCount);
      return null;
    },
    async requestSettings(_, sender) {
      return loadReaderSettings(placeOf(sender));
    },
    async requestStyles(_, sender) {
      await insertStyles(tabIdOf(sender));
      return null;
    },
    async requestLists({ scripts }, sender) {
      await injectLists(targetOf(sender), scripts);
      return null;
    },
    async requestCompanion(_, sender) {
      await injectCompanion(targetOf(sender));
      return null;
    },
    async requestOverlay({ language }, sender) {
      await injectOverlay(targetOf(sender), language);
      return null;
    },
    async requestEditor(_, sender) {
      await injectEditor(targetOf(sender));
      return null;
    },
    async listPageNotes({ claims }, sender) {
      const { key } = identityOf(sender, claims);
      return { notes: await listNotesUnder(store, key), drafts: await listDraftsUnder(store, key) };
    },
    async addNote({ id, note, claims, allowPrivate }, sender) {
      if (isPrivate(sender) && !allowPrivate) return { ok: false, reason: 'private-window' };
      const page = identityOf(sender, claims);
      const stored = await store.get(id);
      if (stored !== undefined && !isOwn(sender, claims)(stored)) return { ok: false, reason: 'failed' };
      return saveOutcome(store.add(id, { ...note, page }, Date.now()));
    },
    async editOwnNote({ edit, claims, allowPrivate }, sender) {
      if (isPrivate(sender) && !allowPrivate) return { ok: false, reason: 'private-window' };
      return changeNote(store, edit.id, (now) => store.edit(edit, now), isOwn(sender, claims));
    },
    deleteOwnNote: ({ id, claims }, sender) =>
      changeNote(store, id, (now) => store.delete(id, now), isOwn(sender, claims)),
    restoreOwnNote: ({ id, claims }, sender) => changeNote(store, id, () => store.restore(id), isOwn(sender, claims)),
    async saveDraft({ draft, claims }, sender) {
      const page = identityOf(sender, claims);
      const before = await store.getDraft(draft.id);
      if (isPrivate(sender) || (before !== undefined && !isOwn(sender, claims)(before))) return { kept: false };
      await store.saveDraft({ ...draft, page });
      return { kept: true };
    },
    async discardDraft({ id, claims }, sender) {
      const draft = await store.getDraft(id);
      if (draft !== undefined && isOwn(sender, claims)(draft)) await store.discardDraft(id);
      return null;
    },
    async openDossier({ topic }, sender) {
      await openDossier(tabIdOf(sender), topic);
      return null;
    },
    async refuse({ what, isRefused }, sender) {
      const site = siteOf(urlOf(sender));
      if (site === null) return { isForTabOnly: false };
      const refusal = what.kind === 'topic' ? what : { ...what, site };
      return changeRefusal(refusal, isRefused, { tabId: tabIdOf(sender), isPrivate: isPrivate(sender) });
    },
    async releaseStyles(_, sender) {
      // It may have been switched on again meanwhile.
      if ((await loadReaderSettings(placeOf(sender))) === null) await removeStyles(tabIdOf(sender));
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
