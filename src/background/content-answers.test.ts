import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { buildDraft, buildNewNote } from '../../tests/support/build-note';
import { EXTENSION_ID, resetFakeBrowser } from '../../tests/support/fake-browser';
import { done, openFakeTab } from '../../tests/support/fake-tabs';
import type { PageIdentity } from '../core/notes/types';
import { DEFAULT_SETTINGS } from '../core/settings';
import { MemoryNoteStore } from '../storage/memory-note-store';
import { createContentAnswers } from './content-answers';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

let store: MemoryNoteStore;
let answers: ReturnType<typeof createContentAnswers>;

beforeEach(() => {
  resetFakeBrowser();
  store = new MemoryNoteStore();
  answers = createContentAnswers(store);
});

/** A content script of ours on a page. */
function senderOn(url: string, given: { incognito?: boolean; tabId?: number } = {}): Runtime.MessageSender {
  const tab = { id: given.tabId ?? 5, url, incognito: given.incognito ?? false };
  return { id: EXTENSION_ID, url, frameId: 0, tab } as Runtime.MessageSender;
}

const STORY = 'https://news.example/2031/talks-resume';
const here = senderOn(STORY);
const elsewhere = senderOn('https://other.example/2031/talks-resume');
const FIELDS = { colour: 'yellow' as const, text: '', tags: [] };
const claims = { title: 'Talks resume' };
/** What a page could say to be taken for another one. */
const FORGED: PageIdentity = { key: 'bank.example/a', url: 'https://bank.example/a', site: 'bank.example', title: 'x' };

const add = (id: string, sender = here) =>
  answers.addNote({ id, note: buildNewNote(), claims, allowPrivate: false }, sender);

describe('which page a note belongs to', () => {
  test("is worked out from the sender's address, whatever the note says of itself", async () => {
    const note = buildNewNote({ page: FORGED });
    expect(await answers.addNote({ id: 'n1', note, claims, allowPrivate: false }, here)).toMatchObject({
      ok: true,
      note: { page: { key: 'news.example/2031/talks-resume', url: STORY, site: 'news.example' } },
    });
  });

  test("the page's claims name another site in vain", async () => {
    const forged = { canonical: FORGED.url, ogUrl: FORGED.url, title: 'Talks resume' };
    await answers.addNote({ id: 'n1', note: buildNewNote(), claims: forged, allowPrivate: false }, here);
    expect(await store.get('n1')).toMatchObject({ page: { key: 'news.example/2031/talks-resume' } });
    await store.add('n2', buildNewNote({ page: FORGED }), 1);
    const { notes } = await answers.listPageNotes({ claims: forged }, here);
    expect(notes.map(({ id }) => id)).toEqual(['n1']);
  });

  test('a route of a site in one document has its own notes, and those that were kept before routes were told apart', async () => {
    const app = 'https://news.example/app';
    const route = (n: number) => senderOn(`${app}#/story/${n}`);
    const earlier: PageIdentity = { key: 'news.example/app', url: app, site: 'news.example', title: 'The paper' };
    await store.add('old', buildNewNote({ page: earlier }), 1);
    await store.saveDraft(buildDraft({ id: 'old-draft', page: earlier }));
    await add('n1', route(1));
    await add('n2', route(2));
    const { notes, drafts } = await answers.listPageNotes({ claims }, route(1));
    expect(notes.map(({ id }) => id)).toEqual(['old', 'n1']);
    expect(notes.at(-1)?.page.url).toBe(`${app}#/story/1`);
    expect(drafts.map(({ id }) => id)).toEqual(['old-draft']);
    expect(await answers.deleteOwnNote({ id: 'n2', claims }, route(1))).toEqual({ ok: false, reason: 'not-found' });
    expect(await answers.deleteOwnNote({ id: 'old', claims }, route(1))).toMatchObject({ ok: true });
    const draft = buildDraft({ id: 'old-draft', text: 'more' });
    expect(await answers.saveDraft({ draft, claims }, route(1))).toEqual({ kept: true });
    expect(await store.getDraft('old-draft')).toMatchObject({
      text: 'more',
      page: { key: 'news.example/app#/story/1' },
    });
  });

  test('a claim on its own site tells which story it is', async () => {
    await add('n1');
    const mobile = senderOn('https://m.news.example/2031/talks-resume?utm_source=mail#top');
    const { notes } = await answers.listPageNotes({ claims: { ...claims, canonical: STORY } }, mobile);
    expect(notes.map(({ id }) => id)).toEqual(['n1']);
  });

  test('a draft, too', async () => {
    expect(await answers.saveDraft({ draft: buildDraft({ page: FORGED }), claims }, here)).toEqual({ kept: true });
    expect(await store.listDrafts(FORGED.key)).toEqual([]);
    const { drafts } = await answers.listPageNotes({ claims }, here);
    expect(drafts).toMatchObject([{ id: 'd1', page: { site: 'news.example' } }]);
  });
});

describe("another site's notes", () => {
  beforeEach(async () => {
    await add('n1');
    await answers.saveDraft({ draft: buildDraft(), claims }, here);
  });

  test('cannot be read', async () => {
    const forged = { title: 'Talks resume', canonical: STORY, ogUrl: STORY };
    expect(await answers.listPageNotes({ claims: forged }, elsewhere)).toEqual({ notes: [], drafts: [] });
  });

  test('cannot be edited, deleted or restored, nor told from notes that do not exist', async () => {
    const before = await store.get('n1');
    const edit = (id: string) => ({
      edit: { id, base: FIELDS, mine: { ...FIELDS, text: 'evil' } },
      claims,
      allowPrivate: false,
    });
    for (const id of ['n1', 'n999']) {
      const outcomes = await Promise.all([
        answers.editOwnNote(edit(id), elsewhere),
        answers.deleteOwnNote({ id, claims }, elsewhere),
        answers.restoreOwnNote({ id, claims }, elsewhere),
      ]);
      expect(outcomes).toEqual(Array(3).fill({ ok: false, reason: 'not-found' }));
    }
    expect(await store.get('n1')).toEqual(before);
  });

  test('a deleted one stays deleted', async () => {
    await answers.deleteOwnNote({ id: 'n1', claims }, here);
    await answers.restoreOwnNote({ id: 'n1', claims }, elsewhere);
    expect((await store.get('n1'))?.deletedAtMs).not.toBeNull();
  });

  test('are not handed out for an id that is taken', async () => {
    const outcome = await answers.addNote(
      { id: 'n1', note: buildNewNote({ text: 'evil' }), claims, allowPrivate: false },
      elsewhere,
    );
    expect(outcome).toEqual({ ok: false, reason: 'failed' });
    expect(await store.get('n1')).toMatchObject({ text: '', page: { site: 'news.example' } });
  });

  test('nor are drafts discarded', async () => {
    await answers.discardDraft({ id: 'd1', claims: { ...claims, canonical: STORY } }, elsewhere);
    expect((await answers.listPageNotes({ claims }, here)).drafts).toHaveLength(1);
    await answers.discardDraft({ id: 'd1', claims }, here);
    expect((await answers.listPageNotes({ claims }, here)).drafts).toEqual([]);
  });

  test.each(['about:blank', 'data:text/html,x', 'not an address'])('%s has none of its own', async (url) => {
    const nowhere = senderOn(url);
    expect((await answers.listPageNotes({ claims: { ...claims, canonical: STORY } }, nowhere)).notes).toEqual([]);
    expect(await answers.deleteOwnNote({ id: 'n1', claims }, nowhere)).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('own notes', () => {
  test('can be edited, deleted and restored', async () => {
    await add('n1');
    const edited = await answers.editOwnNote(
      { edit: { id: 'n1', base: FIELDS, mine: { ...FIELDS, text: 'mine' } }, claims, allowPrivate: false },
      here,
    );
    expect(edited).toMatchObject({ ok: true, note: { text: 'mine' } });
    expect(await answers.deleteOwnNote({ id: 'n1', claims }, here)).toMatchObject({ ok: true });
    expect((await answers.listPageNotes({ claims }, here)).notes).toEqual([]);
    expect(await answers.restoreOwnNote({ id: 'n1', claims }, here)).toMatchObject({
      ok: true,
      note: { deletedAtMs: null },
    });
  });

  test('another page of the same site is another page', async () => {
    await add('n1');
    const otherPage = senderOn('https://news.example/2031/another-story');
    expect(await answers.deleteOwnNote({ id: 'n1', claims: { title: 'Another' } }, otherPage)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    await answers.saveDraft({ draft: buildDraft(), claims }, here);
    const stolen = { ...buildDraft(), text: 'evil' };
    expect(await answers.saveDraft({ draft: stolen, claims: { title: 'Another' } }, otherPage)).toEqual({
      kept: false,
    });
    expect((await store.getDraft('d1'))?.text).not.toBe('evil');
  });

  test('an edit from a private window is stored only where the reader says so', async () => {
    await add('n1');
    const privately = { ...here, tab: { ...here.tab, incognito: true } } as typeof here;
    const edit = { edit: { id: 'n1', base: FIELDS, mine: { ...FIELDS, text: 'mine' } }, claims };
    expect(await answers.editOwnNote({ ...edit, allowPrivate: false }, privately)).toEqual({
      ok: false,
      reason: 'private-window',
    });
    expect((await store.get('n1'))?.text).toBe('');
    expect(await answers.editOwnNote({ ...edit, allowPrivate: true }, privately)).toMatchObject({ ok: true });
  });

  test('a note that arrives twice is stored once', async () => {
    await add('n1');
    expect(await add('n1')).toMatchObject({ ok: true, note: { revision: 1 } });
    expect(await store.listAll()).toHaveLength(1);
  });
});

describe('in a private window', () => {
  const secretly = senderOn(STORY, { incognito: true });

  test('nothing is stored unasked', async () => {
    expect(await add('n1', secretly)).toEqual({ ok: false, reason: 'private-window' });
    expect(await answers.saveDraft({ draft: buildDraft(), claims }, secretly)).toEqual({ kept: false });
    expect(await store.listAll()).toEqual([]);
    expect((await answers.listPageNotes({ claims }, here)).drafts).toEqual([]);
  });

  test('a note is stored where the reader said so', async () => {
    const outcome = await answers.addNote({ id: 'n1', note: buildNewNote(), claims, allowPrivate: true }, secretly);
    expect(outcome).toMatchObject({ ok: true });
  });
});

/** A page without text in Han or kana. */
const LATIN = { isEastern: false };

describe('a page that is proposed', () => {
  test('gets the reader, with the settings handed over first', async () => {
    resetFakeBrowser({ settings: { ...DEFAULT_SETTINGS, density: 'all', mutedTopics: ['trade'] } });
    openFakeTab({ id: 5, url: STORY });
    await answers.proposePage(LATIN, here);
    expect(done.handedOver).toEqual([
      {
        tabId: 5,
        settings: {
          density: 'all',
          sensitivity: 'balanced',
          theme: 'auto',
          language: 'en',
          mutedTopics: ['trade'],
          delay: 'medium',
          wrongMatches: [],
          isPrivate: false,
          isCalled: false,
        },
      },
    ]);
    expect(done.scripts.map(({ file }) => file)).toEqual(['lexicon-latin.js', 'reader.js']);
  });

  test('in Han or kana gets the forms of its own script, which has the names in capitals too', async () => {
    openFakeTab({ id: 5, url: STORY });
    await answers.proposePage({ isEastern: true }, here);
    expect(done.scripts.map(({ file }) => file)).toEqual(['han.js', 'lexicon-east.js', 'reader.js']);
  });

  test('gets the forms that it lacks when the reader asks', async () => {
    openFakeTab({ id: 5, url: STORY });
    await answers.requestLists({ scripts: ['east'] }, here);
    expect(done.scripts).toEqual(['han.js', 'lexicon-east.js'].map((file) => ({ tabId: 5, file })));
  });

  test('in a private window the reader is told', async () => {
    openFakeTab({ id: 5, url: STORY, incognito: true });
    await answers.proposePage(LATIN, senderOn(STORY, { incognito: true }));
    expect(done.handedOver).toMatchObject([{ settings: { isPrivate: true } }]);
  });

  test.each([
    ['its site is off', { excludedSites: ['news.example'] }, STORY],
    ['its parent site is off', { excludedSites: ['news.example'] }, 'https://www.world.news.example/a'],
    ['everything is off', { enabled: false }, STORY],
  ])('gets nothing where %s', async (_, off, url) => {
    resetFakeBrowser({ settings: { ...DEFAULT_SETTINGS, ...off } });
    openFakeTab({ id: 5, url });
    await answers.proposePage(LATIN, senderOn(url));
    expect([done.scripts, done.handedOver]).toEqual([[], []]);
  });

  test('that has become another document by then gets nothing', async () => {
    openFakeTab({ id: 5, url: STORY, documentId: 'later' });
    await answers.proposePage(LATIN, Object.assign(senderOn(STORY), { documentId: 'asked' }));
    expect([done.scripts, done.handedOver]).toEqual([[], []]);
    await answers.proposePage(LATIN, Object.assign(senderOn(STORY), { documentId: 'later' }));
    expect(done.scripts.map(({ file }) => file)).toEqual(['lexicon-latin.js', 'reader.js']);
  });

  test('that is closed meanwhile breaks nothing', async () => {
    expect(await answers.proposePage(LATIN, here)).toBeNull();
  });
});

describe("what shows on the sender's own tab", () => {
  test('the badge counts topics, and is empty without a verdict', async () => {
    await answers.reportVerdict({ verdict: 'touches', topicCount: 3 }, here);
    await answers.reportVerdict({ verdict: 'none', topicCount: 3 }, here);
    await answers.reportVerdict({ verdict: 'relation', topicCount: 0 }, here);
    expect(done.badges).toEqual(['3', '', ''].map((text) => ({ tabId: 5, text })));
  });

  test('the companion comes into the document that asks, and into no other', async () => {
    openFakeTab({ id: 5, documentId: 'now' });
    await answers.requestCompanion({}, { ...here, documentId: 'gone' } as typeof here);
    expect(done.scripts).toEqual([]);
    await answers.requestCompanion({}, { ...here, documentId: 'now' } as typeof here);
    expect(done.scripts).toEqual([{ tabId: 5, file: 'companion.js' }]);
  });

  test('the note editor comes by itself', async () => {
    openFakeTab({ id: 5 });
    await answers.requestEditor({}, here);
    expect(done.scripts).toEqual([{ tabId: 5, file: 'editor.js' }]);
  });

  test('the overlay comes with its language before it, the styles as the browser’s own', async () => {
    openFakeTab({ id: 5 });
    await answers.requestOverlay({ language: 'zh-Hant' }, here);
    await answers.requestStyles({}, here);
    expect(done.scripts.map(({ file }) => file)).toEqual([
      'language-zh-Hant.js',
      'record-zh-Hant.js',
      'han.js',
      'choice.js',
      'overlay.js',
    ]);
    expect(done.styles).toEqual([{ tabId: 5, is: 'in' }]);
  });

  test('the dossier opens in a tab where the browser has no side panel', async () => {
    await answers.openDossier({ topic: 'a/b&c' }, here);
    const { fakeBrowser } = await import('../../tests/support/fake-browser');
    const opened = await fakeBrowser.tabs.query({});
    expect(opened.map(({ url }) => new URL(url).search)).toEqual(['?topic=a%2Fb%26c']);
  });
});
