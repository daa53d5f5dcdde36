/** The panel: what it says of a page, and the dossiers with their timelines. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { type Harness, startHarness, tabIdOf, waitForMarks, waitForText } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

async function openPanel(address: string): Promise<Page> {
  const panel = await harness.browser.newPage();
  await panel.goto(harness.browser.extensionUrl(`src/panel/index.html${address}`));
  return panel;
}

const heading = (panel: Page) => panel.evaluate(() => document.querySelector('h1')?.textContent ?? '');
const waitForHeading = (panel: Page, words: string) =>
  panel.waitFor((wanted) => document.querySelector('h1')?.textContent?.includes(wanted), {}, words);

test('of a page: its topics, what the essays argue that bears on it, and how old they are beside it', async () => {
  const article = await harness.open('demo-en.html');
  await waitForMarks(article);
  const tabId = await tabIdOf(harness.browser, harness.server.url('demo-en.html'));
  const panel = await openPanel(`?tab=${tabId}`);
  await panel.waitFor(() => document.querySelector('.bearing .position') !== null);
  await waitForText(panel, 'All five essays predate 20 Jan 2025. This article: 24 Feb 2026.');
  await panel.evaluate(() => document.querySelector<HTMLElement>('.topics button')?.click());
  await panel.waitFor(() => document.querySelector('.dossier .timeline .mark') !== null);
  expect(new URL(await panel.evaluate(() => location.href)).searchParams.get('tab')).toBe(String(tabId));
  await panel.close();
  await article.close();
});

test('from topic to topic and back, without loading anew', async () => {
  const panel = await openPanel('#senkaku');
  await waitForHeading(panel, 'Senkaku');
  await panel.evaluate(() => void Object.assign(window, { isSamePage: true }));
  await panel.evaluate(() => document.querySelector<HTMLElement>('.related a')?.click());
  await panel.waitFor(() => document.querySelector('h1')?.textContent?.includes('Senkaku') === false);
  await panel.waitFor(() => document.activeElement?.tagName === 'H1');
  await panel.evaluate(() => void history.back());
  await waitForHeading(panel, 'Senkaku');
  expect(await panel.evaluate(() => 'isSamePage' in window)).toBe(true);
  await panel.close();
});

test('a topic that does not exist is said not to, and all others are there', async () => {
  const panel = await openPanel('?topic=atlantis');
  await waitForText(panel, 'There is no such topic: atlantis');
  await panel.waitFor(() => document.querySelectorAll('.chooser a').length > 100);
  await expect.poll(() => heading(panel)).not.toBe('');
  await panel.close();
});

test('by keyboard: from the newest mark of the timeline to the oldest, and to its entry below', async () => {
  const panel = await openPanel('?topic=taiwan');
  await panel.waitFor(() => document.querySelector('.mark[tabindex="0"]') !== null);
  await panel.evaluate(() => document.querySelector<SVGElement>('.mark[tabindex="0"]')?.focus());
  await panel.keyboard.press('Home');
  await panel.waitFor(() => document.activeElement?.getAttribute('aria-label')?.includes('1951'));
  await panel.keyboard.press('Enter');
  await panel.waitFor(() => document.activeElement?.id.startsWith('record-'));
  expect(await panel.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(true);
  await panel.close();
});
