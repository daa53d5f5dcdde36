/** Pages that become other pages without being loaded: marks follow the story, and nothing stale stays. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { cardText, type Harness, hoverMark, startHarness, waitForMarks } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

const isBare = () => CSS.highlights.size === 0 && document.querySelector('narrow-water') === null;

async function follow(page: Page, selector: string): Promise<void> {
  const box = await page.rectOf(selector);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('from an off-topic route to a story and back, with a card open', async () => {
  const page = await harness.browser.newPage();
  await page.goto(`${harness.server.url('spa.html')}?story=garden`);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await page.evaluate(isBare)).toBe(true);

  await follow(page, '#to-talks');
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);

  await page.evaluate(() => scrollTo(0, 0));
  await follow(page, '#to-garden');
  await page.waitFor(isBare);
  await page.back();
  await waitForMarks(page);
  await page.back();
  await page.waitFor(isBare);
  await page.close();
});

test('back from another site: the page comes out of the cache with its marks, once', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await page.goto(harness.server.url('demo-off-topic.html'));
  await page.back();
  await waitForMarks(page);
  expect(await page.evaluate(() => CSS.highlights.get('narrow-water-mark')?.size)).toBe(3);
  await page.close();
});
