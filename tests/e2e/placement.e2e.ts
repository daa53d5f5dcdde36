/**
 * Where a card stands on articles as real sites set them: inside the view, over no marked line, readable; in a phone's
 * width, a tablet's, a desktop's, and at 400 % zoom. The mark stands high, low and in the middle by turns.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page, Rect } from '../support/browser/types';
import { faintTexts } from './contrast';
import { browserName, DEMOS, type Harness, startHarness } from './harness';
import { hasCorpus } from './saved-pages';
import { sampleTopicalPages } from './topical-pages';

const IS_LONG = process.env.LONG === '1';
/** So many pages are wanted; a few more are opened, because some hide their text until a reader has paid or agreed. */
const WANTED = { chromium: IS_LONG ? 60 : 4, firefox: IS_LONG ? 20 : 2 }[browserName];
const OPENED = Math.ceil(WANTED * 1.1);
const MARK_TIMEOUT_MS = 8_000;
/** 320 × 256 CSS pixels are a window of 1280 × 1024 at 400 %. */
const VIEWS = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];
/** Where the marked line stands, as a share of the view's height: a card comes below it, or above where there is no room. */
const HEIGHTS = [0.95, 0.05, 0.5];
/** At this width and below it comes as a sheet from the edge. */
const SHEET_WIDTH_PX = 480;
const LEAST_CONTRAST = 4.5;
/** Some marks cannot be pointed at: a page's own banner lies over them, or they are hidden in that width. */
const MOST_OUT_OF_REACH = 0.2;
const TIMEOUT_MS = 180_000;

const { pages, extra } = sampleTopicalPages(OPENED);
if (pages.length === 0) console.log('CORPUS_DIR is not set: cards are placed on our own pages alone.');
const names = [...(pages.length === 0 ? DEMOS.map(({ name }) => name) : pages.map(({ file }) => file))];

let harness: Harness;
let read = 0;
let tried = 0;
let reached = 0;
let below = 0;
let above = 0;
beforeAll(async () => {
  harness = await startHarness({ extra });
});
afterAll(() => harness.stop());

const hasMarks = () => [...CSS.highlights.keys()].some((highlight) => highlight.startsWith('narrow-water-mark'));

/** Left free below a line at the view's lower edge. */
const EDGE_PX = 4;

/** Between two looks at where a mark stands, and how often it is looked: pages move their text when bars and pictures come late. */
const LOOK_MS = 100;
const MOST_LOOKS = 10;

/**
 * Brings a mark to a height of the view, and waits until the page leaves it there.
 * @returns as `bringMark` does
 */
async function bringMarkToRest(page: Page, share: number): ReturnType<typeof bringMark> {
  let last = await bringMark(page, share);
  for (let look = 1; look < MOST_LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = await bringMark(page, share);
    if (JSON.stringify(now) === JSON.stringify(last)) break;
    last = now;
  }
  return last;
}

/**
 * Brings the first mark that can be pointed at to a height of the view, given as a share of it.
 * @returns the middle of one of its lines; null where no mark can be pointed at
 */
function bringMark(page: Page, share: number): Promise<{ x: number; y: number; text: string } | null> {
  return page.evaluate(
    (wanted, edgePx) => {
      const painted = [...CSS.highlights].filter(([name]) => name.startsWith('narrow-water-mark'));
      const ranges = painted.flatMap(([, highlight]) => [...highlight] as Range[]);
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      for (const range of ranges) {
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { top, height } = range.getBoundingClientRect();
        // The whole of it is in the view.
        const wantedTop = Math.min(innerHeight * wanted, innerHeight - height - edgePx);
        scrollBy({ top: top - wantedTop, behavior: 'instant' });
        for (const box of range.getClientRects()) {
          const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          const hit = document.elementFromPoint(at.x, at.y);
          if (hit?.contains(range.startContainer)) return { ...at, text: range.toString() };
        }
      }
      return null;
    },
    share,
    EDGE_PX,
  );
}

/** Waits until the card stands still, and gives its box. */
async function cardBox(page: Page): Promise<Rect> {
  const box = await page.waitForShadow(async (root) => {
    const card = root.querySelector('.card');
    if (card === null) return null;
    const read = () => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x, y, width, height };
    };
    const before = read();
    await new Promise((resolve) => setTimeout(resolve, 120));
    const now = read();
    return now.height > 0 && JSON.stringify(before) === JSON.stringify(now) ? now : null;
  });
  if (box === null) throw new Error('the card has no box');
  return box;
}

/** Every box of the marks of this text that lies under the card, as it stands now. */
function linesUnder(page: Page, card: Rect, text: string): Promise<Rect[]> {
  return page.evaluate(
    ({ x, y, width, height }, marked) => {
      const painted = [...CSS.highlights].filter(([name]) => name.startsWith('narrow-water-mark'));
      const ranges = painted.flatMap(([, highlight]) => [...highlight] as Range[]);
      const boxes = ranges
        .filter((range) => range.toString() === marked)
        .flatMap((range) => [...range.getClientRects()]);
      return boxes
        .filter((box) => box.width > 0 && box.right > x + 1 && box.left < x + width - 1)
        .filter((box) => box.bottom > y + 1 && box.top < y + height - 1)
        .map((box) => ({ x: box.x, y: box.y, width: box.width, height: box.height }));
    },
    card,
    text,
  );
}

describe.each(names.map((name, index) => ({ name, index })))('$name', ({ name, index }) => {
  test(
    'a card is inside the view, over no marked line, and readable',
    async () => {
      const page = await harness.open(name);
      await page.emulate({ colorScheme: index % 2 === 0 ? 'light' : 'dark', reducedMotion: true });
      const isMarked = await page.waitFor(hasMarks, { timeoutMs: MARK_TIMEOUT_MS }).catch(() => false);
      if (isMarked) read += 1;
      for (const [at, view] of isMarked ? VIEWS.entries() : []) {
        const where = `${view.width} × ${view.height}`;
        await page.setViewport(view.width, view.height);
        const mark = await bringMarkToRest(page, HEIGHTS[(2 * index + at) % HEIGHTS.length] ?? 0.5);
        tried += 1;
        if (mark === null) continue;
        reached += 1;
        await page.mouse.move(mark.x, Math.max(1, mark.y - 40));
        await page.mouse.move(mark.x, mark.y, { steps: 8, durationMs: 240 });
        const card = await cardBox(page);
        const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect(card.x, where).toBeGreaterThanOrEqual(-0.5);
        expect(card.y, where).toBeGreaterThanOrEqual(-0.5);
        expect(card.x + card.width, where).toBeLessThanOrEqual(width + 0.5);
        expect(card.y + card.height, where).toBeLessThanOrEqual(height + 0.5);
        if (view.width > SHEET_WIDTH_PX) {
          if (card.y > mark.y) below += 1;
          else above += 1;
        }
        expect(await linesUnder(page, card, mark.text), `${where}: lines under the card`).toEqual([]);
        expect(await faintTexts(page, LEAST_CONTRAST), where).toEqual([]);
        expect(await sidewaysOverflow(page), `${where}: text cut off at the side`).toEqual([]);
        await page.keyboard.press('Escape');
        await page.waitFor(() => document.querySelector('narrow-water') === null);
        await page.mouse.move(1, 1);
      }
      await page.close();
    },
    TIMEOUT_MS,
  );
});

/** What in the card is wider than its box, so that it would have to be scrolled sideways. */
function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.shadowEval((root) =>
    [...root.querySelectorAll('.card, .card *')]
      .filter((element) => element.checkVisibility() && element.clientWidth > 0)
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter(
        (element) => getComputedStyle(element).display !== 'inline' && getComputedStyle(element).clipPath === 'none',
      )
      .map((element) => `${element.localName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`),
  );
}

test('nearly every mark could be pointed at, and there were enough pages', () => {
  expect(read).toBeGreaterThanOrEqual(hasCorpus ? WANTED : names.length);
  // Both ways of standing beside a line have been seen.
  expect(Math.min(above, below), `${above} above, ${below} below`).toBeGreaterThan(0);
  expect(1 - reached / tried).toBeLessThanOrEqual(MOST_OUT_OF_REACH);
});
