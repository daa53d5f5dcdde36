/** Reading by the keyboard alone, with keys as a hand presses them: a headed browser on a virtual screen (Linux only). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RealKeys, startRealKeys } from '../support/browser/real-keys';
import type { Page } from '../support/browser/types';
import { browserName, cardText, DEMOS, type Harness, hostIsThere, startHarness, waitForMarks } from './harness';

describe.runIf(process.platform === 'linux')('by the keyboard alone', () => {
  let keys: RealKeys;
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    keys = await startRealKeys();
    harness = await startHarness({ headless: false, display: keys.display });
    page = await harness.browser.newPage();
    await keys.focusWindow();
  });

  afterAll(async () => {
    await harness.stop();
    await keys.stop();
  });

  /** Opens a page through the address bar, and waits until it is marked. */
  async function openByKeyboard(name: string): Promise<void> {
    const url = harness.server.url(name);
    await keys.openAddress(url);
    await page.waitFor((wanted: string) => location.href === wanted, {}, url);
    await waitForMarks(page);
  }

  const heading = () => page.waitForShadow((root) => root.querySelector('.card h2')?.textContent);

  test.each(DEMOS)('$name: the shortcut opens a card, Escape closes it', async ({ name }) => {
    await openByKeyboard(name);
    await keys.press('alt+shift+j');
    expect(await cardText(page)).toContain((await heading()) as string);
    expect(await page.shadowEval((root) => root.activeElement !== null)).toBe(true);
    await keys.press('Escape');
    await page.waitFor(() => document.querySelector('narrow-water') === null);
  });

  test('the shortcuts go on to the next mention and back', async () => {
    await openByKeyboard('demo-en.html');
    await keys.press('alt+shift+j');
    const first = await heading();
    await keys.press('alt+shift+j');
    await page.waitForShadow((root, before) => root.querySelector('.card h2')?.textContent !== before, {}, first);
    await keys.press('alt+shift+k');
    await page.waitForShadow((root, before) => root.querySelector('.card h2')?.textContent === before, {}, first);
    await keys.press('Escape');
    await page.waitFor(() => document.querySelector('narrow-water') === null);
    expect(await hostIsThere(page)).toBe(false);
  });

  test('where the browser withholds access to all sites, a key on a page brings the reader there', async () => {
    await harness.browser.setSiteAccess(false);
    // A site on which no key has been pressed yet: that lasts for as long as the tab stays there.
    const url = harness.server.url('demo-en.html').replace('localhost', '127.0.0.1');
    await keys.openAddress(url);
    await page.waitFor((wanted: string) => location.href === wanted && document.readyState === 'complete', {}, url);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await keys.press('alt+shift+j');
    await waitForMarks(page);
    await heading();
    await keys.press('Escape');
    await harness.browser.setSiteAccess(true);
  });

  // Chromium's shortcut page alone gives keys to commands that have none from the start; see `commands.e2e.ts`.
  test.runIf(browserName === 'firefox')('keys that the reader has given to a command open and pin a card', async () => {
    await harness.browser.backgroundEval(async () => {
      const { commands } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
      await commands.update({ name: 'open-card', shortcut: 'Alt+Shift+U' });
      await commands.update({ name: 'pin-card', shortcut: 'Alt+Shift+Y' });
    });
    await openByKeyboard('demo-en.html');
    await keys.press('alt+shift+u');
    await heading();
    await keys.press('alt+shift+y');
    await page.waitForShadow((root) => root.querySelector('[aria-pressed=true]') !== null);
    await keys.press('alt+shift+y');
    await page.waitForShadow((root) => root.querySelector('[aria-pressed=false]') !== null);
  });
});
