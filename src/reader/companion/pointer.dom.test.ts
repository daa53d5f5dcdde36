/** The pointer, moved by the browser itself: scripted events are not trusted, and must do nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildNote } from '../../../tests/support/build-note';
import { clickAt, dragPointer, middleOf, movePointer, tapAt } from '../../../tests/support/real-pointer';
import type { PageReading } from '../read-page';
import { DWELL_MS, GRACE_MS } from '../timing';
import { watchPointer } from './pointer';
import { pressedAt, type Target, targetAt } from './targets';

const AWAY = { x: 5, y: 5 };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let host: HTMLElement;
let lifetime: AbortController;
let heard: string[];
/** Where our own open surface stands. */
let surface: DOMRect | undefined;
let mark: Target;
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

beforeEach(async () => {
  host = document.createElement('div');
  document.body.append(host);
  mark = targetOn(element('span', 'Senkaku', 'left: 200px; top: 100px'), 'senkaku');
  other = targetOn(element('span', 'Yasukuni', 'left: 200px; top: 300px'), 'yasukuni');
  note = targetOn(element('span', 'a quiet word', 'left: 400px; top: 100px'), 'note');
  const link = element('a', 'Nanjing', 'left: 400px; top: 300px');
  link.setAttribute('href', '#nanjing');
  const linked = targetOn(link, 'nanjing');
  heard = [];
  surface = undefined;
  lifetime = new AbortController();
  await movePointer(AWAY);
  watchPointer(
    document,
    {
      targetAt: (x, y) => targetAt([mark, other, note, linked], x, y),
      pressedAt: (x, y) => pressedAt([mark, other, note, linked], x, y),
      isOverSurface: (x, y) =>
        surface !== undefined && x >= surface.left && x <= surface.right && y >= surface.top && y <= surface.bottom,
      rest: (target) => heard.push(`rest ${nameOf(target)}`),
      press: (target, by) => heard.push(`press ${nameOf(target)} by ${by}`),
      leave: () => heard.push('leave'),
      pressOutside: () => heard.push('outside'),
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
    await movePointer(middleOf(mark.range));
    await wait(DWELL_MS - 150);
    expect(heard).toEqual([]);
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku']);
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
    for (let side = -1; performance.now() < endMs; side = -side) await movePointer({ x: x + side * 28, y });
    expect(heard).toEqual([]);
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
    await movePointer(AWAY);
    await movePointer({ x: AWAY.x + 2, y: AWAY.y });
    expect(heard).toEqual(['rest senkaku']);
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual(['rest senkaku', 'leave']);
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
