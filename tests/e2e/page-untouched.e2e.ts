/** The page is left alone: the same head and body with and without the extension, silence where there is nothing to say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, Page } from '../support/browser/types';
import {
  browserName,
  cardText,
  DEMOS,
  type Harness,
  hoverMark,
  markedWords,
  OWN_PAGES,
  somePhrase,
  startHarness,
  waitForMarks,
} from './harness';
import { callWitness, type Witness } from './witness';

/** A page without a text may still be filled; it is watched for ten seconds and what it takes to settle, and then left for good. */
const EMPTY = { name: 'no-body.html', watchedMs: 14_000 };

let harness: Harness;
let without: Browser;
let witness: Witness;
/** Opened first, so that its time is over when the other tests are done. */
let empty: { page: Page; openedMs: number };
beforeAll(async () => {
  harness = await startHarness({ extra: { 'gardening.html': { body: GARDENING } } });
  without = await launchBrowser({ browser: browserName });
  witness = await callWitness(harness);
  empty = { page: await harness.open(EMPTY.name), openedMs: performance.now() };
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
  test('head and body stay byte-identical, with marks, open cards, a pinned one, and all unfolded', async () => {
    const expected = await markupWithout(name);
    const page = await harness.open(name);
    await waitForMarks(page);
    expect(await markup(page)).toBe(expected);
    for (const index of (await markedWords(page)).keys()) {
      await hoverMark(page, index);
      await cardText(page);
      expect(await markup(page)).toBe(expected);
      await page.shadowEval((root) => {
        for (const details of root.querySelectorAll('details')) details.open = true;
      });
      await page.shadowClick('button[aria-pressed]');
      expect(await markup(page)).toBe(expected);
      await page.keyboard.press('Escape');
      await page.waitFor(() => document.querySelector('narrow-water') === null);
    }
    expect(await markup(page)).toBe(expected);
    await page.close();
  });
});

test('head and body stay byte-identical while a note is taken, and in a narrow window with its sheet', async () => {
  const expected = await markupWithout('demo-en.html');
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const { selector, text } = await somePhrase(page);
  await page.dragSelect(selector, text);
  await page.waitForShadow((root) => root.querySelector('.toolbar') !== null);
  expect(await markup(page)).toBe(expected);
  await page.shadowClick('.toolbar .write');
  await page.waitForShadow((root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea') != null);
  expect(await markup(page)).toBe(expected);
  await page.keyboard.press('Escape');
  await page.waitFor(() => document.querySelector('narrow-water') === null);
  await page.setViewport(390, 800);
  await hoverMark(page);
  await cardText(page);
  expect(await markup(page)).toBe(expected);
  await page.close();
});

async function expectSilence(name: string, page: Page): Promise<void> {
  expect(await page.evaluate(() => document.querySelector('narrow-water'))).toBeNull();
  expect(await highlights(page)).toEqual([]);
  expect(await markup(page)).toBe(await markupWithout(name));
  expect(await witness.stateOf(harness.server.url(name))).toEqual({ hasSentinel: true, hasReader: false, badge: '' });
}

test.each(['demo-off-topic.html', 'gardening.html'])(
  '%s: no node, no highlight, no badge, no reader, the same head and body',
  async (name) => {
    const page = await harness.open(name);
    await witness.settle(harness.server.url(name));
    await expectSilence(name, page);
    await page.close();
  },
);

/** Every message that the page's content scripts have sent once its tab is at rest, also when it has been used a little. */
async function messagesOf(name: string): Promise<string[]> {
  const url = harness.server.url(name);
  const heardBefore = (await witness.messagesFrom(url)).length;
  const page = await harness.open(name);
  await witness.settle(url);
  await page.mouse.move(300, 300, { steps: 4, durationMs: 100 });
  await page.mouse.click(300, 300);
  await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
  await witness.settle(url);
  const messages = (await witness.messagesFrom(url)).slice(heardBefore);
  await page.close();
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
  await witness.settle(harness.server.url(name));
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

test(`${EMPTY.name}: nothing there when its time is over`, async () => {
  const { page, openedMs } = empty;
  await new Promise((resolve) => setTimeout(resolve, EMPTY.watchedMs - (performance.now() - openedMs)));
  await expectSilence(EMPTY.name, page);
  await page.close();
});

/** The popup, the settings, the panel and the rest: each is opened once more, so that what they ask for is counted too. */
test.each(OWN_PAGES)('the extension’s own page %s asks nobody for anything', async (address) => {
  const page = await harness.browser.newPage();
  await page.goto(harness.browser.extensionUrl(address));
  await page.waitFor(() => document.body.textContent.trim().length > 20);
  await page.close();
});

test('no request left the browser but those of the pages themselves', () => {
  const foreign = harness.browser.requests().filter((url) => !url.startsWith(harness.server.origin));
  expect(foreign).toEqual([]);
});
