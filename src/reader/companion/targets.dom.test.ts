import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildNote } from '../../../tests/support/build-note';
import type { PageReading } from '../read-page';
import { bringIntoView, hitsAt, isSameTarget, placeOf, type Target } from './targets';

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('p');
  host.style.cssText = 'position: fixed; left: 100px; top: 100px; width: 200px; margin: 0; font: 20px/2 monospace';
  document.body.append(host);
});
afterEach(() => host.remove());

function rangeOf(words: string): Range {
  const text = host.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return range;
}

const mentionOn = (words: string, topic = 'senkaku', story: Element | null = null): Target => {
  const range = rangeOf(words);
  const mention = { topic, in: 'body' as const, text: words, start: range.startOffset, end: range.endOffset };
  return { kind: 'mention', mention: { ...mention, marked: true }, range, reading: { story } as PageReading };
};
const noteOn = (words: string, id: string): Target => ({
  kind: 'note',
  note: buildNote({ id }),
  range: rangeOf(words),
});

/** The middle of a range's box on one of its lines. */
function onLine(range: Range, line: number): [number, number] {
  const rect = [...range.getClientRects()][line];
  if (rect === undefined) throw new Error(`no line ${line}`);
  return [rect.left + rect.width / 2, rect.top + rect.height / 2];
}

/** What a resting pointer means. */
const targetAt = (targets: readonly Target[], x: number, y: number) => hitsAt(targets, x, y)[0];

describe('hitsAt', () => {
  test('a mention that wraps is met on each of its lines, not in the space its lines enclose', () => {
    host.textContent = 'The waters near the East China Sea islands are calm.';
    const mention = mentionOn('near the East China Sea');
    const lines = [...mention.range.getClientRects()];
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.keys()) expect(targetAt([mention], ...onLine(mention.range, line))).toBe(mention);
    const box = mention.range.getBoundingClientRect();
    const first = lines[0] as DOMRect;
    // Left of the first line is text that comes before.
    expect(targetAt([mention], box.left + 2, first.top + 5)).toBeUndefined();
    expect(targetAt([mention], 20, 20)).toBeUndefined();
    expect(targetAt([], ...onLine(mention.range, 0))).toBeUndefined();
  });

  test('a mention comes before a note on the same words', () => {
    host.textContent = 'Calm on Senkaku today.';
    const mention = mentionOn('Senkaku');
    const note = noteOn('on Senkaku', 'n1');
    expect(hitsAt([note, mention], ...onLine(mention.range, 0))).toEqual([mention, note]);
  });

  test('of overlapping notes the shorter one is met, whatever their order', () => {
    host.textContent = 'Calm on the day.';
    const [short, long] = [noteOn('the', 'short'), noteOn('Calm on the day', 'long')];
    const at = onLine(short.range, 0);
    expect(hitsAt([long, short], ...at)).toEqual([short, long]);
    expect(hitsAt([short, long], ...at)).toEqual([short, long]);
    expect(targetAt([long, short], ...onLine(rangeOf('Calm'), 0))).toBe(long);
  });

  test('text that is scrolled or hidden away is not met where it stood', () => {
    host.textContent = 'Calm on Senkaku today.';
    const mention = mentionOn('Senkaku');
    const at = onLine(mention.range, 0);
    host.style.top = '400px';
    expect(targetAt([mention], ...at)).toBeUndefined();
    host.style.display = 'none';
    expect(targetAt([mention], ...at)).toBeUndefined();
    expect(targetAt([mention], 0, 0)).toBeUndefined();
  });
});

describe('placeOf', () => {
  test('keeps its place although the range is moved, and follows the page', () => {
    host.textContent = 'Calm on Senkaku today.';
    const range = rangeOf('Senkaku');
    const place = placeOf(range);
    const before = place.rects()[0] as DOMRect;
    range.collapse();
    host.style.top = '150px';
    expect(place.rects()[0]).toMatchObject({ left: before.left, top: before.top + 50, width: before.width });
    expect(place.context).toBe(host);
  });

  test('has no box once its text has left the page', () => {
    host.textContent = 'Calm on Senkaku today.';
    const place = placeOf(rangeOf('Senkaku'));
    host.replaceChildren();
    expect(place.rects()).toEqual([]);
  });
});

test('targets are the same by what they are, not by their ranges', () => {
  host.textContent = 'Senkaku and Senkaku and a note.';
  const first = mentionOn('Senkaku');
  const second: Target = { ...first, mention: { ...(first as { mention: object }).mention, start: 12 } } as Target;
  expect(isSameTarget(first, mentionOn('Senkaku'))).toBe(true);
  expect(isSameTarget(first, second)).toBe(false);
  expect(isSameTarget(first, mentionOn('Senkaku', 'other'))).toBe(false);
  expect(isSameTarget(first, mentionOn('Senkaku', 'senkaku', host))).toBe(false);
  expect(isSameTarget(noteOn('note', 'n1'), noteOn('a note', 'n1'))).toBe(true);
  expect(isSameTarget(noteOn('note', 'n1'), noteOn('note', 'n2'))).toBe(false);
  expect(isSameTarget(first, noteOn('note', 'n1'))).toBe(false);
  expect(isSameTarget(undefined, undefined)).toBe(false);
});

describe('bringIntoView', () => {
  beforeEach(() => {
    host.style.cssText = 'position: absolute; top: 3000px; margin: 0; font: 20px/2 monospace';
    host.textContent = 'Calm on Senkaku today.';
    const below = document.createElement('div');
    below.style.cssText = 'position: absolute; top: 6000px; width: 1px; height: 1px';
    host.append(below);
    scrollTo(0, 0);
  });
  afterEach(() => scrollTo(0, 0));
  const topOf = (range: Range) => Math.round(range.getBoundingClientRect().top);

  test('brings what is out of sight to where there is room below it', () => {
    const range = rangeOf('Senkaku');
    bringIntoView(range);
    expect(topOf(range)).toBe(Math.round(innerHeight * 0.2));
  });

  test('leaves alone what is in sight, unless there is no room beside it', () => {
    const range = rangeOf('Senkaku');
    scrollTo(0, topOf(range) - innerHeight / 2);
    const middle = topOf(range);
    bringIntoView(range, innerHeight / 4);
    expect(topOf(range)).toBe(middle);
    bringIntoView(range, innerHeight * 0.7);
    expect(topOf(range)).toBe(Math.round(innerHeight * 0.2));
    bringIntoView(range, innerHeight * 10);
    expect(topOf(range)).toBe(Math.round(innerHeight * 0.2));
  });
});
