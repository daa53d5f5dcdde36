/** "Not this topic", "wrong match", "not on this site": at once, in every tab, taken back on the spot; and where it runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import {
  clickButton,
  type Harness,
  hoverMark,
  markedWords,
  startHarness,
  tabIdOf,
  waitForMarks,
  waitForText,
} from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

const isMarked = () => [...CSS.highlights.keys()].some((name) => name.startsWith('narrow-water-mark'));
const isBare = () => CSS.highlights.size === 0;
const isWith = (text: string) =>
  [...CSS.highlights].some(
    ([name, marks]) => name.startsWith('narrow-water-mark') && [...marks].map(String).includes(text),
  );
const isWithout = (text: string) =>
  CSS.highlights.size > 0 && ![...CSS.highlights.values()].some((marks) => [...marks].map(String).includes(text));

/** Rests on the first mark and refuses its card as a reader does, by clicks alone. Returns the words of the mark. */
async function refuseOnCard(page: Page, kind: 'match' | 'topic' | 'site'): Promise<string> {
  const text = await hoverMark(page);
  await page.waitForShadow((root) => root.querySelector('.card') !== null);
  if (kind === 'match') {
    await page.shadowClick('.foot .tool:first-child');
  } else {
    // What reaches further than these words is folded at the card's end: scrolled to, unfolded, and pressed.
    const why = '.card-body > .folds > details:last-of-type > summary';
    const comesIntoSight = (root: ShadowRoot, selector: string) => {
      root.querySelector(selector)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      return root.querySelector(selector)?.checkVisibility() === true;
    };
    await page.waitForShadow(comesIntoSight, {}, why);
    await page.shadowClick(why);
    await page.waitForShadow(comesIntoSight, {}, '.switches');
    await page.shadowClick(`.switches button:nth-of-type(${kind === 'topic' ? 2 : 3})`);
  }
  await page.waitForShadow((root) => root.querySelector('.message') !== null && root.querySelector('.card') === null);
  return text;
}

const undo = (page: Page) => page.shadowClick('.message button');

const storedSettings = () =>
  harness.browser.backgroundEval(async () => (await chrome.storage.local.get('settings')).settings);

test.each(['topic', 'match'] as const)(
  'a %s refused on a card goes from every tab and comes back by undo',
  async (kind) => {
    const other = await harness.open('demo-en.html');
    await waitForMarks(other);
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const text = await refuseOnCard(page, kind);
    await page.waitFor(isWithout, {}, text);
    const words = { topic: 'Not shown any more: ', match: 'On this site no longer marked as ' }[kind];
    expect(await page.shadowText()).toContain(words);
    await other.activate();
    await other.waitFor(isWithout, {}, text);
    await page.activate();
    await undo(page);
    await page.waitFor(isWith, {}, text);
    await page.waitFor(() => document.querySelector('narrow-water') === null);
    await other.activate();
    await other.waitFor(isWith, {}, text);
    await other.close();
    await page.close();
  },
);

test('a wrong match is kept for its site, listed in the settings and taken back there', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const text = await refuseOnCard(page, 'match');
  await page.waitFor(isWithout, {}, text);
  await page.reload();
  await page.waitFor(isWithout, {}, text);
  expect(await storedSettings()).toMatchObject({ wrongMatches: [{ words: text, site: 'localhost' }] });
  const options = await harness.browser.newPage();
  await options.goto(harness.browser.extensionUrl('src/options/index.html'));
  await waitForText(options, `: ${text}, not meant as `);
  await clickButton(options, 'Take back');
  await waitForText(options, '“Wrong match” stands at the foot of a card');
  await page.activate();
  await page.waitFor(isWith, {}, text);
  await options.close();
  await page.close();
});

test('a site refused on a card: everything goes at once but the way back', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await refuseOnCard(page, 'site');
  await page.waitFor(isBare);
  // The message is still to be seen, and to be used, though the reader has gone.
  expect((await page.shadowRect('.message button'))?.height).toBeGreaterThan(20);
  expect(await storedSettings()).toMatchObject({ excludedSites: ['localhost'] });
  await undo(page);
  await page.waitFor(isMarked);
  await page.waitFor(() => document.querySelector('narrow-water') === null);
  await hoverMark(page);
  await page.waitForShadow((root) => root.querySelector('.card') !== null);
  await page.close();
});

test('on listed sites alone, and only when asked: registered for no other page, and looked at for one visit', async () => {
  const registered = () =>
    harness.browser.backgroundEval(async () => {
      const [script] = await chrome.scripting.getRegisteredContentScripts({ ids: ['sentinel'] });
      return (script?.matches ?? []).sort();
    });
  const page = await harness.open('demo-ja.html');
  await waitForMarks(page);
  await harness.changeSettings({ where: 'listed', listedSites: ['news.example'] });
  await page.activate();
  await page.waitFor(isBare);
  expect(await registered()).toEqual(['*://*.news.example/*', '*://news.example/*']);
  const popup = await harness.openPopup('demo-ja.html');
  await clickButton(popup, 'Add localhost to the list');
  await page.activate();
  await page.waitFor(isMarked);
  expect(await registered()).toContain('*://localhost/*');

  await harness.changeSettings({ where: 'asked' });
  await page.activate();
  await page.waitFor(isBare);
  expect(await registered()).toEqual([]);
  await page.reload();
  const tabId = await tabIdOf(harness.browser, harness.server.url('demo-ja.html'));
  await popup.activate();
  await popup.goto(harness.browser.extensionUrl(`src/popup/index.html?tab=${tabId}`));
  await waitForText(popup, 'only when you ask');
  await clickButton(popup, 'Look at this page');
  await waitForText(popup, 'About China–Japan relations');
  await page.activate();
  await page.waitFor(isMarked);
  // Another setting changes, and the visit goes on; another visit has to be asked for again.
  await harness.changeSettings({ density: 'more' });
  await page.activate();
  await page.waitFor(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) > 3);
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await page.evaluate(isBare)).toBe(true);
  await harness.changeSettings({ where: 'everywhere', density: 'few' });
  await page.activate();
  await page.waitFor(isMarked);
  await popup.close();
  await page.close();
});

test('where the browser withholds access: bare at once, said plainly, and marked again once it is granted', async () => {
  const page = await harness.open('demo-ja.html');
  await waitForMarks(page);
  await harness.browser.setSiteAccess(false);
  await page.activate();
  await page.waitFor(isBare);
  await page.reload();
  const options = await harness.browser.newPage();
  await options.goto(harness.browser.extensionUrl('src/options/index.html'));
  await waitForText(options, 'Your browser holds back access to sites');
  expect(await page.evaluate(isBare)).toBe(true);
  await harness.browser.setSiteAccess(true);
  await page.activate();
  await page.waitFor(isMarked);
  await options.activate();
  await options.waitFor(() => !document.body.textContent.includes('holds back access'));
  await options.close();
  await page.close();
});

test('with cards by click alone a resting pointer opens none, and a click does', async () => {
  await harness.changeSettings({ delay: 'never' });
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await hoverMark(page);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await page.evaluate(() => document.querySelector('narrow-water') === null)).toBe(true);
  const [mark] = await markedWords(page);
  await page.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
  await page.waitForShadow((root) => root.querySelector('.card') !== null);
  await harness.changeSettings({ delay: 'medium' });
  await page.close();
});
