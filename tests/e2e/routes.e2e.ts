/** Pages that become other pages without being loaded: marks follow the story, and nothing stale stays. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { cardText, type Harness, hoverMark, startHarness, waitForMarks } from './harness';
import { call, callTabObserver, HEADLINES, type TabObserver } from './tab-observer';

let harness: Harness;
let observer: TabObserver;
beforeAll(async () => {
  harness = await startHarness();
  observer = await callTabObserver(harness, 'routes.html');
});
afterAll(() => harness.stop());

const isBare = () => CSS.highlights.size === 0 && document.querySelector('narrow-water') === null;
const TALKS = { marked: ['talks'], shown: HEADLINES.talks };
const SCALLOPS = { marked: ['scallops'], shown: HEADLINES.scallops };
const NOTHING = { marked: [], shown: null };

/** Opens the paper of one page; each test closes it, so that the observer knows which tab is meant. */
async function open(story: string): Promise<Page> {
  const page = await harness.browser.newPage();
  await page.goto(`${harness.server.url('routes.html')}?story=${story}`);
  return page;
}

async function openCard(page: Page): Promise<void> {
  await hoverMark(page);
  await cardText(page);
}

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
  await openCard(page);

  await page.evaluate(() => scrollTo(0, 0));
  await follow(page, '#to-garden');
  await page.waitFor(isBare);
  await page.back();
  await waitForMarks(page);
  await page.back();
  await page.waitFor(isBare);
  await page.close();
});

test('story, off-topic story, another story: marks, badge and topics are those of the one shown', async () => {
  const page = await open('talks');
  const { description } = await observer.waitFor(page, TALKS);
  expect(description?.topics.map(({ id }) => id)).toContain('senkaku');
  await openCard(page);
  await call(page, 'go', 'garden');
  await observer.waitFor(page, NOTHING);
  await page.waitFor(isBare);
  await call(page, 'go', 'scallops');
  const { description: next } = await observer.waitFor(page, SCALLOPS);
  const topics = next?.topics.map(({ id }) => id);
  expect(topics).toContain('seafood-ban');
  expect(topics).not.toContain('senkaku');
  await page.back();
  await observer.waitFor(page, NOTHING);
  await page.back();
  await observer.waitFor(page, TALKS);
  await page.close();
});

test('from a story to a section front: no marks there, the badge alone', async () => {
  const page = await open('talks');
  await observer.waitFor(page, TALKS);
  await call(page, 'go', 'front');
  const { description } = await observer.waitFor(page, { marked: [], shown: 'The Tern Gazette' });
  expect(description?.kind).toBe('section');
  await page.close();
});

test('the address before the text: an open card closes, and the marks change with the text', async () => {
  const page = await open('talks');
  await observer.waitFor(page, TALKS);
  await openCard(page);
  await call(page, 'go', 'scallops', { first: 'address', lateMs: 1_500 });
  await page.waitFor(() => document.querySelector('narrow-water') === null);
  await observer.waitFor(page, SCALLOPS);
  await call(page, 'go', 'garden', { first: 'address', lateMs: 1_500 });
  await observer.waitFor(page, NOTHING);
  await page.close();
});

test('the text before the address: the marks change with the text, and stay with the address', async () => {
  const page = await open('talks');
  await observer.waitFor(page, TALKS);
  await openCard(page);
  await call(page, 'go', 'scallops', { first: 'text', lateMs: 1_500 });
  await page.waitFor(() => document.querySelector('narrow-water') === null);
  await page.waitFor(() => location.search === '?story=scallops');
  await observer.waitFor(page, SCALLOPS);
  await call(page, 'go', 'garden', { first: 'text', lateMs: 1_500 });
  await observer.waitFor(page, NOTHING);
  await page.close();
});

test('a story whose text comes three seconds after its address is found, from a page that was none of our business', async () => {
  const page = await open('garden');
  await call(page, 'go', 'talks', { first: 'address', lateMs: 3_000 });
  await observer.waitFor(page, TALKS);
  await page.close();
});

test('the same where the address changed while the page was still being loaded', async () => {
  const page = await open('garden&then=talks');
  await observer.waitFor(page, TALKS);
  await page.close();
});

test('routes in quick succession: the last one counts', async () => {
  const page = await open('talks');
  await observer.waitFor(page, TALKS);
  await page.evaluate(() => {
    const { go } = globalThis as unknown as { go(name: string): void };
    for (const name of ['garden', 'scallops', 'garden', 'talks']) go(name);
  });
  await observer.waitFor(page, TALKS);
  // Each from another task, while what followed from the one before is still under way.
  await page.evaluate(async () => {
    const { go } = globalThis as unknown as { go(name: string): void };
    for (const name of ['garden', 'scallops', 'garden', 'talks', 'garden', 'scallops']) {
      go(name);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
  await observer.waitFor(page, SCALLOPS);
  await page.evaluate(async () => {
    const { go } = globalThis as unknown as { go(name: string): void };
    for (const name of ['talks', 'garden']) {
      go(name);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
  await observer.waitFor(page, NOTHING);
  await page.close();
});

test('a fragment of the address is a place in the same page: a card stays open', async () => {
  const page = await open('talks');
  await observer.waitFor(page, TALKS);
  await openCard(page);
  await page.evaluate(() => {
    // As a link within the page would, but without the redrawing that this page does on the way back.
    history.pushState(null, '', '#fourth-paragraph');
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await page.evaluate(() => document.querySelector('narrow-water') !== null)).toBe(true);
  await page.close();
});
