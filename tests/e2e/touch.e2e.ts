/** Reading with a finger: a tap opens the card as a sheet from below; a tap elsewhere, a swipe or its button closes it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page, Rect } from '../support/browser/types';
import { browserName, cardText, type Harness, markedWords, startHarness, waitForMarks } from './harness';

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness({ touch: true, width: 390, height: 844 });
});
afterAll(() => harness.stop());
beforeEach(async () => {
  page = await harness.open('demo-ja.html');
  await waitForMarks(page);
  return () => page.close();
});

/** Taps on the first mark, and waits until its sheet stands still. */
async function openSheet(): Promise<Rect> {
  const [mark] = await markedWords(page);
  if (mark === undefined) throw new Error('nothing is marked');
  await page.touch.tap(mark.x, mark.y);
  expect(await cardText(page)).toContain(mark.text);
  const sheet = await page.shadowRect('.card');
  if (sheet === null) throw new Error('the card has no box');
  return sheet;
}
const isGone = () => page.waitFor(() => document.querySelector('narrow-water') === null);
const scrolls = () => page.evaluate(() => Math.round(scrollY));

test('a tap opens a sheet that leaves the marked line in sight; a tap elsewhere closes it', async () => {
  const sheet = await openSheet();
  expect(sheet.x).toBe(0);
  expect(sheet.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  expect(Math.round(sheet.y + sheet.height)).toBe(844);
  const line = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('narrow-water-mark') ?? [])] as Range[];
    return range?.getBoundingClientRect().bottom ?? Number.NaN;
  });
  expect(line).toBeLessThanOrEqual(sheet.y);
  await page.touch.tap(195, 20);
  await isGone();
});

test('a swipe down closes it, from its head and where it is scrolled to the top; the page is not moved by that', async () => {
  let sheet = await openSheet();
  const before = await scrolls();
  await page.touch.swipe({ x: 150, y: sheet.y + 24 }, { x: 155, y: sheet.y + 200 });
  await isGone();
  sheet = await openSheet();
  await page.touch.swipe({ x: 150, y: sheet.y + 130 }, { x: 155, y: sheet.y + 300 });
  await isGone();
  expect(await scrolls()).toBe(before);
});

test('a short pull lets it spring back; its button closes it', async () => {
  const sheet = await openSheet();
  await page.touch.swipe({ x: 150, y: sheet.y + 20 }, { x: 150, y: sheet.y + 60 });
  await expect.poll(() => page.shadowRect('.card')).toEqual(sheet);
  const close = (await page.shadowRect('button.close')) as Rect;
  await page.touch.tap(close.x + close.width / 2, close.y + close.height / 2);
  await isGone();
});

/** Firefox scrolls by no finger but a real one. */
test.runIf(browserName === 'chromium')('a finger scrolls what is in it, and back, without closing it', async () => {
  await openSheet();
  const sheet = (await page.shadowRect('.card')) as Rect;
  const scrolled = () => page.shadowEval((root) => root.querySelector('.card-body')?.scrollTop ?? 0);
  await page.touch.swipe({ x: 150, y: sheet.y + 300 }, { x: 150, y: sheet.y + 100 });
  await expect.poll(scrolled).toBeGreaterThan(50);
  await page.touch.swipe({ x: 150, y: sheet.y + 120 }, { x: 150, y: sheet.y + 320 });
  await expect.poll(scrolled).toBe(0);
  expect(await page.shadowRect('.card')).toEqual(sheet);
});

test.runIf(browserName === 'chromium')('beside the open sheet the page still scrolls', async () => {
  await openSheet();
  const before = await scrolls();
  await page.touch.swipe({ x: 195, y: 250 }, { x: 195, y: 60 });
  await expect.poll(scrolls).toBeGreaterThan(before + 50);
});
