/** Real saved pages, none about China–Japan relations: each must stay as it was. Skipped pages are said, never silent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from './harness';

const SAMPLE = process.env.LONG === '1' ? 240 : 44;
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
});
afterAll(() => harness.stop());

test('there are at least 40 saved pages where a corpus is named', () => {
  if (corpus !== '') expect(pages.length).toBeGreaterThanOrEqual(40);
});

describe.each(pages)('$file ($language)', ({ file }) => {
  test('no node, no mark, no badge', async () => {
    const page = await harness.open(file);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { nodes, names } = await page.evaluate(() => ({
      nodes: document.querySelectorAll('narrow-water').length,
      names: [...CSS.highlights.keys()],
    }));
    expect(nodes).toBe(0);
    expect(names).toEqual([]);
    const badge = await harness.browser.backgroundEval(async () => {
      const tabs = await chrome.tabs.query({});
      const texts = await Promise.all(tabs.map((tab) => chrome.action.getBadgeText({ tabId: tab.id as number })));
      return texts.join('');
    });
    expect(badge).toBe('');
    await page.close();
  });
});

test('no request left the browser but those that the saved pages make themselves', () => {
  const markup = pages.map(({ file }) => readFileSync(join(corpus, 'pages', file), 'utf8')).join('\n');
  const foreign = harness.browser
    .requests()
    .filter((url) => !url.startsWith(harness.server.origin) && !markup.includes(new URL(url).hostname));
  expect(foreign).toEqual([]);
});
