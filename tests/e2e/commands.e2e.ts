/**
 * What every command does that keys can be given to in the browser's shortcut page. Firefox lets only its own background
 * speak to readers, which no driver reaches; its keys are pressed in `keyboard.e2e.ts`.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { COMMANDS } from '../../src/core/commands';
import type { Page } from '../support/browser/types';
import { giveCommand } from './give-command';
import { browserName, type Harness, somePhrase, startHarness, tabIdOf, waitForMarks } from './harness';

describe.runIf(browserName === 'chromium')('commands', () => {
  let harness: Harness;
  let control: Page;
  let page: Page;
  let tabId: number;
  beforeAll(async () => {
    harness = await startHarness();
    // Before the story's tab, which is the one in front.
    control = await harness.browser.newPage();
    await control.goto(harness.browser.extensionUrl('src/options/index.html'));
    page = await harness.open('demo-en.html');
    tabId = await tabIdOf(harness.browser, harness.server.url('demo-en.html'));
  });
  afterAll(() => harness.stop());
  beforeEach(async () => {
    await give('close-card');
    await gone();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await waitForMarks(page);
  });

  const give = (name: (typeof COMMANDS)[number]) => giveCommand(control, tabId, name);
  const gone = () => page.waitFor(() => document.querySelector('narrow-water') === null);
  const heading = () => page.waitForShadow((root) => root.querySelector('.card h2')?.textContent);
  const hasFocus = () => page.waitForShadow((root) => root.activeElement !== null);

  /** Clicks on the page's outermost corner, where no card comes. */
  const clickElsewhere = () => page.mouse.click(3, 3);

  test('open-card opens the card nearest to where the page is read, and leads back into one that is open', async () => {
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await give('open-card');
    const last = await heading();
    await hasFocus();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await give('open-card');
    await hasFocus();
    expect(await heading()).toBe(last);
    await give('close-card');
    await gone();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await give('open-card');
    expect(await heading()).not.toBe(last);
  });

  test('next-mention and previous-mention go from card to card, close-card closes', async () => {
    await give('next-mention');
    const first = await heading();
    await give('next-mention');
    await page.waitForShadow((root, before) => root.querySelector('.card h2')?.textContent !== before, {}, first);
    await give('previous-mention');
    await page.waitForShadow((root, before) => root.querySelector('.card h2')?.textContent === before, {}, first);
    await give('close-card');
    await gone();
  });

  test('pin-card pins the open card and lets it go again', async () => {
    await give('open-card');
    const pinned = await heading();
    await give('pin-card');
    await page.waitForShadow((root) => root.querySelector('[aria-pressed=true]') !== null);
    await clickElsewhere();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(await heading()).toBe(pinned);
    await give('pin-card');
    await page.waitForShadow((root) => root.querySelector('[aria-pressed=false]') !== null);
    await clickElsewhere();
    await gone();
  });

  test('take-note opens the editor on what is selected', async () => {
    const { selector, text } = await somePhrase(page);
    await page.dragSelect(selector, text);
    await give('take-note');
    await page.waitForShadow(
      (root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea') != null,
    );
  });
});
