/** Pages whose text comes late, is drawn anew, is exchanged or goes away, with no other address. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { cardText, type Harness, hoverMark, startHarness } from './harness';
import { call, callTabObserver, HEADLINES, type TabObserver } from './tab-observer';

const TALKS = { marked: ['talks'], shown: HEADLINES.talks };
const SCALLOPS = { marked: ['scallops'], shown: HEADLINES.scallops };
const NOTHING = { marked: [], shown: null };
const isBare = () => CSS.highlights.size === 0 && document.querySelector('narrow-water') === null;

/** Kilobytes that a page carries for its scripts: text to a program, none to a reader. */
const INLINE_DATA = `<script type="application/json">${JSON.stringify({ tides: 'high and low '.repeat(400) })}</script>`;

let harness: Harness;
let late: TabObserver;
let drawn: TabObserver;
beforeAll(async () => {
  const pages = new URL('../pages/', import.meta.url);
  const { readFileSync } = await import('node:fs');
  const skeleton = readFileSync(new URL('late-wall.html', pages), 'utf8').replace('<main', `${INLINE_DATA}<main`);
  harness = await startHarness({ extra: { 'late-data.html': { body: skeleton, type: 'text/html; charset=utf-8' } } });
  late = await callTabObserver(harness, 'late-');
  drawn = await callTabObserver(harness, 'rerendered.html');
});
afterAll(() => harness.stop());

async function open(name: string): Promise<Page> {
  const page = await harness.browser.newPage();
  await page.goto(`${harness.server.origin}/${name}`);
  return page;
}

test.each(['late-wall.html', 'late-data.html'])(
  'a story that comes three seconds after its page (%s) is found',
  async (name) => {
    const page = await open(name);
    await late.waitFor(page, TALKS);
    await page.close();
  },
);

test.each([
  ['wall', 'nothing tells of yet'],
  ['wall&named', 'the title tells of already'],
])('a wall of consent (%s) is not the article; the story that %s comes under it is', async (query) => {
  const page = await open(`late-wall.html?${query}`);
  const { description } = await late.waitFor(page, TALKS);
  expect(description?.kind).toBe('article');
  await page.evaluate(() => document.querySelector<HTMLElement>('.wall button')?.click());
  await hoverMark(page);
  await cardText(page);
  await late.waitFor(page, TALKS);
  await page.close();
});

test('a story drawn anew has its marks again', async () => {
  const page = await open('rerendered.html');
  await drawn.waitFor(page, TALKS);
  await call(page, 'redraw');
  await drawn.waitFor(page, TALKS);
  await page.close();
});

test.each(['rewrite', 'exchange', 'replaceBody'])(
  'another story in place of the first (%s) has marks of its own; an off-topic one has none',
  async (way) => {
    const page = await open('rerendered.html');
    await drawn.waitFor(page, TALKS);
    await hoverMark(page);
    await cardText(page);
    await call(page, way, 'scallops');
    // Rewritten in place it keeps its element.
    await drawn.waitFor(page, way === 'rewrite' ? { ...SCALLOPS, marked: ['talks'] } : SCALLOPS);
    await page.waitFor(() => document.querySelector('narrow-water') === null);
    await call(page, way, 'garden');
    await drawn.waitFor(page, NOTHING);
    await page.waitFor(isBare);
    await page.close();
  },
);

test('a story that is taken away takes marks, badge and card with it, and comes back with them', async () => {
  const page = await open('rerendered.html');
  await drawn.waitFor(page, TALKS);
  await hoverMark(page);
  await cardText(page);
  await call(page, 'removeStory');
  await drawn.waitFor(page, NOTHING);
  await page.waitFor(isBare);
  await page.evaluate(() => {
    const { storyElement } = globalThis as unknown as { storyElement(name: string): Element };
    document.getElementById('app')?.append(storyElement('talks'));
  });
  await drawn.waitFor(page, TALKS);
  await page.close();
});
