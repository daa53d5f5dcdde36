/** Reading with a finger: a tap opens the card as a sheet from below, a tap elsewhere closes it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardText, type Harness, markedWords, startHarness, waitForMarks } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ touch: true, width: 390, height: 844 });
});
afterAll(() => harness.stop());

test('a tap opens a sheet that leaves the marked line in sight; a tap elsewhere closes it', async () => {
  const page = await harness.open('demo-ja.html');
  await waitForMarks(page);
  const [mark] = await markedWords(page);
  if (mark === undefined) throw new Error('nothing is marked');
  await page.touch.tap(mark.x, mark.y);
  expect(await cardText(page)).toContain(mark.text);
  const sheet = await page.shadowRect('.card');
  if (sheet === null) throw new Error('the card has no box');
  expect(sheet.x).toBe(0);
  expect(sheet.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  expect(Math.round(sheet.y + sheet.height)).toBe(844);
  const line = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('narrow-water-mark') ?? [])] as Range[];
    return range?.getBoundingClientRect().bottom ?? Number.NaN;
  });
  expect(line).toBeLessThanOrEqual(sheet.y);
  await page.touch.tap(195, 20);
  await page.waitFor(() => document.querySelector('narrow-water') === null);
});
