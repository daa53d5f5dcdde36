/** Pages that fight back: cards still come beside their words and go, and nothing of the page is changed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { cardText, type Harness, hostIsThere, hoverMark, markedWords, startHarness, waitForMarks } from './harness';
import { hostilePages } from './hostile-pages';

let harness: Harness;
beforeAll(async () => {
  // Firefox lets nobody fill the screen but a hand, and takes a while to.
  const prefs = { 'full-screen-api.allow-trusted-requests-only': false };
  harness = await startHarness({ extra: hostilePages(), prefs });
});
afterAll(() => harness.stop());

/** Where the mark's lines and the card are, and whether the card can be reached with the pointer at its middle. */
async function standing(page: Page, index = 0) {
  const lines = await page.evaluate((at) => {
    const names = ['narrow-water-mark', 'narrow-water-mark-light', 'narrow-water-mark-dark'];
    const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]) as Range[];
    return [...(ranges[at]?.getClientRects() ?? [])].map(({ left, right, top, bottom }) => ({
      left,
      right,
      top,
      bottom,
    }));
  }, index);
  const card = await page.shadowRect('.card');
  if (card === null) throw new Error('the card has no box');
  const isReachable = await page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.localName === 'narrow-water',
    card.x + card.width / 2,
    card.y + card.height / 2,
  );
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
  const covered = lines.filter(
    ({ left, right, top, bottom }) =>
      left < card.x + card.width && right > card.x && top < card.y + card.height && bottom > card.y,
  );
  return {
    isReachable,
    covered,
    isInside:
      card.x >= 0 && card.y >= 0 && card.x + card.width <= (width ?? 0) && card.y + card.height <= (height ?? 0),
  };
}

const GOOD = { isReachable: true, covered: [], isInside: true };

/** Whether the page looks the same when its marks are taken away; they are given back. */
async function looksSameWithoutMarks(page: Page): Promise<boolean> {
  const withMarks = Buffer.from(await page.screenshot());
  await page.evaluate(() => {
    const names = [...CSS.highlights.keys()].filter((key) => /^narrow-water-(?:mark|shade)/.test(key));
    const taken = names.map((key) => [key, CSS.highlights.get(key)] as const);
    for (const key of names) CSS.highlights.delete(key);
    const giveBack = () => {
      for (const [key, layer] of taken) if (layer !== undefined) CSS.highlights.set(key, layer);
    };
    Object.assign(window, { giveBack });
  });
  const without = Buffer.from(await page.screenshot());
  await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
  return withMarks.equals(without);
}

/** The card's transform is set a moment after it is drawn. */
async function expectGoodStanding(page: Page): Promise<void> {
  await expect.poll(() => standing(page), { timeout: 3_000, interval: 100 }).toEqual(GOOD);
}

const dismiss = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.waitFor(() => document.querySelector('narrow-water') === null);
};
const changes = (page: Page) => page.evaluate(() => (window as unknown as { changes: string[] }).changes);

describe.each([
  'all-unset.html',
  'transforms.html',
  'scroller.html',
  'vertical.html',
  'right-to-left.html',
  'event-thief.html',
  'overrides.html',
  'huge.html',
])('%s', (name) => {
  test('marks are seen, the card comes beside its words, can be used, and goes; the page is left as it was', async () => {
    const page = await harness.open(`hostile/${name}`);
    await waitForMarks(page);
    await markedWords(page);
    // What draws marks may come a moment after what is marked.
    await expect.poll(async () => looksSameWithoutMarks(page), { timeout: 3_000 }).toBe(false);
    await hoverMark(page);
    await cardText(page);
    await expectGoodStanding(page);
    await page.shadowClick('button[aria-pressed]');
    await page.waitForShadow((root) => root.querySelector('[aria-pressed=true]') !== null);
    await dismiss(page);
    expect(await changes(page)).toEqual([]);
    expect(await page.evaluate(() => (window as { trespasses?: string[] }).trespasses ?? [])).toEqual([]);
    await page.close();
  });
});

test('a page whose layers come to the top again and again: the card is above them, or is not there', async () => {
  const page = await harness.open('hostile/z-index-wars.html');
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);
  await expectGoodStanding(page);
  await dismiss(page);
  await page.close();
});

test('a page that removes what it does not know: the card stays, scrolled as it was', async () => {
  const page = await harness.open('hostile/node-remover.html');
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);
  await page.shadowEval((root) => root.querySelector('.card-body')?.scrollTo({ top: 40, behavior: 'instant' }));
  await page.shadowEval(async (root) => {
    const host = root.host;
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver((records) => {
        if (!records.some(({ removedNodes }) => [...removedNodes].includes(host))) return;
        observer.disconnect();
        setTimeout(resolve, 50);
      });
      observer.observe(document.documentElement, { childList: true });
    });
  });
  expect(await page.shadowEval((root) => root.querySelector('.card-body')?.scrollTop)).toBe(40);
  await expectGoodStanding(page);
  await dismiss(page);
  expect(await changes(page)).toEqual([]);
  await page.close();
});

test('a page that clears the highlights: marks come back, ever more rarely where it does not stop', async () => {
  const page = await harness.open('hostile/highlight-clearer.html');
  await waitForMarks(page);
  await page.evaluate(() => CSS.highlights.clear());
  await waitForMarks(page);
  await page.evaluate(() => void Object.assign(window, { isClearing: true, timesCleared: 0 }));
  await new Promise((resolve) => setTimeout(resolve, 6_500));
  const times = await page.evaluate(() => (window as unknown as { timesCleared: number }).timesCleared);
  expect(times).toBeGreaterThan(0);
  expect(times).toBeLessThanOrEqual(3);
  await page.close();
});

test('a page that writes itself anew is read anew', async () => {
  const page = await harness.open('hostile/late-write.html');
  await page.waitFor(() => sessionStorage.getItem('written') === 'yes');
  // Until then what was painted on the old text may still be in the registry.
  await page.waitFor(() => {
    const [range] = [...(CSS.highlights.get('narrow-water-mark') ?? [])] as Range[];
    return range !== undefined && range.getClientRects().length > 0;
  });
  await hoverMark(page);
  await cardText(page);
  await expectGoodStanding(page);
  await page.close();
});

test.each(['editable.html', 'frameset.html'])('%s: nothing is marked, and nothing breaks', async (name) => {
  const page = await harness.open(`hostile/${name}`);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  expect(await hostIsThere(page)).toBe(false);
  await page.close();
});

test("the page's own modal dialog: it closes the card, a pinned one too, and none opens under it", async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);
  await page.shadowClick('button[aria-pressed]');
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.textContent = 'Subscribe now';
    dialog.showModal();
  });
  await page.waitFor(() => document.querySelector('narrow-water') === null);
  await hoverMark(page, 1);
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await hostIsThere(page)).toBe(false);
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.mouse.move(3, 3);
  await hoverMark(page, 1);
  await cardText(page);
  await page.close();
});

test.each(['a dialog in a shadow root', 'a wall that only says it is modal'])(
  '%s closes a pinned card, and none opens over it; a banner does not',
  async (what) => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    await hoverMark(page);
    await cardText(page);
    await page.shadowClick('button[aria-pressed]');
    await page.evaluate(() => {
      const banner = document.body.appendChild(document.createElement('div'));
      banner.role = 'dialog';
      banner.style.cssText = 'position: fixed; inset: auto 0 0; height: 15%; background: white; z-index: 99';
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await hostIsThere(page)).toBe(true);
    await page.evaluate((isNative) => {
      const layer = document.body.appendChild(document.createElement('div'));
      layer.id = 'layer';
      if (isNative) {
        const dialog = layer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('dialog'));
        dialog.textContent = 'Subscribe now';
        dialog.showModal();
        return;
      }
      layer.style.cssText = 'position: fixed; inset: 0; background: #0008; z-index: 999';
      const box = layer.appendChild(document.createElement('div'));
      box.style.cssText = 'margin: 20vh auto; width: 400px; height: 200px; background: white';
      Object.assign(box, { role: 'dialog', ariaModal: 'true', textContent: 'Subscribe now' });
    }, what.includes('shadow'));
    await page.waitFor(() => document.querySelector('narrow-water') === null);
    await hoverMark(page, 1);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await hostIsThere(page)).toBe(false);
    await page.evaluate(() => document.querySelector('#layer')?.remove());
    await page.mouse.move(3, 3);
    await hoverMark(page, 1);
    await cardText(page);
    await page.close();
  },
);

test.each(['html', 'article'])(
  '%s in fullscreen: the card lies above the page, or does not open under an element',
  async (filling) => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    await page.evaluate((selector) => {
      const element = document.querySelector(selector) as HTMLElement;
      element.style.overflow = 'auto';
      addEventListener('click', () => void element.requestFullscreen(), { once: true });
    }, filling);
    await page.mouse.click(4, 4);
    await page.waitFor(() => document.fullscreenElement !== null);
    await hoverMark(page);
    await new Promise((resolve) => setTimeout(resolve, 800));
    // What lies outside of an element that fills the screen is inert: then a card could not be used.
    expect(await hostIsThere(page)).toBe(filling === 'html');
    if (filling === 'html') await expectGoodStanding(page);
    await page.evaluate(() => document.exitFullscreen());
    await page.waitFor(() => document.fullscreenElement === null);
    await page.close();
  },
);
