/** A card that is opened and closed again and again leaves nothing behind. Chromium alone counts what a page holds. */
import { expect, test } from 'vitest';
import type { ChromiumPage } from '../support/browser/chromium-page';
import type { Page } from '../support/browser/types';
import { browserName, hoverMark, startHarness, tabIdOf, waitForMarks } from './harness';

const OPENINGS = process.env.LONG === '1' ? 500 : 50;
/** Scripts, styles and fonts come with the first cards, and are compiled in the course of some more. */
const WARM_UP = 30;
const SAMPLES = 10;
/** Most go by command, which is quick; so many by the pointer, which has listeners of its own. */
const BY_POINTER_EVERY = 5;
/** A card has some hundred nodes, dozens of listeners and tens of kilobytes: one that stayed would be far above these. */
const MOST_PER_OPENING = { Nodes: 0.2, JSEventListeners: 0.02, JSHeapUsedSize: 1_500 };
const TIMEOUT_MS = 900_000;

type Counted = keyof typeof MOST_PER_OPENING;

test.runIf(browserName === 'chromium')(
  `${OPENINGS} cards leave no nodes, listeners or memory`,
  async () => {
    const harness = await startHarness();
    try {
      const page = (await harness.open('demo-en.html')) as ChromiumPage;
      await waitForMarks(page);
      const tabId = await tabIdOf(harness.browser, harness.server.url('demo-en.html'));
      const control = await harness.browser.newPage();
      await control.goto(harness.browser.extensionUrl('src/options/index.html'));
      await page.activate();

      await openAndClose(page, control, tabId, WARM_UP);
      const samples = [await count(page)];
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        await openAndClose(page, control, tabId, OPENINGS / SAMPLES);
        samples.push(await count(page));
      }
      for (const [counted, most] of Object.entries(MOST_PER_OPENING) as [Counted, number][]) {
        const values = samples.map((sample) => sample[counted]);
        const perOpening = slopeOf(values) / (OPENINGS / SAMPLES);
        console.log(`${counted}: ${perOpening.toFixed(3)} for each of ${OPENINGS} cards (${values.join(', ')})`);
        expect(perOpening, `${counted}: ${values.join(', ')}`).toBeLessThanOrEqual(most);
      }
    } finally {
      await harness.stop();
    }
  },
  TIMEOUT_MS,
);

// Nothing here asks for the shadow root: the protocol would keep what it hands out.
async function openAndClose(page: Page, control: Page, tabId: number, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    if (time % BY_POINTER_EVERY === 0) {
      await hoverMark(page, (time / BY_POINTER_EVERY) % 3);
      await page.waitFor(() => document.querySelector('narrow-water') !== null);
      await page.keyboard.press('Escape');
    } else {
      await command(control, tabId, 'next-mention');
      await page.waitFor(() => document.querySelector('narrow-water') !== null);
      await command(control, tabId, 'close-card');
    }
    await page.waitFor(() => document.querySelector('narrow-water') === null);
  }
}

/** Gives the reader in a tab a command, as the background does when its keys are pressed. */
function command(control: Page, tabId: number, name: string): Promise<void> {
  return control.evaluate(
    async (tab, wanted) => {
      await chrome.tabs.sendMessage(tab, { direction: 'toReader', name: 'runCommand', payload: { command: wanted } });
    },
    tabId,
    name,
  );
}

async function count({ protocol }: ChromiumPage): Promise<Record<Counted, number>> {
  await protocol.send('Performance.enable');
  // What the first round frees lets go of more.
  for (let round = 0; round < 3; round += 1) await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  const value = (name: Counted) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    Nodes: value('Nodes'),
    JSEventListeners: value('JSEventListeners'),
    JSHeapUsedSize: value('JSHeapUsedSize'),
  };
}

/** By how much the values rise from one to the next: the slope of the straight line that fits them best. */
function slopeOf(values: readonly number[]): number {
  const meanAt = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, at) => sum + (at - meanAt) * (value - mean), 0);
  const under = values.reduce((sum, _, at) => sum + (at - meanAt) ** 2, 0);
  return over / under;
}
