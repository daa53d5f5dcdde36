/** The surfaces over a page, in a real browser: one at a time, out of the page's reach. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  article,
  buildRequest,
  changeSettings,
  closings,
  find,
  hosts,
  lifetime,
  overlay,
  placeOn,
  press,
  releases,
  root,
  showCard,
  showEditor,
  type,
} from '../../../tests/support/overlay-stage';
import { en as strings } from '../../ui/strings/en';

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
    changeSettings({ theme: 'dark', language: 'zh-Hant' });
    overlay.applySettings();
    expect([host?.getAttribute('data-theme'), host?.getAttribute('lang')]).toEqual(['dark', 'zh-Hant']);
  });
});

describe('a card', () => {
  test('is rehearsed out of sight: nothing stands in the page, and an open one is left alone', () => {
    overlay.prepare(buildRequest());
    expect([overlay.state(), hosts().length, root.childElementCount, closings]).toEqual(['closed', 0, 0, 0]);
    showCard();
    const shown = find('.card');
    overlay.prepare(buildRequest({ topic: 'trade', matched: 'islands' }));
    expect(find('.card')).toBe(shown);
    expect(overlay.box()).not.toBeNull();
  });

  test('says who says what and when, beside its words and not over them', async () => {
    showCard();
    expect(find('.card')?.textContent).toMatch(/Jane Doe.*2030.*Talks help\./);
    const words = placeOn('talks').rects()[0] as DOMRect;
    await expect.poll(() => (find('.card')?.getBoundingClientRect().top ?? 0) >= words.bottom).toBe(true);
    const card = find('.card')?.getBoundingClientRect() as DOMRect;
    expect(overlay.box()).toEqual(card);
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

describe('a narrow window', () => {
  const { innerWidth: width, innerHeight: height } = window;
  afterEach(() => page.viewport(width, height));

  test.each([
    [400, true],
    [700, false],
  ])('of %i pixels: whether what the pointer opens is a sheet is %s', async (widthPx, isSheet) => {
    await page.viewport(widthPx, height);
    showCard();
    await expect.poll(() => overlay.box()?.top ?? 0).toBeGreaterThan(0);
    expect(find('.card')?.matches('.sheet')).toBe(isSheet);
    const { left, width: cardWidth, bottom } = overlay.box() as DOMRect;
    expect([left === 0 && cardWidth === widthPx, Math.round(bottom) === innerHeight]).toEqual([isSheet, isSheet]);
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

  test('goes round in a card by Tab, both ways, and stays in it', async () => {
    showCard({ openedBy: 'keyboard' });
    const stops = [...root.querySelectorAll<HTMLElement>('summary,button')].filter((stop) => stop.checkVisibility());
    const [first, last] = [stops[0], stops.at(-1)];
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(root.activeElement).toBe(last);
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement).toBe(first);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(root.activeElement).toBe(last);
  });

  test('is let out of a pinned card by Tab', async () => {
    showCard({ openedBy: 'keyboard' });
    overlay.togglePin();
    find<HTMLElement>('.close')?.focus();
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement).toBeNull();
  });

  test('goes back from the editor', async () => {
    showEditor();
    await type('words');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => overlay.state()).toBe('closed');
    expect(document.activeElement).toBe(button);
  });

  test('goes back to a part of a drawing', () => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.setAttribute('tabindex', '0');
    article.append(drawing);
    drawing.focus();
    showCard({ openedBy: 'keyboard' });
    expect(document.activeElement).not.toBe(drawing);
    overlay.close();
    expect(document.activeElement).toBe(drawing);
  });

  test('closing breaks nothing where the element that had it is gone', () => {
    showCard({ openedBy: 'keyboard' });
    button.remove();
    overlay.close();
    expect(overlay.state()).toBe('closed');
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

  const refuse = (given: { isForTabOnly?: boolean; undo?: () => void } = {}) =>
    overlay.showMessage({
      kind: 'refused',
      refused: 'topic',
      words: 'islands',
      topic: 'trade',
      isForTabOnly: false,
      undo: () => undefined,
      ...given,
    });

  test('says what was refused, by its name, and that it holds for a private tab', async () => {
    refuse();
    expect(find('.message')?.textContent).toContain('Not shown any more: Trade');
    expect(find('.message')?.textContent).not.toContain(strings.refusedForTab);
    refuse({ isForTabOnly: true });
    expect(find('.message')?.textContent).toContain(strings.refusedForTab);
    // It would outlive this test, as it outlives a reader.
    await press('.message button:last-child');
    expect(hosts()).toHaveLength(0);
  });

  test('that takes a refusal back outlives the reader, and gives the styles back when it goes', async () => {
    const undo = vi.fn();
    showCard();
    refuse({ undo });
    expect(overlay.offersUndo()).toBe(true);
    lifetime.abort();
    expect(find('.card')).toBeNull();
    expect(releases).toBe(0);
    await press('.message button');
    expect(undo).toHaveBeenCalledOnce();
    expect(hosts()).toHaveLength(0);
    expect([releases, overlay.offersUndo()]).toEqual([1, false]);
  });

  test('any other goes with the reader', () => {
    overlay.showMessage({ kind: 'deleted', undo: () => undefined });
    lifetime.abort();
    expect(hosts()).toHaveLength(0);
    expect(releases).toBe(0);
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
