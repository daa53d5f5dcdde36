/** The surfaces over a page, in a real browser: one at a time, out of the page's reach, and no word lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { buildKnowledge, buildTopic } from '../../../tests/support/build-knowledge';
import { clickAt, middleOf } from '../../../tests/support/real-pointer';
import type { NoteFields } from '../../core/notes/types';
import type { ReaderSettings, SaveOutcome } from '../../messages/protocol';
import { en as strings } from '../../ui/strings/en';
import type { CardRequest, EditorRequest, Overlay } from '../overlay-contract';
import { placeOf } from '../targets';
import { createOverlay } from './overlay';

const SETTINGS: ReaderSettings = {
  density: 'few',
  theme: 'auto',
  language: 'en',
  mutedTopics: [],
  isPrivate: false,
  isCalled: false,
};
const FIELDS: NoteFields = { colour: 'yellow', text: '', tags: [] };
const PACK = {
  knowledge: buildKnowledge({ topics: [buildTopic(), buildTopic({ id: 'trade', name: 'Trade' })] }),
  strings,
};

let article: HTMLElement;
let inserted: HTMLStyleElement;
let lifetime: AbortController;
let settings: ReaderSettings;
let overlay: Overlay;
/** The closed root, caught as it is made: nobody gets hold of it afterwards. */
let root: ShadowRoot;
let closings: number;
let errors: string[];
const hearError = (event: ErrorEvent) => errors.push(event.message);

beforeEach(() => {
  article = document.createElement('p');
  article.textContent = 'The talks on the islands resumed.';
  article.style.cssText = 'position: fixed; left: 100px; top: 100px; margin: 0; font: 20px/1.5 serif';
  document.body.append(article);
  // What the browser inserts for us on a page.
  inserted = document.createElement('style');
  inserted.textContent = 'html > narrow-water[popover] { display: block !important; }';
  document.head.append(inserted);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, given) {
    root = attach.call(this, given);
    return root;
  });
  settings = SETTINGS;
  closings = 0;
  errors = [];
  addEventListener('error', hearError);
  lifetime = new AbortController();
  overlay = createOverlay({ settings: () => settings, signal: lifetime.signal, closed: () => closings++ }, PACK);
});
afterEach(() => {
  lifetime.abort();
  removeEventListener('error', hearError);
  vi.restoreAllMocks();
  vi.useRealTimers();
  article.remove();
  inserted.remove();
  // A page listens for errors of its own; ours would be reported to its makers.
  expect(errors).toEqual([]);
});

function placeOn(words: string) {
  const text = article.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return placeOf(range);
}

function showCard(given: Partial<CardRequest> = {}): void {
  overlay.showCard({
    topic: 'talks',
    matched: 'talks',
    paragraph: { text: article.textContent ?? '', topics: ['talks'] },
    articleDate: null,
    place: placeOn('talks'),
    openedBy: 'pointer',
    addNote: () => undefined,
    openDossier: () => undefined,
    ...given,
  });
}

function showEditor(given: Partial<EditorRequest> = {}): void {
  overlay.showEditor({
    place: placeOn('islands'),
    quote: 'islands',
    fields: FIELDS,
    topics: [],
    resumedAtMs: null,
    isPrivate: false,
    saveDraft: async () => true,
    discard: () => undefined,
    save: async () => ({ ok: false, reason: 'failed' }),
    remove: null,
    ...given,
  });
}

const hosts = () => document.querySelectorAll('narrow-water');
const find = <Found extends Element>(selector: string) => root.querySelector<Found>(selector);
const inFrame = <Found extends Element>(selector: string) =>
  find<HTMLIFrameElement>('iframe')?.contentDocument?.querySelector<Found>(selector) ?? null;
const typedText = () => inFrame<HTMLTextAreaElement>('textarea')?.value;

/** Clicks on an element once it has come to stand still: a surface is placed a moment after it is drawn. */
async function press(selector: string): Promise<void> {
  let last = '';
  await expect
    .poll(() => {
      const now = JSON.stringify(find(selector)?.getBoundingClientRect());
      const isStill = now === last;
      last = now;
      return isStill;
    })
    .toBe(true);
  await clickAt(middleOf(find(selector) as Element));
}

/** Presses a button of the editor by its name. */
async function pressInEditor(name: string): Promise<void> {
  await expect.poll(() => inFrame('form')).not.toBeNull();
  const buttons = [...(find<HTMLIFrameElement>('iframe')?.contentDocument?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`no button "${name}"`);
  button.click();
}

/** Types into the open editor by the browser's own keys. */
async function type(text: string): Promise<void> {
  await expect.poll(() => inFrame('textarea:focus')).not.toBeNull();
  await userEvent.keyboard(text);
  await expect.poll(typedText).toContain(text);
}

describe('the host', () => {
  test('is there only while something is open, one of it, and outside head and body', () => {
    const [head, body] = [document.head.outerHTML, document.body.outerHTML];
    expect(hosts()).toHaveLength(0);
    showCard();
    showCard({ topic: 'trade', matched: 'islands' });
    overlay.showMessage({ kind: 'saved' });
    expect([...hosts()].map(({ parentElement }) => parentElement)).toEqual([document.documentElement]);
    expect([document.head.outerHTML, document.body.outerHTML]).toEqual([head, body]);
    overlay.close();
    expect(hosts()).toHaveLength(1);
    lifetime.abort();
    expect(hosts()).toHaveLength(0);
  });

  test('lets nobody look inside', async () => {
    showCard();
    const [host] = hosts();
    expect(host?.shadowRoot).toBeNull();
    expect(root.mode).toBe('closed');
    expect(document.querySelector('.card')).toBeNull();
    expect(document.body.textContent).not.toContain('Jane Doe');
    const paths: EventTarget[][] = [];
    document.addEventListener('click', (event) => paths.push(event.composedPath()), { once: true, capture: true });
    await press('button[aria-pressed]');
    expect(paths[0]?.[0]).toBe(host);
  });

  test('takes theme and language from the settings, also while it is open', () => {
    showCard();
    const [host] = hosts();
    expect(host?.getAttribute('data-theme')).toBeNull();
    settings = { ...SETTINGS, theme: 'dark', language: 'zh-Hant' };
    overlay.applySettings();
    expect([host?.getAttribute('data-theme'), host?.getAttribute('lang')]).toEqual(['dark', 'zh-Hant']);
  });
});

describe('a card', () => {
  test('says who says what and when, beside its words and not over them', async () => {
    showCard();
    expect(find('.card')?.textContent).toMatch(/Talks help\..*Jane Doe.*2030/);
    const words = placeOn('talks').rects()[0] as DOMRect;
    await expect.poll(() => (find('.card')?.getBoundingClientRect().top ?? 0) >= words.bottom).toBe(true);
    const card = find('.card')?.getBoundingClientRect() as DOMRect;
    expect(overlay.contains(card.left + 5, card.top + 5)).toBe(true);
    expect(overlay.contains(card.left + 5, card.top - 5)).toBe(false);
  });

  test('of a topic that the knowledge base does not have opens nothing', () => {
    showCard({ topic: 'unheard-of' });
    expect(overlay.state()).toBe('closed');
    expect(hosts()).toHaveLength(0);
  });

  test('follows another without a trace of it', () => {
    showCard();
    find<HTMLDetailsElement>('details')?.setAttribute('open', '');
    showCard({ topic: 'trade', matched: 'islands', place: placeOn('islands') });
    expect(root.querySelectorAll('.card')).toHaveLength(1);
    expect(find('h2')?.textContent).toBe('islands');
    expect(find('details[open]')).toBeNull();
  });

  test('closes by Escape, which the page behind it does not hear', async () => {
    const heard: string[] = [];
    const listener = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listener);
    showCard();
    await userEvent.keyboard('{Escape}');
    expect(overlay.state()).toBe('closed');
    expect(closings).toBe(1);
    expect(heard).toEqual([]);
    // With nothing open, Escape is the page's own again.
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
    document.removeEventListener('keydown', listener);
  });

  test('does not close by an Escape that the page made up', () => {
    showCard();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(overlay.state()).toBe('card');
  });

  test('is pinned and let go by its button, and closes by the other', async () => {
    showCard();
    await press('button[aria-pressed]');
    expect(overlay.state()).toBe('pinned');
    expect(find('button[aria-pressed]')?.getAttribute('aria-pressed')).toBe('true');
    await press('button[aria-pressed]');
    expect(overlay.state()).toBe('card');
    await press('button.close');
    expect(overlay.state()).toBe('closed');
    expect(closings).toBe(1);
  });

  test('closes once its words have left the page', async () => {
    showCard();
    article.replaceChildren('Another story.');
    window.dispatchEvent(new Event('resize'));
    await expect.poll(() => overlay.state()).toBe('closed');
  });

  test('for the finger comes as a sheet from below, and the page makes room for its words', () => {
    showCard({ openedBy: 'touch' });
    const sheet = find('.sheet')?.getBoundingClientRect() as DOMRect;
    expect(Math.round(sheet.bottom)).toBe(innerHeight);
    expect(sheet.top).toBeGreaterThan(placeOn('talks').rects()[0]?.bottom ?? Number.POSITIVE_INFINITY);
  });
});

describe('the focus', () => {
  let button: HTMLButtonElement;
  beforeEach(() => {
    button = document.createElement('button');
    article.append(button);
    button.focus();
  });

  test('goes to a card opened by keyboard, and back', async () => {
    showCard({ openedBy: 'keyboard' });
    // The part that scrolls, so that the keys that scroll move the card.
    expect(root.activeElement).toBe(find('.card-body'));
    showCard({ openedBy: 'keyboard', topic: 'trade' });
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
  });

  test('stays where it is when the pointer opened the card', () => {
    showCard();
    expect(document.activeElement).toBe(button);
    overlay.close();
    expect(document.activeElement).toBe(button);
  });

  test('goes back from the editor', async () => {
    showEditor();
    await type('words');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => overlay.state()).toBe('closed');
    expect(document.activeElement).toBe(button);
  });

  test('closing breaks nothing where the element that had it is gone', () => {
    showCard({ openedBy: 'keyboard' });
    button.remove();
    overlay.close();
    expect(overlay.state()).toBe('closed');
  });
});

describe('the editor', () => {
  test('is closed by no card and no toolbar, and keeps its words on the screen', async () => {
    showEditor();
    await type('half a thought');
    showCard();
    overlay.showToolbar({ place: placeOn('talks'), highlight: () => undefined, writeNote: () => undefined });
    showEditor({ fields: { ...FIELDS, text: 'another note' } });
    expect(overlay.state()).toBe('editor');
    expect(typedText()).toBe('half a thought');
  });

  test('keeps what is typed as a draft, and says so', async () => {
    const kept: NoteFields[] = [];
    showEditor({
      async saveDraft(fields) {
        kept.push(fields);
        return true;
      },
    });
    await type('a thought');
    await expect.poll(() => kept.at(-1)).toEqual({ ...FIELDS, text: 'a thought' });
    await expect.poll(() => inFrame('[role=status]')?.textContent).toBe(strings.draftKept);
  });

  test('keeps the last words also when it is taken away while they are typed', async () => {
    const kept: NoteFields[] = [];
    showEditor({
      async saveDraft(fields) {
        kept.push(fields);
        return true;
      },
    });
    await type('last words');
    overlay.close();
    await expect.poll(() => kept.at(-1)?.text).toBe('last words');
  });

  test('closes when the note is stored, and keeps no draft after that', async () => {
    const heard: string[] = [];
    showEditor({
      async saveDraft({ text }) {
        heard.push(`draft ${text}`);
        return true;
      },
      async save({ text }) {
        heard.push(`save ${text}`);
        return { ok: true, note: {} } as SaveOutcome;
      },
    });
    await type('x');
    await pressInEditor(strings.saveNote);
    await expect.poll(() => overlay.state()).toBe('closed');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(heard.at(-1)).toBe('save x');
  });

  test('stays open, with its words and in plain words why, where the note could not be stored', async () => {
    showEditor({ save: async () => ({ ok: false, reason: 'storage-full' }) });
    await type('words');
    await pressInEditor(strings.saveNote);
    await expect.poll(() => inFrame('[role=alert]')?.textContent).toBe(strings.savingFailed_storage_full);
    expect([overlay.state(), typedText()]).toEqual(['editor', 'words']);
  });

  test('asks before anything is stored from a private window', async () => {
    const saved: boolean[] = [];
    showEditor({
      isPrivate: true,
      async save(_, allowPrivate) {
        saved.push(allowPrivate);
        return { ok: true, note: {} } as SaveOutcome;
      },
    });
    await type('secret');
    await pressInEditor(strings.saveNote);
    await expect.poll(() => inFrame('[role=alertdialog]')?.textContent).toContain(strings.privateQuestion);
    expect(saved).toEqual([]);
    await pressInEditor(strings.privateKeep);
    await expect.poll(() => overlay.state()).toBe('closed');
    expect(saved).toEqual([true]);
  });

  test('discards a resumed draft without keeping it again', async () => {
    const heard: string[] = [];
    showEditor({
      fields: { ...FIELDS, text: 'old words' },
      resumedAtMs: 1_000,
      discard: () => heard.push('discard'),
      saveDraft: async () => heard.push('draft') > 0,
    });
    await type(' more');
    heard.length = 0;
    await pressInEditor(strings.discardDraft);
    await expect.poll(() => overlay.state()).toBe('closed');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(heard.filter((what) => what === 'discard')).toEqual(['discard']);
    expect(heard.at(-1)).toBe('discard');
  });
});

describe('farewell', () => {
  test('is said at once where no words wait', async () => {
    await overlay.farewell();
    showCard();
    await overlay.farewell();
    expect(overlay.state()).toBe('card');
  });

  test('is said at once where the words are kept', async () => {
    showEditor();
    await type('kept');
    await expect.poll(() => inFrame('[role=status]')?.textContent).toBe(strings.draftKept);
    await overlay.farewell();
  });

  test('waits until the reader closes words that are stored nowhere, and says why', async () => {
    let isSaid = false;
    showEditor({ saveDraft: () => Promise.reject(new Error('gone')) });
    await type('unkept');
    const farewell = overlay.farewell().then(() => {
      isSaid = true;
    });
    await expect.poll(() => inFrame('[role=alert]')?.textContent).toBe(strings.extensionGone);
    showCard();
    expect([typedText(), isSaid]).toEqual(['unkept', false]);
    await pressInEditor(strings.close);
    await farewell;
    expect(hosts()).toHaveLength(0);
  });
});

describe('a message', () => {
  test('goes by itself, the card beside it stays', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    showCard();
    overlay.showMessage({ kind: 'failed', reason: 'storage-full' });
    expect(find('.message')?.textContent).toContain(strings.savingFailed_storage_full);
    vi.advanceTimersByTime(5_000);
    overlay.showMessage({ kind: 'saved' });
    vi.advanceTimersByTime(3_000);
    expect(find('.message')?.textContent).toContain(strings.noteSaved);
    vi.advanceTimersByTime(2_000);
    expect(find('.message')).toBeNull();
    expect(overlay.state()).toBe('card');
  });

  test('undoes once, and goes', async () => {
    const undo = vi.fn();
    overlay.showMessage({ kind: 'deleted', undo });
    await press('.message button');
    expect(undo).toHaveBeenCalledOnce();
    expect(hosts()).toHaveLength(0);
  });
});

test('the toolbar closes before it does what was asked, and leaves the selection alone', async () => {
  const heard: string[] = [];
  document.getSelection()?.selectAllChildren(article);
  overlay.showToolbar({
    place: placeOn('talks'),
    highlight: (colour) => heard.push(`${colour}, ${overlay.state()}, ${document.getSelection()}`),
    writeNote: () => undefined,
  });
  await press('.toolbar .green');
  expect(heard).toEqual(['green, closed, The talks on the islands resumed.']);
});
