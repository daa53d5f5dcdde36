/** Every surface of the built extension, checked by axe, and every text's contrast in light, dark and forced colours; and the order in which a card is read out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumPage } from '../support/browser/chromium-page';
import type { EmulatedFeatures, Page } from '../support/browser/types';
import { faultsOfPage, faultsOfSurface } from './axe';
import {
  browserName,
  cardText,
  type Harness,
  hoverMark,
  markedWords,
  OWN_PAGES,
  somePhrase,
  startHarness,
  waitForMarks,
} from './harness';

const LOOKS: Record<string, Required<Pick<EmulatedFeatures, 'colorScheme' | 'forcedColors'>>> = {
  light: { colorScheme: 'light', forcedColors: false },
  dark: { colorScheme: 'dark', forcedColors: false },
  'forced colours': { colorScheme: 'light', forcedColors: true },
};

/** The same page with another address is another surface. */
const ADDRESSES = [...OWN_PAGES, 'src/panel/index.html?topic=senkaku'];

/** A page of the extension draws what is stored a moment after it has loaded: until it says something, and the same twice. */
async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitFor(async () => {
    const before = document.body.textContent;
    await new Promise((resolve) => setTimeout(resolve, 150));
    return before.trim().length > 20 && document.body.textContent === before;
  });
}

async function faultsInEveryLook(page: Page, look: typeof faultsOfPage): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, features] of Object.entries(LOOKS)) {
    await page.emulate(features);
    const found = await look(page, name === 'light' ? 'everything' : 'colours');
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  await page.emulate({ colorScheme: 'light', forcedColors: false });
  return faults;
}

describe('with a mouse', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness.stop());

  test.each(['demo-en.html', 'demo-ja.html'])('%s: the cards, with everything unfolded', async (name) => {
    const page = await harness.open(name);
    await waitForMarks(page);
    const count = (await markedWords(page)).length;
    for (let index = 0; index < count; index += 1) {
      await hoverMark(page, index);
      await cardText(page);
      await page.shadowEval((root) => {
        for (const details of root.querySelectorAll('details')) details.open = true;
      });
      expect(await faultsInEveryLook(page, faultsOfSurface)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitFor(() => document.querySelector('narrow-water') === null);
    }
    await page.close();
  });

  test('the toolbar at a selection', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const { selector, text } = await somePhrase(page);
    await page.dragSelect(selector, text);
    await page.waitForShadow((root) => root.querySelector('.toolbar') !== null);
    expect(await faultsInEveryLook(page, faultsOfSurface)).toEqual([]);
    await page.close();
  });

  test('the popup about a page with topics', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const popup = await harness.openPopup('demo-en.html');
    await popup.waitFor(() => document.querySelector('.topics li') !== null);
    await waitUntilDrawn(popup);
    expect(await faultsInEveryLook(popup, faultsOfPage)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test.each(ADDRESSES)('%s', async (address) => {
    const page = await harness.browser.newPage();
    await page.goto(harness.browser.extensionUrl(address));
    await waitUntilDrawn(page);
    expect(await faultsInEveryLook(page, faultsOfPage)).toEqual([]);
    await page.close();
  });

  test.runIf(browserName === 'chromium')('a card is read out in a sensible order', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const term = await hoverMark(page);
    await cardText(page);
    const shown = await page.shadowEval((root) => {
      const words = (selector: string) =>
        [...root.querySelectorAll(`.card ${selector}`)]
          .filter((element) => element.checkVisibility())
          .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
      return {
        head: [...words('h2'), ...words('.what')],
        authors: words('.position .who'),
        said: words('.position .said'),
        record: words('.record h3'),
        age: words('.age'),
        actions: words('.card-body ~ * button'),
      };
    });
    for (const [name, words] of Object.entries(shown)) expect(words.length, name).toBeGreaterThan(0);
    expect(shown.authors).toHaveLength(shown.said.length);
    const { label, text } = await readAloud(page as ChromiumPage);
    expect(label).toContain(term);
    const { head, said, record, age, actions } = shown;
    const positions = shown.authors.flatMap((author, index) => [author, said[index] ?? '']);
    let at = 0;
    for (const words of [...head, ...positions, ...record, ...age, ...actions]) {
      const found = text.indexOf(openingOf(words), at);
      expect(found, `“${words}” after ${at} in: ${text}`).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
    await page.close();
  });
});

const withoutSpaces = (text: string) => text.replace(/\s+/g, '');
const openingOf = (text: string) => withoutSpaces(text).slice(0, 40);

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  childIds?: string[];
}

/** What of these a screen reader calls by name, and does not read through. */
const NAMED_ROLES = ['button', 'DisclosureTriangle'];

/** What a screen reader makes of the open card: its label, and its text in order, spaces left out. The tree sees closed roots too. */
async function readAloud(page: ChromiumPage): Promise<{ label: string; text: string }> {
  const { nodes } = (await page.protocol.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find((node) => !node.ignored && node.role?.value === 'dialog');
  if (dialog === undefined) throw new Error('the accessibility tree has no dialog');
  const read = (node: AxNode): string => {
    const role = node.ignored ? '' : (node.role?.value ?? '');
    const name = node.name?.value ?? '';
    if (role === 'StaticText' || NAMED_ROLES.includes(role)) return name;
    return (node.childIds ?? [])
      .map((id) => byId.get(id))
      .reduce((text, child) => text + (child ? read(child) : ''), '');
  };
  return { label: dialog.name?.value ?? '', text: withoutSpaces(read(dialog)) };
}

describe('with a finger', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({ touch: true, width: 390, height: 844 });
  });
  afterAll(() => harness.stop());

  test('the sheet', async () => {
    const page = await harness.open('demo-en.html');
    await waitForMarks(page);
    const [mark] = await markedWords(page);
    if (mark === undefined) throw new Error('nothing is marked');
    await page.touch.tap(mark.x, mark.y);
    await cardText(page);
    expect(await faultsInEveryLook(page, faultsOfSurface)).toEqual([]);
    await page.close();
  });
});
