/** The pointer, moved by the browser itself: scripted events are not trusted, and must do nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildNote } from '../../../tests/support/build-note';
import { clickAt, dragPointer, middleOf, movePointer, tapAt } from '../../../tests/support/real-pointer';
import type { PageReading } from '../read-page';
import { GRACE_MS, RECENT_MS } from '../timing';
import { type Pointer, watchPointer } from './pointer';
import { hitsAt, type Target } from './targets';

const DWELL_MS = 350;
const AWAY = { x: 5, y: 5 };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let host: HTMLElement;
let lifetime: AbortController;
let heard: string[];
/** When the last of it was heard. */
let heardAtMs: number;
/** Where our own open surface stands. */
let surface: DOMRect | undefined;
let dwellMs: number | null;
let pointer: Pointer;
let mark: Target;
/** Close below the mark, on the way to where a card would stand. */
let onTheWay: Target;
let other: Target;
let note: Target;

function element(name: string, text: string, style: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.style.cssText = `position: fixed; font: 20px/1 serif; ${style}`;
  host.append(made);
  return made;
}

function targetOn(element: HTMLElement, topic: string): Target {
  const range = document.createRange();
  range.selectNodeContents(element);
  if (topic === 'note') return { kind: 'note', note: buildNote(), range };
  const text = element.textContent ?? '';
  const mention = { topic, in: 'body' as const, text, start: 0, end: text.length, marked: true };
  return { kind: 'mention', mention, range, reading: { story: null } as PageReading };
}

const nameOf = (target: Target) => (target.kind === 'mention' ? target.mention.topic : 'note');

function hear(what: string): true {
  heard.push(what);
  heardAtMs = performance.now();
  return true;
}

beforeEach(async () => {
  host = document.createElement('div');
  document.body.append(host);
  mark = targetOn(element('span', 'Senkaku', 'left: 200px; top: 100px'), 'senkaku');
  other = targetOn(element('span', 'Yasukuni', 'left: 200px; top: 300px'), 'yasukuni');
  note = targetOn(element('span', 'a quiet word', 'left: 400px; top: 100px'), 'note');
  const link = element('a', 'Nanjing', 'left: 400px; top: 300px');
  link.setAttribute('href', '#nanjing');
  const linked = targetOn(link, 'nanjing');
  onTheWay = targetOn(element('span', 'on the way', 'left: 200px; top: 130px'), 'near');
  heard = [];
  dwellMs = DWELL_MS;
  surface = undefined;
  lifetime = new AbortController();
  await movePointer(AWAY);
  pointer = watchPointer(
    document,
    {
      hitsAt: (x, y) => hitsAt([mark, other, note, linked, onTheWay], x, y),
      surface: () => surface ?? null,
      dwellMs: () => dwellMs,
      rest: (target) => hear(`rest ${nameOf(target)}`),
      press: (targets, by) => hear(`press ${targets.map(nameOf).join(' and ')} by ${by}`),
      leave: () => hear('leave'),
      pressOutside: () => hear('outside'),
    },
    lifetime.signal,
  );
});

afterEach(() => {
  lifetime.abort();
  host.remove();
  document.getSelection()?.removeAllRanges();
});

/** Rests on a mark until its card has opened. */
async function restOn(target: Target): Promise<void> {
  await movePointer(middleOf(target.range));
  await expect.poll(() => heard, { timeout: 3_000 }).toContain(`rest ${nameOf(target)}`);
}

describe('resting on a mark', () => {
  test('opens its card once, and not before its time', async () => {
    const cameMs = performance.now();
    await movePointer(middleOf(mark.range));
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku']);
    expect(heardAtMs - cameMs).toBeGreaterThanOrEqual(DWELL_MS);
    const { x, y } = middleOf(mark.range);
    await movePointer({ x: x + 3, y });
    await wait(DWELL_MS + 150);
    expect(heard).toEqual(['rest senkaku']);
  });

  test('that ends before its time opens nothing', async () => {
    await movePointer(middleOf(mark.range));
    await wait(50);
    await movePointer(AWAY);
    await wait(DWELL_MS + 150);
    expect(heard).toEqual([]);
  });

  test('on a note opens nothing: notes open by a click', async () => {
    await movePointer(middleOf(note.range));
    await wait(DWELL_MS + 150);
    expect(heard).toEqual([]);
  });

  test('counts from the mark last entered', async () => {
    await movePointer(middleOf(mark.range));
    await wait(50);
    await restOn(other);
    expect(heard).toEqual(['rest yasukuni']);
  });

  test('a pointer that keeps moving fast within a mark opens it only when it has come to rest', async () => {
    const { x, y } = middleOf(mark.range);
    const endMs = performance.now() + DWELL_MS + 200;
    let lastMs = performance.now();
    let longestRestMs = 0;
    for (let side = -1; performance.now() < endMs; side = -side) {
      await movePointer({ x: x + side * 28, y });
      longestRestMs = Math.max(longestRestMs, performance.now() - lastMs);
      lastMs = performance.now();
    }
    // On a machine that was busy elsewhere the pointer did rest.
    if (longestRestMs < RECENT_MS) expect(heard).toEqual([]);
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku']);
  });

  test('while a button is held, as when selecting, opens nothing', async () => {
    const { x, y } = middleOf(mark.range);
    await dragPointer({ x: x - 150, y }, { x, y });
    await wait(DWELL_MS + 150);
    expect(heard.filter((what) => what.startsWith('rest'))).toEqual([]);
  });
});

describe('leaving', () => {
  test('closes after a grace, once', async () => {
    await restOn(mark);
    const leftMs = performance.now();
    await movePointer(AWAY);
    await movePointer({ x: AWAY.x + 2, y: AWAY.y });
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku', 'leave']);
    expect(heardAtMs - leftMs).toBeGreaterThanOrEqual(GRACE_MS);
    await wait(GRACE_MS + 100);
    expect(heard).toEqual(['rest senkaku', 'leave']);
  });

  test('over to the card in time keeps it open', async () => {
    await restOn(mark);
    surface = new DOMRect(180, 130, 200, 150);
    await movePointer({ x: 220, y: 126 });
    await movePointer({ x: 220, y: 200 });
    await wait(GRACE_MS + 200);
    expect(heard).toEqual(['rest senkaku']);
    await movePointer(AWAY);
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku', 'leave']);
  });

  test('on the way to the card keeps it open, however slow the hand; another mark on the way takes nothing away', async () => {
    await restOn(mark);
    const { x, y } = middleOf(mark.range);
    surface = new DOMRect(150, 165, 300, 150);
    for (let below = 15; below < 50; below += 5) {
      await movePointer({ x: x + below / 4, y: y + below });
      await wait(GRACE_MS / 3);
    }
    expect(heard).toEqual(['rest senkaku']);
    await movePointer({ x: x + 20, y: 200 });
    await wait(GRACE_MS + DWELL_MS);
    expect(heard).toEqual(['rest senkaku']);
  });

  test('and resting on another mark there opens that one in the end', async () => {
    await restOn(mark);
    surface = new DOMRect(150, 165, 300, 150);
    await movePointer({ x: middleOf(mark.range).x, y: middleOf(onTheWay.range).y });
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku', 'leave', 'rest near']);
  });

  test('off the way closes after the grace, although the pointer keeps moving', async () => {
    await restOn(mark);
    surface = new DOMRect(150, 165, 300, 150);
    const { y } = middleOf(mark.range);
    const endMs = performance.now() + 2 * GRACE_MS;
    for (let x = 420; performance.now() < endMs; x += 5) {
      await movePointer({ x, y });
      await wait(30);
    }
    expect(heard).toEqual(['rest senkaku', 'leave']);
  });

  test('and coming back in time keeps it open', async () => {
    await restOn(mark);
    await movePointer(AWAY);
    await movePointer(middleOf(mark.range));
    await wait(GRACE_MS + 200);
    expect(heard).toEqual(['rest senkaku']);
  });

  test('a mark that lies under the card opens nothing', async () => {
    surface = new DOMRect(100, 50, 400, 400);
    await movePointer(middleOf(mark.range));
    await wait(DWELL_MS + 150);
    expect(heard).toEqual([]);
  });
});

describe('a card that was closed by another way', () => {
  test('does not come back while the pointer stays on its mark, but when it returns', async () => {
    await restOn(mark);
    pointer.forget();
    const { x, y } = middleOf(mark.range);
    await movePointer({ x: x + 2, y });
    await wait(DWELL_MS + 150);
    expect(heard).toEqual(['rest senkaku']);
    await movePointer(AWAY);
    await movePointer({ x, y });
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku', 'rest senkaku']);
  });

  test('nor does what lay under its button open another', async () => {
    await restOn(mark);
    surface = new DOMRect(100, 130, 400, 400);
    await movePointer(middleOf(other.range));
    surface = undefined;
    pointer.forget();
    const { x, y } = middleOf(other.range);
    await movePointer({ x: x + 2, y });
    await wait(DWELL_MS + 150);
    expect(heard).toEqual(['rest senkaku']);
  });
});

test('where cards open by a click alone, resting opens nothing', async () => {
  dwellMs = null;
  await movePointer(middleOf(mark.range));
  await wait(DWELL_MS + 150);
  expect(heard).toEqual([]);
  await clickAt(middleOf(mark.range));
  expect(heard).toEqual(['press senkaku by pointer']);
});

test("a page's own listeners cannot keep the pointer from us by stopping propagation", async () => {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of ['pointermove', 'click']) addEventListener(type, stop, { capture: true });
  await restOn(mark);
  await clickAt(middleOf(other.range));
  for (const type of ['pointermove', 'click']) removeEventListener(type, stop, { capture: true });
  expect(heard).toEqual(['rest senkaku', 'press yasukuni by pointer']);
});

describe('pressing', () => {
  test('a mark and a note, at once', async () => {
    await clickAt(middleOf(mark.range));
    await clickAt(middleOf(note.range));
    expect(heard).toEqual(['press senkaku by pointer', 'press note by pointer']);
    await wait(DWELL_MS + 150);
    expect(heard).not.toContain('rest senkaku');
  });

  test('by a finger says so, and does not dwell', async () => {
    await tapAt(middleOf(mark.range));
    await expect.poll(() => heard).toEqual(['press senkaku by touch']);
    await wait(DWELL_MS + 150);
    expect(heard).toEqual(['press senkaku by touch']);
  });

  test('elsewhere is told; on our own surface it is not', async () => {
    surface = new DOMRect(600, 300, 100, 100);
    const own = document.createElement('narrow-water');
    own.style.cssText = 'position: fixed; left: 600px; top: 300px; width: 100px; height: 100px';
    document.documentElement.append(own);
    await clickAt({ x: 650, y: 350 });
    own.remove();
    expect(heard).toEqual([]);
    await clickAt({ x: 650, y: 500 });
    expect(heard).toEqual(['outside']);
  });

  test("on the page's own link belongs to the page", async () => {
    await clickAt({ x: 420, y: 310 });
    expect(heard).toEqual(['outside']);
    location.hash = '';
  });

  test('a mark that lies under a menu of the page is the menu’s, and resting there opens nothing', async () => {
    element('nav', 'Menu', 'left: 150px; top: 50px; width: 200px; height: 100px; background: white');
    await movePointer(middleOf(mark.range));
    await wait(DWELL_MS + 150);
    expect(heard).toEqual([]);
    await clickAt(middleOf(mark.range));
    expect(heard).toEqual(['outside']);
  });

  test('with another button is none of ours', async () => {
    await clickAt(middleOf(mark.range), 'middle');
    expect(heard).toEqual([]);
  });
});

describe('what is not to be followed', () => {
  test('events that the page made up', async () => {
    const { x: clientX, y: clientY } = middleOf(mark.range);
    const at = { clientX, clientY, bubbles: true, composed: true };
    for (let i = 0; i < 12; i++) {
      host.dispatchEvent(new PointerEvent('pointermove', at));
      await wait(DWELL_MS / 8);
    }
    host.dispatchEvent(new MouseEvent('click', at));
    expect(heard).toEqual([]);
  });

  test('anything once the reader is gone, a dwell that had begun included', async () => {
    await movePointer(middleOf(mark.range));
    lifetime.abort();
    await wait(DWELL_MS + 150);
    await clickAt(middleOf(other.range));
    expect(heard).toEqual([]);
  });
});

test('a tap that came before the watch began is a tap still, whatever came between finger and click', async () => {
  const early: Event[] = [];
  const keep = (event: Event) => void early.push(event);
  for (const type of ['pointerdown', 'pointerup', 'click', 'selectionchange'])
    window.addEventListener(type, keep, { capture: true, signal: lifetime.signal });
  document.getSelection()?.selectAllChildren(host);
  await expect.poll(() => early.map(({ type }) => type)).toContain('selectionchange');
  document.getSelection()?.removeAllRanges();
  await tapAt(middleOf(mark.range));
  await expect.poll(() => heard).toEqual(['press senkaku by touch']);
  const last = (type: string) => early.findLast((event) => event.type === type) as Event;
  for (const type of ['pointerdown', 'pointerup', 'selectionchange', 'click']) pointer.hear(last(type));
  expect(heard).toEqual(['press senkaku by touch', 'press senkaku by touch']);
});
