/** The page is left alone: the same head and body with and without the extension, silence where there is nothing to say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, Page } from '../support/browser/types';
import { browserName, cardText, DEMOS, type Harness, hoverMark, startHarness, waitForMarks } from './harness';
import { callWitness } from './witness';

let harness: Harness;
let without: Browser;
beforeAll(async () => {
  harness = await startHarness({ extra: { 'gardening.html': { body: GARDENING } } });
  without = await launchBrowser({ browser: browserName });
});
afterAll(async () => {
  await without.close();
  await harness.stop();
});

/** Long enough to be decided at once, and about nothing that could be ours. */
const GARDENING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tulips in a cold spring</title></head>
<body><article><h1>Tulips in a cold spring</h1>${'<p>Plant the bulbs when the soil has cooled, twice as deep as they are high, and water them once. A cold spring delays the flowers by two weeks and does no harm.</p>'.repeat(5)}</article></body></html>`;

const markup = (page: Page) => page.evaluate(() => document.head.outerHTML + (document.body?.outerHTML ?? ''));
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

/** A page without a text may still be filled; it is watched for ten seconds, and then left for good. */
describe.each([
  { name: 'demo-off-topic.html', waitMs: 1_500 },
  { name: 'gardening.html', waitMs: 1_500 },
  { name: 'no-body.html', waitMs: 12_000 },
])('$name', ({ name, waitMs }) => {
  test('no node, no highlight, no badge, no reader, the same head and body', async () => {
    const expected = await markupWithout(name);
    const witness = await callWitness(harness);
    const page = await harness.open(name);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    expect(await page.evaluate(() => document.querySelector('narrow-water'))).toBeNull();
    expect(await highlights(page)).toEqual([]);
    expect(await markup(page)).toBe(expected);
    expect(await witness.stateOf(harness.server.url(name))).toEqual({ hasSentinel: true, hasReader: false, badge: '' });
    await page.close();
    await witness.close();
  });
});

/** Every message that the page's content scripts have sent once its tab is at rest, also when it has been used a little. */
async function messagesOf(name: string): Promise<string[]> {
  const url = harness.server.url(name);
  const witness = await callWitness(harness);
  const page = await harness.open(name);
  await witness.settle(url);
  await page.mouse.move(300, 300, { steps: 4, durationMs: 100 });
  await page.mouse.click(300, 300);
  await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
  await witness.settle(url);
  const messages = await witness.messagesFrom(url);
  await page.close();
  await witness.close();
  return messages;
}

test('a page on the matter speaks to the background: the witness hears it', async () => {
  const messages = await messagesOf('demo-en.html');
  expect(messages[0]).toBe('proposePage');
  expect(messages).toContain('reportVerdict');
});

test('a page that both countries are named on is proposed at most, and then nothing is said', async () => {
  expect(['', 'proposePage']).toContain((await messagesOf('demo-off-topic.html')).join());
});

test('a page that the gate keeps out says nothing at all', async () => {
  expect(await messagesOf('gardening.html')).toEqual([]);
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
