/** Reading with cards in a real Chromium: how soon a card is painted once the pointer rests, and whether scrolling stays as smooth. */
import type { CDPSession, Page } from 'playwright-core';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import { DWELL_MS } from '../src/reader/timing';
import type { Bench } from './bench';
import { type BenchBrowser, withChromium } from './chromium';
import { interleave, measurementOf, quantile } from './measure';
import { inProject, readProjectFile } from './project';
import { makeText } from './texts';

const FIRST_PAINTS = 21;
const SCROLLS = 9;
const FRAME_MS = 1_000 / 60;
const MOST_FRAMES = 2;
/** After the marks: the scripts that draw cards come while a reader reads the first line. */
const READING_MS = 1_000;
/** How the pointer comes: slowly, from just above. */
const APPROACH_PX = 60;
const APPROACH_STEPS = 8;
const APPROACH_EVERY_MS = 30;
const SCREENS = 100;
const SCREEN_PX = 900;
const WHEEL_EVERY_MS = 25;
/** Where the pointer lies while the page is scrolled: over the text. */
const POINTER = { x: 500, y: 450 };

export const benchReading: Bench = async (emit, say) => {
  const dwellMs = DWELL_MS[DEFAULT_SETTINGS.delay] ?? 0;
  await withChromium(inProject('dist', 'chromium'), (browser) =>
    withChromium(null, async (bare) => {
      const story = readProjectFile('tests', 'pages', 'demo-en.html');
      say('reading: cards');
      const { card, timer } = await interleave(
        {
          card: () => browser.onPage(story, restOnMark),
          timer: () => bare.onPage(story, (page, session) => restOnTimer(page, session, dwellMs)),
        },
        FIRST_PAINTS,
      );
      emit(
        measurementOf({
          id: 'reading.first-paint',
          name: 'from the pointer coming to rest on a mark to the painted card, beside a bare timer that paints a box',
          ours: card,
          other: timer,
          bar: { most: Math.ceil(dwellMs + MOST_FRAMES * FRAME_MS), on: 'ours' },
          note: `the first card of a page, its positions in it; 90 % within ${Math.round(quantile(card, 0.9))} ms; the bar: the dwell of ${dwellMs} ms and ${MOST_FRAMES} frames; other: ${dwellMs} ms by setTimeout and one element`,
        }),
      );
      await markEverything(browser);
      const page = longStory();
      const marks: number[] = [];
      say('reading: scrolling');
      const { ours, other } = await interleave(
        {
          ours: () =>
            browser.onPage(page, async (tab, session) => {
              marks.push(await waitForMarks(tab));
              return countLongTasks(tab, session);
            }),
          other: () => bare.onPage(page, countLongTasks),
        },
        SCROLLS,
      );
      emit(
        measurementOf({
          id: 'reading.scroll',
          name: `long tasks while ${SCREENS} screens are scrolled through, marks dense, beside the page without us`,
          ours,
          other,
          unit: 'long tasks',
          bar: { most: quantile(other, 0.5), on: 'ours' },
          note: `${marks[0]} marks; ${sum(ours)} long tasks in all runs together, ${sum(other)} without; a long task is one over 50 ms`,
        }),
      );
    }),
  );
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Waits until the page is marked, and gives how many marks there are. */
async function waitForMarks(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const painted = [...CSS.highlights].filter(([name]) => name.startsWith('narrow-water-mark'));
    return painted.reduce((total, [, highlight]) => total + highlight.size, 0);
  });
  await page.waitForTimeout(READING_MS);
  return handle.jsonValue();
}

/** Milliseconds from the pointer's last movement to the frame in which the card stands, once that is painted. */
async function restOnMark(page: Page, session: CDPSession): Promise<number> {
  const contextId = await extensionWorld(session);
  await waitForMarks(page);
  const place = await page.evaluate(() => {
    const [, highlight] = [...CSS.highlights].find(([name]) => name.startsWith('narrow-water-mark')) ?? [];
    const range = [...(highlight ?? [])][0] as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range.getClientRects()[0] as DOMRect;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  return timeRest(page, place, session, `(${watchForCard})()`, contextId);
}

/** The same where a timer is all there is. */
async function restOnTimer(page: Page, session: CDPSession, dwellMs: number): Promise<number> {
  await page.waitForTimeout(READING_MS);
  return timeRest(page, POINTER, session, `(${watchForTimer})(${dwellMs})`);
}

/** Starts a watch in the page, brings the pointer to a place as a hand does, and gives what the watch resolves to. */
async function timeRest(
  page: Page,
  { x, y }: { x: number; y: number },
  session: CDPSession,
  expression: string,
  contextId?: number,
): Promise<number> {
  const painted = session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    ...(contextId === undefined ? {} : { contextId }),
  });
  await page.mouse.move(x, y - APPROACH_PX);
  for (let step = 1; step <= APPROACH_STEPS; step += 1) {
    await page.mouse.move(x, y - APPROACH_PX + (APPROACH_PX * step) / APPROACH_STEPS);
    await page.waitForTimeout(APPROACH_EVERY_MS);
  }
  const { result, exceptionDetails } = await painted;
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return Number(result.value);
}

/** The world of our content scripts in a page. */
async function extensionWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}

declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Runs in our world of the page, whose closed root it may look into. */
function watchForCard(): Promise<number> {
  let restedAtMs = 0;
  addEventListener(
    'pointermove',
    (event) => {
      restedAtMs = event.timeStamp;
    },
    true,
  );
  return new Promise((resolve) => {
    const look = () => {
      const host = document.querySelector('narrow-water');
      const root = host === null ? null : chrome.dom.openOrClosedShadowRoot(host);
      if ((root?.querySelector('.card .position')?.getBoundingClientRect().height ?? 0) === 0) {
        requestAnimationFrame(look);
        return;
      }
      // The frame that this callback belongs to is painted before the next task.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - restedAtMs);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

function watchForTimer(dwellMs: number): Promise<number> {
  let restedAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise((resolve) => {
    const paint = () => {
      const box = document.createElement('aside');
      box.textContent = 'A box';
      document.documentElement.append(box);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - restedAtMs);
        port2.postMessage(null);
      });
    };
    addEventListener('pointermove', (event) => {
      restedAtMs = event.timeStamp;
      clearTimeout(timer);
      timer = setTimeout(paint, dwellMs);
    });
  });
}

/** Changes the setting as the options page does. */
function markEverything(browser: BenchBrowser): Promise<void> {
  return browser.onExtensionPage('src/options/index.html', (page) =>
    page.evaluate(async () => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({
        direction: 'fromPages',
        name: 'changeSettings',
        payload: { patch: { density: 'all' } },
      });
    }),
  );
}

/** Our demo story with much other text between its paragraphs: a page of so many screens. */
function longStory(): string {
  const demo = readProjectFile('tests', 'pages', 'demo-en.html');
  const told = [...demo.matchAll(/<p>[\s\S]*?<\/p>/g)].map(([paragraph]) => paragraph);
  const sentences = makeText('en', 40_000).split(/(?<=[.!?])\s+/);
  const paragraphs = Array.from({ length: SCREENS * 5 }, (_, at) => {
    const asides = Array.from({ length: 4 }, (_, next) => sentences[(at * 4 + next) % sentences.length]);
    return `${told[at % told.length]}<p>${asides.join(' ').replace(/[&<>]/g, '')}</p>`;
  });
  return `<!doctype html><html lang="en"><head><title>Ships near the Senkaku Islands: Tokyo and Beijing talk</title>
<style>body{max-width:40em;margin:2em auto;font:18px/1.7 serif}p{margin:0 0 1.2em;min-height:${SCREEN_PX / 10}px}</style></head>
<body><article><h1>Ships near the Senkaku Islands: Tokyo and Beijing talk</h1>${paragraphs.join('')}</article></body></html>`;
}

/** Scrolls through the whole page with the wheel, and counts the tasks over 50 ms meanwhile. */
async function countLongTasks(page: Page, session: CDPSession): Promise<number> {
  await page.waitForTimeout(READING_MS);
  await page.evaluate(() => {
    const counted = Object.assign(globalThis, { longTasks: 0 });
    new PerformanceObserver((list) => {
      counted.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
    // One of our own, to see that they are seen; what the protocol runs is no task of the page.
    setTimeout(() => {
      const startMs = performance.now();
      while (performance.now() - startMs < 70);
    });
  });
  await page.waitForFunction(() => (globalThis as unknown as { longTasks: number }).longTasks > 0);
  await page.waitForTimeout(READING_MS);
  await page.evaluate(() => Object.assign(globalThis, { longTasks: 0 }));
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...POINTER, deltaX: 0, deltaY: SCREEN_PX });
    await page.waitForTimeout(WHEEL_EVERY_MS);
  }
  await page.waitForTimeout(READING_MS);
  return page.evaluate(() => {
    if (scrollY < innerHeight * 50) throw new Error(`scrolled no further than ${scrollY} px`);
    return (globalThis as unknown as { longTasks: number }).longTasks;
  });
}
