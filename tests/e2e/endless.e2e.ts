/** Pages that go on with another story below: each story is judged by itself, and the one shown is the article. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { cardText, type Harness, hoverMark, startHarness } from './harness';
import { call, callTabObserver, HEADLINES, type TabObserver } from './tab-observer';

let harness: Harness;
let observer: TabObserver;
beforeAll(async () => {
  harness = await startHarness();
  observer = await callTabObserver(harness, 'endless.html');
});
afterAll(() => harness.stop());

async function open(query: string): Promise<Page> {
  const page = await harness.browser.newPage();
  await page.goto(`${harness.server.url('endless.html')}?${query}`);
  return page;
}

/** Scrolls as a reader does who has come to this story. */
function scrollTo(page: Page, story: string): Promise<void> {
  return page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), story);
}

test.each([
  ['that changes its address', 'follows&'],
  ['that does not', ''],
])(
  'an off-topic story below, on a page %s: marks stay in the first, and there are none in the second',
  async (_, mode) => {
    const page = await open(`${mode}story=talks`);
    await observer.waitFor(page, { marked: ['talks'], shown: HEADLINES.talks });
    await call(page, 'append', 'garden');
    await scrollTo(page, 'garden');
    const { description } = await observer.waitFor(page, { marked: ['talks'], shown: null, title: HEADLINES.garden });
    expect(description?.topics).toEqual([]);
    await scrollTo(page, 'talks');
    await observer.waitFor(page, { marked: ['talks'], shown: HEADLINES.talks });
    await page.close();
  },
);

test('a page that leaves its title behind on the way up: the story in view is the article again', async () => {
  const page = await open('follows=down&story=talks');
  await call(page, 'append', 'scallops');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.talks });
  await scrollTo(page, 'scallops');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.scallops });
  await scrollTo(page, 'talks');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.talks });
  await page.close();
});

test('an off-topic story first: the one below is marked once the page has moved on to it', async () => {
  const page = await open('follows&story=garden');
  await call(page, 'append', 'talks');
  await scrollTo(page, 'talks');
  await observer.waitFor(page, { marked: ['talks'], shown: HEADLINES.talks });
  await call(page, 'append', 'garden');
  await hoverMark(page);
  await cardText(page);
  await page.close();
});

test('two stories about the two: each has marks of its own, and the topics are those of the one in view', async () => {
  const page = await open('story=talks');
  await observer.waitFor(page, { marked: ['talks'], shown: HEADLINES.talks });
  await call(page, 'append', 'scallops');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.talks });
  await scrollTo(page, 'scallops');
  const { description } = await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.scallops });
  expect(description?.topics.map(({ id }) => id)).not.toContain('senkaku');
  // A card on a mark of the story above is that story's.
  await hoverMark(page, 0);
  await cardText(page);
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.talks });
  await page.close();
});

test('three stories, the address always that of the one being read', async () => {
  const page = await open('follows&story=talks');
  await observer.waitFor(page, { marked: ['talks'], shown: HEADLINES.talks });
  await call(page, 'append', 'garden');
  await call(page, 'append', 'scallops');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.talks });
  await scrollTo(page, 'scallops');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.scallops });
  await scrollTo(page, 'garden');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: null, title: HEADLINES.garden });
  await scrollTo(page, 'talks');
  await observer.waitFor(page, { marked: ['talks', 'scallops'], shown: HEADLINES.talks });
  await page.close();
});
