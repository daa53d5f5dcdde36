/** Real saved pages, none about China–Japan relations: each must stay as it was. Skipped pages are said, never silent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, Page } from '../support/browser/types';
import { browserName, type Harness, startHarness, waitForMarks } from './harness';
import { callWitness, type Witness } from './witness';

const SAMPLE = process.env.LONG === '1' ? 240 : 44;
/** Of the saved pages, every fourth is held against itself in a browser without the extension. */
const COMPARED_EVERY = 4;
const corpus = process.env.CORPUS_DIR ?? '';
const list = join(corpus, 'pages.tsv');

interface SavedPage {
  file: string;
  language: string;
}

/** Every nth page of the list, so that each language and kind is among them. */
function sample(): SavedPage[] {
  if (corpus === '' || !existsSync(list)) return [];
  const rows = readFileSync(list, 'utf8').trim().split('\n').slice(1);
  const pages = rows.map((row) => {
    const [file = '', language = ''] = row.split('\t');
    return { file, language };
  });
  const step = Math.max(1, pages.length / SAMPLE);
  return Array.from(
    { length: Math.min(SAMPLE, pages.length) },
    (_, index) => pages[Math.floor(index * step)] as SavedPage,
  );
}

const pages = sample();
if (pages.length === 0)
  console.log('CORPUS_DIR is not set: the saved pages are left out, our own pages are tested alone.');

let harness: Harness;
let witness: Witness;
/** The same browser without the extension. */
let without: Browser;
beforeAll(async () => {
  const extra = Object.fromEntries(
    pages.map(({ file }) => [
      file,
      {
        file: join(corpus, 'pages', file),
        type: 'text/html; charset=utf-8',
        // The page as it was saved: its scripts stay off, and it fetches nothing.
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
      },
    ]),
  );
  harness = await startHarness({ extra });
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
  if (corpus !== '') expect(pages.length).toBeGreaterThanOrEqual(40);
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
  const markup = pages.map(({ file }) => readFileSync(join(corpus, 'pages', file), 'utf8')).join('\n');
  const foreign = harness.browser
    .requests()
    .filter((url) => !url.startsWith(harness.server.origin) && !markup.includes(new URL(url).hostname));
  expect(foreign).toEqual([]);
});
