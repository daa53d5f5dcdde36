/** Real saved pages, none about China–Japan relations: each must stay as it was. Skipped pages are said, never silent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, Page } from '../support/browser/types';
import { browserName, type Harness, startHarness, waitForMarks } from './harness';
import { hasCorpus, readSavedPage, sampleSavedPages, serveAsSaved } from './saved-pages';
import { callWitness, type Witness } from './witness';

const SAMPLE = process.env.LONG === '1' ? 240 : 40;
/** Of the saved pages, every fourth is held against itself in a browser without the extension. */
const COMPARED_EVERY = 4;
const pages = sampleSavedPages(SAMPLE);
if (pages.length === 0)
  console.log('CORPUS_DIR is not set: the saved pages are left out, our own pages are tested alone.');

let harness: Harness;
let witness: Witness;
/** The same browser without the extension. */
let without: Browser;
beforeAll(async () => {
  harness = await startHarness({ extra: serveAsSaved(pages) });
  witness = await callWitness(harness);
  without = await launchBrowser({ browser: browserName });
});
afterAll(async () => {
  await without.close();
  await harness.stop();
});

const markup = (page: Page) => page.evaluate(() => document.head.outerHTML + (document.body?.outerHTML ?? ''));

async function markupWithout(file: string): Promise<string> {
  const page = await without.newPage();
  await page.goto(harness.server.url(file));
  const html = await markup(page);
  await page.close();
  return html;
}

test('there are at least 40 saved pages where a corpus is named', () => {
  if (hasCorpus) expect(pages.length).toBeGreaterThanOrEqual(40);
});

/** Silence proves something only where the extension would speak: before and after the saved pages it does. */
async function expectMarksOnDemo(): Promise<void> {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await page.close();
}

test('the extension is at work before the saved pages are opened', expectMarksOnDemo);

describe.each(pages.map((page, index) => ({ ...page, index })))('$file ($language)', ({ file, index }) => {
  test('no node, no mark, no badge', async () => {
    const page = await harness.open(file);
    const { badge } = await witness.settle(harness.server.url(file));
    const { nodes, names } = await page.evaluate(() => ({
      nodes: document.querySelectorAll('narrow-water').length,
      names: [...CSS.highlights.keys()],
    }));
    expect(nodes).toBe(0);
    expect(names).toEqual([]);
    expect(badge).toBe('');
    if (index % COMPARED_EVERY === 0) expect(await markup(page)).toBe(await markupWithout(file));
    await page.close();
  });
});

test('the extension is still at work after them', expectMarksOnDemo);

test('no request left the browser but those that the saved pages make themselves', () => {
  const markup = pages.map(readSavedPage).join('\n');
  const foreign = harness.browser
    .requests()
    .filter((url) => !url.startsWith(harness.server.origin) && !markup.includes(new URL(url).hostname));
  expect(foreign).toEqual([]);
});
