import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mark } from '../read-page';
import { isInSight, markFromHere, nearestMark } from './reading-position';

let story: HTMLElement;
let marks: Mark[];

beforeEach(() => {
  story = document.createElement('main');
  story.style.cssText = 'display: block; font: 20px/1 serif';
  for (const [index, height] of [100, 1500, 1500].entries()) {
    const paragraph = document.createElement('p');
    paragraph.style.cssText = `margin: 0; height: ${height}px`;
    paragraph.textContent = `place ${index}`;
    story.append(paragraph);
  }
  document.body.append(story);
  marks = [...story.children].map((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return { range } as Mark;
  });
});
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  story.remove();
});

const scrollDown = (top: number) => scrollTo({ top: story.offsetTop + top, behavior: 'instant' });

test('the mark nearest to the reading line, which is above the middle', () => {
  scrollDown(0);
  expect(nearestMark(marks, document)).toBe(marks[1]);
  scrollDown(1600 - innerHeight / 3 - 30);
  expect(nearestMark(marks, document)).toBe(marks[2]);
  expect(nearestMark([], document)).toBeUndefined();
});

test('the mark nearest to what is selected, where that is in sight', () => {
  scrollDown(100);
  const text = story.children[1]?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(text, 0, text, 5);
  expect(nearestMark(marks, document)).toBe(marks[1]);
  scrollDown(1550);
  expect(nearestMark(marks, document)).toBe(marks[2]);
});

test('onwards and back from where the page is scrolled to', () => {
  scrollDown(200);
  expect(markFromHere(marks, 1)).toBe(marks[2]);
  expect(markFromHere(marks, -1)).toBe(marks[1]);
  expect(marks.map(isInSight)).toEqual([false, false, false]);
  scrollDown(3200);
  expect(markFromHere(marks.slice(0, 2), 1)).toBe(marks[0]);
});
