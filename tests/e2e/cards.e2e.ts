/** Reading with cards: they come by mouse, keyboard and popup, say who says what and when, and go as they should. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserName,
  cardText,
  DEMOS,
  type Harness,
  hostIsThere,
  hoverMark,
  markedWords,
  startHarness,
  waitForMarks,
  waitForText,
} from './harness';

let harness: Harness;
beforeAll(async () => {
  const demo = fileURLToPath(new URL('../pages/demo-en.html', import.meta.url));
  // As a page that keeps everyone from its reader's clipboard (Firefox knows no such policy).
  const forbidding = { file: demo, headers: { 'permissions-policy': 'clipboard-write=()' } };
  harness = await startHarness({ extra: { 'no-clipboard.html': forbidding } });
});
afterAll(() => harness.stop());

const AUTHORS = /Zhang Yun|Mart Marjak|Tom Fowdy|Yuan Zheng|Unsigned|署名なし|未署名/;

describe.each(DEMOS)('$name', ({ name }) => {
  test('three marks, and a card with attributed, dated positions by mouse', async () => {
    const page = await harness.open(name);
    await waitForMarks(page);
    const words = await markedWords(page);
    expect(words).toHaveLength(3);
    expect(await hostIsThere(page)).toBe(false);

    let withPositions = 0;
    for (const index of words.keys()) {
      const word = await hoverMark(page, index);
      const text = await cardText(page);
      // A name of the topic that differs from the article's word by its first letter alone is not said twice.
      expect(text.toLowerCase()).toContain(word.toLowerCase());
      const positions = await page.shadowEval((root) =>
        [...root.querySelectorAll('.card-body .position')].map((position) => position.textContent ?? ''),
      );
      for (const position of positions) {
        expect(position).toMatch(AUTHORS);
        expect(position).toMatch(/20(17|18|24|25)/);
      }
      if (positions.length >= 2) withPositions += 1;
      await page.keyboard.press('Escape');
      await page.waitFor(() => document.querySelector('narrow-water') === null);
    }
    expect(withPositions).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a card', () => {
  test('stands clear of the marked line and inside the viewport', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    await hoverMark(page);
    await cardText(page);
    const mark = (await markedWords(page))[0] as { x: number; y: number };
    const card = await page.shadowRect('.card');
    if (card === null) throw new Error('the card has no box');
    const covers = mark.y > card.y && mark.y < card.y + card.height && mark.x > card.x && mark.x < card.x + card.width;
    expect(covers).toBe(false);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.y + card.height).toBeLessThanOrEqual(900);
    await page.close();
  });

  test('stays while the pointer goes over to it, and goes when the pointer has left both', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    await hoverMark(page);
    await cardText(page);
    const card = await page.shadowRect('.card');
    if (card === null) throw new Error('the card has no box');
    await page.mouse.move(card.x + 40, card.y + 30, { steps: 6, durationMs: 150 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await hostIsThere(page)).toBe(true);
    await page.mouse.move(2, 2, { steps: 4, durationMs: 100 });
    await page.waitFor(() => document.querySelector('narrow-water') === null);
    await page.close();
  });

  test('does not open under a pointer that only passes', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const [mark] = await markedWords(page);
    if (mark === undefined) throw new Error('nothing is marked');
    await page.mouse.move(mark.x, mark.y - 200);
    await page.mouse.move(mark.x, mark.y + 200, { steps: 10, durationMs: 120 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await hostIsThere(page)).toBe(false);
    await page.close();
  });

  test('a pinned card stays, and closes by its button', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    await hoverMark(page);
    await cardText(page);
    await page.shadowClick('button[aria-pressed]');
    await page.mouse.move(2, 2, { steps: 4, durationMs: 100 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await hostIsThere(page)).toBe(true);
    await page.shadowClick('button.close');
    await page.waitFor(() => document.querySelector('narrow-water') === null);
    await page.close();
  });

  test.each(['demo-en.html', 'no-clipboard.html'])('is copied as a citation, on %s', async (name) => {
    const page = await harness.open(name);
    await waitForMarks(page);
    await hoverMark(page);
    await cardText(page);
    await page.shadowClick('.card .copy');
    await page.waitForShadow((root) => root.querySelector('[role=status]')?.textContent === 'Copied');
    await page.keyboard.press('Escape');
    await page.waitFor(() => document.querySelector('narrow-water') === null);
    const { x, y } = await page.rectOf('input');
    await page.mouse.click(x + 10, y + 10);
    await page.keyboard.press('Control+v');
    expect(await page.waitFor(() => document.querySelector('input')?.value)).toMatch(
      /^(?:Zhang Yun|Yuan Zheng) .* 20\d\d, paragraph \d+\./,
    );
    await page.close();
  });

  test('works on a page with the strictest policy', async () => {
    const page = await harness.open('strict-csp.html');
    await waitForMarks(page);
    await hoverMark(page);
    expect(await cardText(page)).toMatch(AUTHORS);
    await page.close();
  });

  test('a page cannot open it with events of its own making', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const [mark] = await markedWords(page);
    await page.evaluate(
      async ({ x, y }) => {
        const at = { clientX: x, clientY: y, bubbles: true };
        for (let i = 0; i < 20; i += 1) {
          document.body.dispatchEvent(new PointerEvent('pointermove', at));
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        document.body.dispatchEvent(new MouseEvent('click', at));
      },
      mark as { x: number; y: number },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await hostIsThere(page)).toBe(false);
    await page.close();
  });
});

describe('from the popup', () => {
  test.each(['demo-en.html', 'stub-en.html'])('a topic opens its card on %s', async (name) => {
    const page = await harness.open(name);
    // A stub has too little text to be marked: there a topic's card opens from the headline.
    if (name === 'demo-en.html') await waitForMarks(page);
    const popup = await harness.openPopup(name);
    const topic = await popup.waitFor(() => document.querySelector('.topics .topic span')?.textContent);
    const before = (await harness.browser.pages()).length;
    const { x, y, width, height } = await popup.rectOf('.topics .topic');
    await popup.mouse.click(x + width / 2, y + height / 2);
    // The popup closes itself, and gives way to the page.
    await expect.poll(async () => (await harness.browser.pages()).length).toBe(before - 1);
    await page.activate();
    await page.waitForShadow((root) => root.querySelector('.card') !== null);
    expect(await page.shadowEval((root) => root.querySelector('.card .title')?.textContent)).toContain(topic);
    expect(await page.shadowEval((root) => root.activeElement?.closest('.card') != null)).toBe(true);
    await page.close();
  });
});

test('everything on a topic opens from its card: in the side panel, or where the browser gives none, in a tab', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await hoverMark(page);
  const name = await page.waitForShadow((root) => root.querySelector('.card .title :last-child')?.textContent);
  await page.shadowClick('.card .foot > button:nth-of-type(2)');
  const isDossier = (url: string) => url.includes('/src/panel/index.html?topic=');
  if (browserName === 'firefox') {
    const dossier = await harness.browser.waitForPage(isDossier);
    await waitForText(dossier, name as string);
    await dossier.close();
  } else {
    const panels = () =>
      harness.browser.backgroundEval(async () => {
        const contexts = await chrome.runtime.getContexts({
          contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType],
        });
        return contexts.map(({ documentUrl }) => documentUrl ?? '');
      });
    await expect.poll(panels, { timeout: 5_000 }).toEqual([expect.stringContaining('/src/panel/index.html?topic=')]);
  }
  await page.close();
});
