/** The page of the first run: once, with a real card, and with the choice of where to run. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { type Harness, startHarness, waitForText } from './harness';

let harness: Harness;
let welcome: Page;
beforeAll(async () => {
  harness = await startHarness({ keepsFirstRun: true });
  welcome = await harness.browser.waitForPage((url) => url.includes('src/welcome/'));
  await welcome.setViewport(1000, 900);
  await welcome.waitFor(() => document.querySelector('.mark') !== null);
});
afterAll(() => harness.stop());

const cardText = () =>
  welcome.waitFor(() => document.querySelector('.card-host')?.shadowRoot?.querySelector('.card')?.textContent ?? '');

test('opens by itself after installing, in front, and asks nothing of the network', async () => {
  expect(await welcome.evaluate(() => document.visibilityState)).toBe('visible');
  await waitForText(welcome, 'What it never does');
  expect(harness.browser.requests()).toEqual([]);
});

test('a resting pointer opens the real card, beside the mark and inside the window; leaving closes it', async () => {
  const { x, y, width, height } = await welcome.rectOf('.mark');
  await welcome.mouse.move(x + 5, Math.max(0, y - 80));
  await welcome.mouse.move(x + width / 2, y + height / 2, { steps: 5, durationMs: 100 });
  expect(await cardText()).toContain('What the essays say');
  const isBeside = await welcome.waitFor(() => {
    const card = document.querySelector('.card-host')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    const mark = document.querySelector('.mark')?.getBoundingClientRect();
    if (card === undefined || mark === undefined || card.height === 0) return false;
    const isInside = card.left >= 0 && card.right <= innerWidth && card.top >= 0 && card.bottom <= innerHeight;
    return isInside && (card.top >= mark.bottom || card.bottom <= mark.top);
  });
  expect(isBeside).toBe(true);
  await welcome.mouse.move(2, 2);
  await welcome.waitFor(() => document.querySelector('.card-host') === null);
});

test('the keyboard opens it too, and Escape gives the focus back', async () => {
  await welcome.evaluate(() => document.querySelectorAll<HTMLElement>('.mark')[1]?.focus());
  await welcome.keyboard.press('Enter');
  await cardText();
  await welcome.waitFor(
    () => document.querySelector('.card-host')?.shadowRoot?.activeElement?.classList.contains('card-body') === true,
  );
  await welcome.keyboard.press('Escape');
  await welcome.waitFor(() => document.querySelector('.card-host') === null);
  expect(await welcome.evaluate(() => document.activeElement === document.querySelectorAll('.mark')[1])).toBe(true);
});

test('where it runs is chosen there and holds at once', async () => {
  const registered = () =>
    harness.browser.backgroundEval(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  const choose = async (where: string) => {
    const { x, y, height } = await welcome.rectOf(`.step [id$=${where}] + label`);
    await welcome.mouse.click(x + 10, y + height / 2);
    await welcome.waitFor(
      (wanted) => document.querySelector<HTMLInputElement>(`.step [id$=${wanted}]`)?.checked === true,
      {},
      where,
    );
  };
  await choose('asked');
  await expect.poll(registered).toBe(0);
  await choose('everywhere');
  await expect.poll(registered).toBe(1);
});
