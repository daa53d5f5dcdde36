/** What WCAG 1.4.13 asks of a card (dismissable, hoverable, persistent), pinning, several things on the same words, and marks on any ground. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page, Rect } from '../support/browser/types';
import {
  cardText,
  type Harness,
  hostIsThere,
  hoverMark,
  markedWords,
  startHarness,
  takeNote,
  waitForMarks,
} from './harness';
import { hostilePage } from './hostile-pages';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ extra: { 'colours.html': hostilePage('colours.html') } });
});
afterAll(() => harness.stop());

const gone = (page: Page) => page.waitFor(() => document.querySelector('narrow-water') === null);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const heading = (page: Page) => page.waitForShadow((root) => root.querySelector('.card h2')?.textContent);

async function openCard(page: Page, index = 0): Promise<Rect> {
  await hoverMark(page, index);
  await cardText(page);
  // It is placed a moment after it is drawn.
  await page.waitForShadow((root) => (root.querySelector('.card')?.getBoundingClientRect().top ?? 0) > 0);
  return (await page.shadowRect('.card')) as Rect;
}

describe('content that comes on hover', () => {
  test('is dismissable without moving the pointer, and does not come back until that has been elsewhere', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    await openCard(page);
    await page.keyboard.press('Escape');
    await gone(page);
    const [mark] = await markedWords(page);
    await page.mouse.move((mark?.x ?? 0) + 2, mark?.y ?? 0);
    await wait(700);
    expect(await hostIsThere(page)).toBe(false);
    await openCard(page);
    await page.close();
  });

  test('is hoverable: by a slow, slanting way, and its words can be gone over', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const card = await openCard(page);
    const [mark] = await markedWords(page);
    const isBelow = card.y > (mark?.y ?? 0);
    const edge = isBelow ? card.y + 10 : card.y + card.height - 10;
    await page.mouse.move((mark?.x ?? 0) + 12, edge, { steps: 6, durationMs: 1_200 });
    await page.mouse.move(card.x + card.width - 30, card.y + card.height / 2, { steps: 4, durationMs: 200 });
    await wait(500);
    expect(await hostIsThere(page)).toBe(true);
    await page.close();
  });

  test('is persistent: it stays for as long as the pointer does, also while the page scrolls a little', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const before = await openCard(page);
    await wait(2_000);
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await expect.poll(async () => (await page.shadowRect('.card'))?.y).toBe(before.y - 40);
    await page.close();
  });
});

test('a pinned card stays while the page scrolls and is moved by its head; a rest on another mark leaves it, a click replaces it', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await openCard(page);
  const pinned = await heading(page);
  await page.shadowClick('button[aria-pressed]');
  const before = (await page.shadowRect('.card')) as Rect;
  await page.mouse.drag({ x: before.x + 20, y: before.y + 20 }, { x: before.x + 60, y: before.y + 10 });
  const moved = (await page.shadowRect('.card')) as Rect;
  expect([moved.x, moved.y]).not.toEqual([before.x, before.y]);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await hoverMark(page, 1);
  await wait(700);
  expect(await page.shadowRect('.card')).toEqual(moved);
  expect(await heading(page)).toBe(pinned);
  // Where it stands now: the pointer rests on it.
  const at = await page.evaluate(() => {
    const range = [...(CSS.highlights.get('narrow-water-mark') ?? [])][1] as Range;
    const { left, top, width, height } = range.getClientRects()[0] as DOMRect;
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  await page.waitForShadow((root, old) => root.querySelector('.card h2')?.textContent !== old, {}, pinned);
  expect(await page.shadowEval((root) => root.querySelector('[aria-pressed=true]'))).toBeNull();
  await page.close();
});

test('two notes and a mention on the same words: each is reached', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const phrase = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('narrow-water-mark') ?? [])] as Range[];
    const paragraph = range?.startContainer.parentElement?.closest('p') as HTMLElement;
    const all = [...(paragraph.parentElement?.children ?? [])].filter(({ tagName }) => tagName === 'P');
    const parent = paragraph.parentElement as HTMLElement;
    const within = `${parent.tagName}${parent.className === '' ? '' : `.${[...parent.classList].join('.')}`}`;
    return { selector: `${within} > p:nth-of-type(${all.indexOf(paragraph) + 1})`, text: String(range) };
  });
  await page.mouse.move(2, 2);
  await takeNote(page, phrase, 'first thought');
  await takeNote(page, phrase, 'second thought');
  const [mark] = await markedWords(page);
  const press = () => page.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
  const open = async (words: string) => {
    await page.mouse.move(2, 2);
    await press();
    await page.waitForShadow((root) => root.querySelectorAll('.choice button').length >= 3);
    const texts = await page.shadowEval((root) =>
      [...root.querySelectorAll('.choice button')].map(({ textContent }) => textContent ?? ''),
    );
    await page.shadowClick(`.choice button:nth-child(${texts.findIndex((text) => text.includes(words)) + 1})`);
  };
  for (const thought of ['first thought', 'second thought']) {
    await open(thought);
    await page.waitForShadow(
      (root, typed) => {
        const frame = root.querySelector('iframe');
        // Escape is for what has the focus: the editor takes it a moment after it is drawn.
        return root.activeElement === frame && frame?.contentDocument?.querySelector('textarea')?.value === typed;
      },
      {},
      thought,
    );
    await page.keyboard.press('Escape');
    await gone(page);
  }
  await open(mark?.text ?? '');
  await cardText(page);
  // With the card open, a click on its words means the notes.
  await press();
  await page.waitForShadow((root) => root.querySelectorAll('.choice button').length === 2);
  await page.close();
});

test('marks on coloured and pictured grounds are seen: light, dark or of the text’s own tone', async () => {
  const page = await harness.open('colours.html');
  await harness.changeSettings({ density: 'all' });
  await page.activate();
  const layers = () =>
    page.evaluate(() =>
      ['mark', 'mark-light', 'mark-dark'].map((name) => CSS.highlights.get(`narrow-water-${name}`)?.size ?? 0),
    );
  await expect.poll(layers, { timeout: 5_000 }).toSatisfy(([, light, dark]) => light > 0 && dark > 0);
  const wrong = await page.evaluate(() => {
    const tonesOf = (name: string) => [...(CSS.highlights.get(`narrow-water-${name}`) ?? [])] as Range[];
    const nth = (range: Range) => {
      const paragraph = range.startContainer.parentElement?.closest('p');
      return paragraph
        ? [...(paragraph.parentElement?.querySelectorAll(':scope > p') ?? [])].indexOf(paragraph) % 5
        : -1;
    };
    // White on teal and on gradient and picture: light. Black on bright teal: dark.
    return [
      ...tonesOf('mark-dark').filter((range) => nth(range) !== 1),
      ...tonesOf('mark-light').filter((range) => nth(range) === 1 || nth(range) === 4),
    ].map(String);
  });
  expect(wrong).toEqual([]);
  await page.close();
});
