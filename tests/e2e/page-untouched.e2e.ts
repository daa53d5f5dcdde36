/** The page is left alone: the same head and body with and without the extension, silence where there is nothing to say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, Page } from '../support/browser/types';
import { browserName, cardText, DEMOS, type Harness, hoverMark, startHarness, waitForMarks } from './harness';

let harness: Harness;
let without: Browser;
beforeAll(async () => {
  harness = await startHarness();
  without = await launchBrowser({ browser: browserName });
});
afterAll(async () => {
  await without.close();
  await harness.stop();
});

const markup = (page: Page) => page.evaluate(() => document.head.outerHTML + document.body.outerHTML);
const highlights = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()]);

async function markupWithout(name: string): Promise<string> {
  const page = await without.newPage();
  await page.goto(harness.server.url(name));
  const html = await markup(page);
  await page.close();
  return html;
}

describe.each(DEMOS)('$name', ({ name }) => {
  test('head and body stay byte-identical, with marks and with an open card', async () => {
    const expected = await markupWithout(name);
    const page = await harness.open(name);
    await waitForMarks(page);
    expect(await markup(page)).toBe(expected);
    await hoverMark(page);
    await cardText(page);
    expect(await markup(page)).toBe(expected);
    await page.close();
  });
});

/** What the extension says of a tab: its badge, and whether a reader answers there. */
function tabState(url: string): Promise<{ badge: string; hasReader: boolean }> {
  return harness.browser.backgroundEval(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === wanted);
    const tabId = tab?.id as number;
    const envelope = { direction: 'toReader', name: 'describePage', payload: {} };
    const reply = await chrome.tabs.sendMessage(tabId, envelope).catch(() => null);
    return { badge: await chrome.action.getBadgeText({ tabId }), hasReader: reply != null };
  }, url);
}

/** A page without a text may still be filled; it is watched for ten seconds, and then left for good. */
describe.each([
  { name: 'demo-off-topic.html', waitMs: 1_500 },
  { name: 'no-body.html', waitMs: 12_000 },
])('$name', ({ name, waitMs }) => {
  test('no node, no highlight, no badge, no reader', async () => {
    const page = await harness.open(name);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    expect(await page.evaluate(() => document.querySelector('narrow-water'))).toBeNull();
    expect(await highlights(page)).toEqual([]);
    expect(await tabState(harness.server.url(name))).toEqual({ badge: '', hasReader: false });
    await page.close();
  });
});

test.each(['demo-section-front.html', 'touches-en.html'])('%s: a badge at most, nothing on the page', async (name) => {
  const page = await harness.open(name);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await page.evaluate(() => document.querySelector('narrow-water'))).toBeNull();
  expect(await highlights(page)).toEqual([]);
  await page.close();
});

test.each(['bare-pdf.pdf', 'image.png'])('%s: a tab that is no page breaks nothing', async (name) => {
  const page = await harness.browser.newPage();
  await page.goto(harness.server.url(name)).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  // The extension still works in the next tab.
  const next = await harness.open('demo-en.html');
  await waitForMarks(next);
  await next.close();
  await page.close();
});

test('text that arrives late is found', async () => {
  const page = await harness.open('late-text.html');
  await waitForMarks(page);
  await page.close();
});

test('no request left the browser but those of the pages themselves', () => {
  const foreign = harness.browser.requests().filter((url) => !url.startsWith(harness.server.origin));
  expect(foreign).toEqual([]);
});
