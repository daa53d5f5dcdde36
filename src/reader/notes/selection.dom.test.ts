import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clickAt, dragPointer, tapAt } from '../../../tests/support/real-pointer';
import { createTextModel, type TextModel } from '../article/text-model';
import { walkPage } from '../article/walk-page';
import { selectedSpan, watchSelection } from './selection';

const FIRST = 'The talks on the islands resumed.';
const SECOND = 'Nobody said how long they would last.';
const TEXT = `${FIRST}\n${SECOND}`;

let article: HTMLElement;
let outside: HTMLElement;
let model: TextModel;
let lifetime: AbortController;

beforeEach(() => {
  article = document.createElement('article');
  article.style.cssText = 'position: fixed; left: 100px; top: 100px; font: 20px/2 monospace; white-space: nowrap';
  for (const text of [FIRST, SECOND]) article.appendChild(document.createElement('p')).textContent = text;
  outside = document.createElement('aside');
  outside.textContent = 'Most read';
  outside.style.cssText = 'position: fixed; left: 100px; top: 400px';
  document.body.append(article, outside);
  model = createTextModel(walkPage(article).blocks);
  lifetime = new AbortController();
});
afterEach(() => {
  lifetime.abort();
  document.getSelection()?.removeAllRanges();
  article.remove();
  outside.remove();
});

const paragraph = (index: number) => article.children[index]?.firstChild as Text;

function select(from: Node, start: number, to: Node, end: number): void {
  document.getSelection()?.setBaseAndExtent(from, start, to, end);
}

function selectedText(): string | null {
  const span = selectedSpan(document, model);
  return span === null ? null : model.text.slice(span.start, span.end);
}

/** The point left of a character. */
function pointAt(node: Text, offset: number): { x: number; y: number } {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const { left, top, height } = range.getBoundingClientRect();
  return { x: left + 1, y: top + height / 2 };
}

describe('selectedSpan', () => {
  test('gives the words, forwards, backwards and over paragraphs', () => {
    select(paragraph(0), 4, paragraph(0), 9);
    expect(selectedText()).toBe('talks');
    select(paragraph(0), 9, paragraph(0), 4);
    expect(selectedText()).toBe('talks');
    select(paragraph(0), 25, paragraph(1), 6);
    expect(selectedText()).toBe('resumed.\nNobody');
    select(article, 0, article, 2);
    expect(selectedText()).toBe(TEXT);
  });

  test('keeps the range of the page', () => {
    select(paragraph(0), 4, paragraph(0), 9);
    expect(String(selectedSpan(document, model)?.range)).toBe('talks');
  });

  test('null where nothing is selected, or nothing but a space', () => {
    expect(selectedText()).toBeNull();
    select(paragraph(0), 4, paragraph(0), 4);
    expect(selectedText()).toBeNull();
    select(paragraph(0), 3, paragraph(0), 4);
    expect(selectedText()).toBeNull();
  });

  test('null outside the article', () => {
    select(outside.firstChild as Text, 0, outside.firstChild as Text, 4);
    expect(selectedText()).toBeNull();
  });

  test('cut to the article where it reaches out of it, and where all of the page is selected', () => {
    select(paragraph(1), 0, outside.firstChild as Text, 4);
    const toTheEnd = selectedText();
    expect(toTheEnd).not.toBeNull();
    expect(toTheEnd).not.toContain((outside.textContent ?? '').slice(0, 4));
    document.getSelection()?.selectAllChildren(document.body);
    expect(selectedText()?.endsWith(toTheEnd ?? '')).toBe(true);
    expect(selectedText()?.length).toBeGreaterThan(toTheEnd?.length ?? 0);
  });

  test('null in a text of which the page has changed every node', () => {
    article.replaceChildren(document.createElement('p'));
    (article.firstChild as HTMLElement).textContent = 'Another story.';
    select(article.firstChild?.firstChild as Text, 0, article.firstChild?.firstChild as Text, 7);
    expect(selectedText()).toBeNull();
  });
});

describe('watchSelection', () => {
  let heard: (string | null)[];
  beforeEach(() => {
    heard = [];
    watchSelection(document, () => heard.push(selectedText()), lifetime.signal);
  });

  test('tells of a selection by mouse once it is made, and of its being given up', async () => {
    await dragPointer(pointAt(paragraph(0), 4), pointAt(paragraph(0), 9));
    await expect.poll(() => heard).toEqual(['talks']);
    await clickAt(pointAt(paragraph(1), 2));
    await expect.poll(() => heard).toEqual(['talks', null]);
  });

  test('tells of a selection by keyboard, and of no other key', async () => {
    select(paragraph(0), 4, paragraph(0), 8);
    await userEvent.keyboard('a{Enter}{ArrowLeft}');
    select(paragraph(0), 4, paragraph(0), 8);
    expect(heard).toEqual([]);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => heard.at(-1)).toBe('talks');
  });

  test('tells of a selection that a finger has made, also when its handles are moved later', async () => {
    await tapAt(pointAt(paragraph(0), 4));
    await new Promise((resolve) => setTimeout(resolve, 100));
    heard.length = 0;
    select(paragraph(0), 4, paragraph(0), 9);
    await expect.poll(() => heard.at(-1)).toBe('talks');
  });

  test("ignores the page's own selecting and events of its making", async () => {
    await clickAt({ x: 600, y: 600 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    heard.length = 0;
    select(paragraph(0), 4, paragraph(0), 9);
    article.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
    article.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    article.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: 'Shift' }));
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual([]);
  });

  test('tells nothing once the reader is gone', async () => {
    lifetime.abort();
    await dragPointer(pointAt(paragraph(0), 4), pointAt(paragraph(0), 9));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual([]);
  });
});
