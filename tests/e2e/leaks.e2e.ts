/** A card that is opened and closed again and again leaves nothing behind. Chromium alone counts what a page holds. */
import { expect, test } from 'vitest';
import type { ChromiumPage } from '../support/browser/chromium-page';
import type { Page } from '../support/browser/types';
import { giveCommand } from './give-command';
import { browserName, hoverMark, startHarness, tabIdOf, waitForMarks } from './harness';

const OPENINGS = process.env.LONG === '1' ? 500 : 25;
/** Scripts, styles and fonts come with the first cards, and are compiled in the course of some more. */
const WARM_UP = 30;
const SAMPLES = process.env.LONG === '1' ? 10 : 5;
/** Most go by command, which is quick; so many by the pointer, which has listeners of its own. */
const BY_POINTER_EVERY = 5;
/** A card has some hundred nodes, dozens of listeners and fifty kilobytes: one that stayed would be far above these. */
const MOST_PER_CARD = { Nodes: 0.2, JSEventListeners: 0.02, JSHeapUsedSize: 400 };
/** Compiled code grows and is thrown away as the engine sees fit, in the same heap. */
const NO_COMPILED_CODE = '--js-flags=--jitless';
const TIMEOUT_MS = 900_000;

type Counted = keyof typeof MOST_PER_CARD;

test.runIf(browserName === 'chromium')(
  `${OPENINGS} cards leave no nodes, listeners or memory`,
  async () => {
    const harness = await startHarness({ switches: [NO_COMPILED_CODE] });
    try {
      const page = (await harness.open('demo-en.html')) as ChromiumPage;
      await waitForMarks(page);
      const tabId = await tabIdOf(harness.browser, harness.server.url('demo-en.html'));
      const control = await harness.browser.newPage();
      await control.goto(harness.browser.extensionUrl('src/options/index.html'));
      await page.activate();

      await repeat(WARM_UP, (time) => openCard(page, control, tabId, time));
      const openFirst = () => openCard(page, control, tabId, 0);
      const withCards = await slopes(page, openFirst, (time) => openCard(page, control, tabId, time));
      // The browser itself may keep something of every message and of every question that the test puts.
      const without = await slopes(page, openFirst, () => openNone(page, control, tabId));
      for (const [counted, most] of Object.entries(MOST_PER_CARD) as [Counted, number][]) {
        const perCard = withCards[counted] - without[counted];
        console.log(
          `${counted} for each of ${OPENINGS} cards: ${withCards[counted].toFixed(3)}, without cards ${without[counted].toFixed(3)}`,
        );
        expect(perCard, counted).toBeLessThanOrEqual(most);
      }
    } finally {
      await harness.stop();
    }
  },
  TIMEOUT_MS,
);

async function repeat(times: number, act: (time: number) => Promise<void>): Promise<void> {
  for (let time = 0; time < times; time += 1) await act(time);
}

/**
 * By how much each count rises with every act.
 * @param openFirst opens and closes the first card: the last one's contents are kept until the next, so it is always the same
 */
async function slopes(
  page: ChromiumPage,
  openFirst: () => Promise<void>,
  act: (time: number) => Promise<void>,
): Promise<Record<Counted, number>> {
  const samples: Record<Counted, number>[] = [];
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    if (sample > 0) await repeat(OPENINGS / SAMPLES, act);
    await openFirst();
    samples.push(await count(page));
  }
  const slope = (counted: Counted) => slopeOf(samples.map((sample) => sample[counted])) / (OPENINGS / SAMPLES);
  return {
    Nodes: slope('Nodes'),
    JSEventListeners: slope('JSEventListeners'),
    JSHeapUsedSize: slope('JSHeapUsedSize'),
  };
}

const isOpen = () => document.querySelector('narrow-water') !== null;
const isClosed = () => document.querySelector('narrow-water') === null;

// Nothing here asks for the shadow root: the protocol would keep what it hands out.
async function openCard(page: Page, control: Page, tabId: number, time: number): Promise<void> {
  if (time % BY_POINTER_EVERY === 0) {
    await hoverMark(page, (time / BY_POINTER_EVERY) % 3);
    await page.waitFor(isOpen);
    await page.keyboard.press('Escape');
  } else {
    await giveCommand(control, tabId, 'next-mention');
    await page.waitFor(isOpen);
    await giveCommand(control, tabId, 'close-card');
  }
  await page.waitFor(isClosed);
}

/** The same messages and questions, where no card comes. */
async function openNone(page: Page, control: Page, tabId: number): Promise<void> {
  for (let part = 0; part < 2; part += 1) {
    await giveCommand(control, tabId, 'close-card');
    await page.waitFor(isClosed);
  }
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
