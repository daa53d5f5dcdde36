/** Switching off and on: at once, in open tabs, and truly off. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { borderlinePage } from '../support/borderline-story';
import type { Page } from '../support/browser/types';
import { cardText, type Harness, hoverMark, startHarness, waitForMarks, waitForText } from './harness';

let harness: Harness;
beforeAll(async () => {
  const type = 'text/html; charset=utf-8';
  harness = await startHarness({
    extra: {
      'not-strictly.html': { body: borderlinePage('balanced', 'strict'), type },
      'only-widely.html': { body: borderlinePage('wide', 'balanced'), type },
    },
  });
});
afterAll(() => harness.stop());

const isMarked = () => CSS.highlights.has('narrow-water-mark');
const isBare = () => CSS.highlights.size === 0 && document.querySelector('narrow-water') === null;

const change = (patch: Record<string, unknown>) => harness.changeSettings(patch);

async function clickSwitch(popup: Page): Promise<void> {
  await popup.waitFor(() => document.querySelector('[role=switch]') !== null);
  const box = await popup.rectOf('[role=switch]');
  await popup.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('a site switched off in the popup: marks go at once, and nothing runs there any more', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const popup = await harness.openPopup('demo-en.html');
  await clickSwitch(popup);
  await waitForText(popup, 'switched off on localhost');
  await page.activate();
  await page.waitFor(isBare);

  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await page.evaluate(isBare)).toBe(true);
  const excluded = await harness.browser.backgroundEval(async () => {
    const [script] = await chrome.scripting.getRegisteredContentScripts({ ids: ['sentinel'] });
    return script?.excludeMatches ?? [];
  });
  expect(excluded).toContain('*://localhost/*');

  await popup.activate();
  await clickSwitch(popup);
  await page.activate();
  await page.waitFor(isMarked);
  await popup.close();
  await page.close();
});

test('off everywhere: nothing is registered, open pages are bare; on again: they are marked again', async () => {
  const page = await harness.open('demo-ja.html');
  await waitForMarks(page);
  await change({ enabled: false });
  await page.activate();
  await page.waitFor(isBare);
  const registered = await harness.browser.backgroundEval(
    async () => (await chrome.scripting.getRegisteredContentScripts()).length,
  );
  expect(registered).toBe(0);
  await change({ enabled: true });
  await page.activate();
  await page.waitFor(isMarked);
  await page.close();
});

test('density and language take effect in an open tab', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const countMarks = () => CSS.highlights.get('narrow-water-mark')?.size ?? 0;
  expect(await page.evaluate(countMarks)).toBe(3);
  await change({ density: 'more' });
  await page.activate();
  await page.waitFor(() => (CSS.highlights.get('narrow-water-mark')?.size ?? 0) > 3);
  await change({ density: 'off' });
  await page.activate();
  await page.waitFor(() => !CSS.highlights.has('narrow-water-mark'));
  await change({ density: 'few', language: 'ja' });
  await page.activate();
  await page.waitFor(isMarked);
  await hoverMark(page);
  expect(await cardText(page)).toContain('メモを付ける');
  await change({ language: 'auto' });
  await page.close();
});

test('sensitivity takes effect in open tabs: a story on the edge is about the two, or no longer', async () => {
  const page = await harness.open('not-strictly.html');
  await waitForMarks(page);
  await change({ sensitivity: 'strict' });
  await page.activate();
  await page.waitFor(() => !CSS.highlights.has('narrow-water-mark'));
  await change({ sensitivity: 'balanced' });
  await page.activate();
  await page.waitFor(isMarked);
  await page.close();

  const doubtful = await harness.open('only-widely.html');
  await doubtful.waitFor(() => document.readyState === 'complete');
  await change({ sensitivity: 'wide' });
  await doubtful.activate();
  await doubtful.waitFor(isMarked);
  await change({ sensitivity: 'balanced' });
  await doubtful.activate();
  await doubtful.waitFor(() => !CSS.highlights.has('narrow-water-mark'));
  await doubtful.close();
});

test('sensitivity is chosen in the settings by mouse', async () => {
  const options = await harness.browser.newPage();
  await options.goto(harness.browser.extensionUrl('src/options/index.html'));
  const isChecked = (value: string) =>
    options.waitFor(
      (wanted) => document.querySelector<HTMLInputElement>(`.step [id$=${wanted}]`)?.checked === true,
      {},
      value,
    );
  await isChecked('balanced');
  const box = await options.rectOf('.step [id$=wide] + label');
  await options.mouse.click(box.x + 10, box.y + box.height / 2);
  await isChecked('wide');
  await options.reload();
  await isChecked('wide');
  await change({ sensitivity: 'balanced' });
  await isChecked('balanced');
  await options.close();
});

test('the theme is the card’s, whatever the page’s', async () => {
  await change({ theme: 'dark' });
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);
  const colour = await page.shadowEval(
    (root) => getComputedStyle(root.querySelector('.card') as Element).backgroundColor,
  );
  expect(colour).toBe('rgb(31, 37, 38)');
  await change({ theme: 'auto' });
  await page.close();
});

test('without a theme of its own the card follows the system', async () => {
  const page = await harness.open('demo-en.html');
  await page.emulate({ colorScheme: 'dark' });
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);
  const readColour = () =>
    page.shadowEval((root) => getComputedStyle(root.querySelector('.card') as Element).backgroundColor);
  expect(await readColour()).toBe('rgb(31, 37, 38)');
  await page.emulate({ colorScheme: 'light' });
  expect(await readColour()).toBe('rgb(255, 255, 255)');
  await page.close();
});

test('settings that make no sense change nothing', async () => {
  const stored = () => harness.browser.backgroundEval(() => chrome.storage.local.get('settings'));
  await change({});
  const before = await stored();
  await change({ density: 'a lot', excludedSites: 'localhost', enabled: 'no', unheardOf: true });
  expect(await stored()).toEqual(before);
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await page.close();
});
