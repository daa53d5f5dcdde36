/** Leaving a page and coming back to it as it was: what changed meanwhile holds at once. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { type Harness, startHarness, waitForMarks } from './harness';
import { callWitness, type Witness } from './witness';

let harness: Harness;
let witness: Witness;
beforeAll(async () => {
  harness = await startHarness({ backForwardCache: true });
  witness = await callWitness(harness);
});
afterEach(() => harness.changeSettings({ density: 'few', excludedSites: [] }));
afterAll(() => harness.stop());

const countMarks = () => CSS.highlights.get('narrow-water-mark')?.size ?? 0;
const badgeOf = async (name: string) => (await witness.stateOf(harness.server.url(name))).badge;

/** Opens a story, waits for its marks and leaves it for another page. */
async function leaveStory(): Promise<Page> {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  // A page that is still busy may be kept out of the cache.
  await expect.poll(() => badgeOf('demo-en.html')).not.toBe('');
  await page.evaluate(() => {
    Object.assign(globalThis, { wasHereBefore: true });
  });
  await page.goto(harness.server.url('demo-off-topic.html'));
  return page;
}

/** Goes back; the page must come out of the cache, or the test proves nothing. */
async function comeBack(page: Page): Promise<void> {
  await page.back();
  await page.waitFor(() => 'wasHereBefore' in globalThis);
}

test('the page comes back with its marks, once, and with its badge', async () => {
  const page = await leaveStory();
  expect(await badgeOf('demo-off-topic.html')).toBe('');
  await comeBack(page);
  await waitForMarks(page);
  expect(await page.evaluate(countMarks)).toBe(3);
  await expect.poll(() => badgeOf('demo-en.html')).not.toBe('');
  await page.forward();
  await page.waitFor(() => !('wasHereBefore' in globalThis));
  expect(await badgeOf('demo-off-topic.html')).toBe('');
  await page.close();
});

test('a site switched off meanwhile: marks and badge are gone on return, and come again with the site', async () => {
  const page = await leaveStory();
  await harness.changeSettings({ excludedSites: ['localhost'] });
  await page.activate();
  await comeBack(page);
  await page.waitFor(() => CSS.highlights.size === 0);
  expect(await badgeOf('demo-en.html')).toBe('');
  await harness.changeSettings({ excludedSites: [] });
  await page.activate();
  await waitForMarks(page);
  await page.close();
});

test('another density meanwhile: it holds on return', async () => {
  const page = await leaveStory();
  await harness.changeSettings({ density: 'more' });
  await page.activate();
  await comeBack(page);
  await page.waitFor(() => (CSS.highlights.get('narrow-water-mark')?.size ?? 0) > 3);
  await page.close();
});
