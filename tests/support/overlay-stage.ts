/** The overlay on a small page, made anew for each test; the helpers act on it as a reader's hand does. */

import { afterEach, beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NoteFields } from '../../src/core/notes/types';
import type { ReaderSettings } from '../../src/messages/protocol';
import { moveByHand } from '../../src/reader/companion/hand-moves';
import { isUnderDialog } from '../../src/reader/companion/page-dialogs';
import { isReachable } from '../../src/reader/companion/reach';
import { revealFolds } from '../../src/reader/companion/reveal-folds';
import { deliverStolen } from '../../src/reader/companion/stolen-events';
import { placeOf } from '../../src/reader/companion/targets';
import { EditorSurface } from '../../src/reader/editor/EditorSurface';
import { createOverlay } from '../../src/reader/overlay/overlay';
import type { CardRequest, EditorRequest, Overlay } from '../../src/reader/overlay-contract';
import { en as strings } from '../../src/ui/strings/en';
import { buildKnowledge, buildTopic } from './build-knowledge';
import { SETTINGS } from './reader-settings';
import { clickAt, middleOf } from './real-pointer';

export const FIELDS: NoteFields = { colour: 'yellow', text: '', tags: [] };
export const PACK = {
  knowledge: buildKnowledge({ topics: [buildTopic(), buildTopic({ id: 'trade', name: 'Trade' })] }),
  strings,
};

export let article: HTMLElement;
let inserted: HTMLStyleElement;
export let lifetime: AbortController;
let settings: ReaderSettings;
export let overlay: Overlay;
/** The closed root, caught as it is made: nobody gets hold of it afterwards. */
export let root: ShadowRoot;
export let closings: number;
export let releases: number;
export let errors: string[];
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
  releases = 0;
  errors = [];
  addEventListener('error', hearError);
  lifetime = new AbortController();
  overlay = createOverlay(
    {
      settings: () => settings,
      signal: lifetime.signal,
      closed: () => closings++,
      moveByHand,
      deliverStolen,
      revealFolds,
      isUnderDialog,
      isReachable,
      releaseStyles: () => releases++,
    },
    PACK,
  );
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

export function placeOn(words: string) {
  const text = article.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return placeOf(range);
}

export function showCard(given: Partial<CardRequest> = {}): void {
  overlay.showCard(buildRequest(given));
}

export function buildRequest(given: Partial<CardRequest> = {}): CardRequest {
  return {
    topic: 'talks',
    matched: 'talks',
    paragraph: { text: article.textContent ?? '', topics: ['talks'] },
    articleDate: null,
    place: placeOn('talks'),
    openedBy: 'pointer',
    addNote: () => undefined,
    openDossier: () => undefined,
    refuse: () => undefined,
    ...given,
  };
}

export function showEditor(given: Partial<EditorRequest> = {}): void {
  const request: EditorRequest = {
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
  };
  overlay.showEditor(request, EditorSurface);
}

export const hosts = () => document.querySelectorAll('narrow-water');
export const find = <Found extends Element>(selector: string) => root.querySelector<Found>(selector);
export const inFrame = <Found extends Element>(selector: string) =>
  find<HTMLIFrameElement>('iframe')?.contentDocument?.querySelector<Found>(selector) ?? null;
export const typedText = () => inFrame<HTMLTextAreaElement>('textarea')?.value;

/** Clicks on an element once it has come to stand still: a surface is placed a moment after it is drawn. */
export async function press(selector: string): Promise<void> {
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
export async function pressInEditor(name: string): Promise<void> {
  await expect.poll(() => inFrame('form')).not.toBeNull();
  const buttons = [...(find<HTMLIFrameElement>('iframe')?.contentDocument?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`no button "${name}"`);
  button.click();
}

/** Types into the open editor by the browser's own keys. */
export async function type(text: string): Promise<void> {
  await expect.poll(() => inFrame('textarea:focus')).not.toBeNull();
  await userEvent.keyboard(text);
  await expect.poll(typedText).toContain(text);
}

/** Changes the settings that the overlay asks for. */
export function changeSettings(patch: Partial<ReaderSettings>): void {
  settings = { ...settings, ...patch };
}
