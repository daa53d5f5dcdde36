/** Every surface of the built extension, checked by axe in light, dark and forced colours; and the order in which a card is read out. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumPage } from '../support/browser/chromium-page';
import type { EmulatedFeatures, Page } from '../support/browser/types';
import { faultsOfPage, faultsOfSurface } from './axe';
import {
  browserName,
  cardText,
  extensionDir,
  type Harness,
  hoverMark,
  markedWords,
  somePhrase,
  startHarness,
  waitForMarks,
} from './harness';

const LOOKS: Record<string, Required<Pick<EmulatedFeatures, 'colorScheme' | 'forcedColors'>>> = {
  light: { colorScheme: 'light', forcedColors: false },
  dark: { colorScheme: 'dark', forcedColors: false },
  'forced colours': { colorScheme: 'light', forcedColors: true },
};

/** Every page that the extension has, as it stands in the build. */
const OWN_PAGES = readdirSync(join(extensionDir, 'src')).filter((room) =>
  existsSync(join(extensionDir, 'src', room, 'index.html')),
);
/** The same page with another address is another surface. */
const ADDRESSES = OWN_PAGES.flatMap((room) => [
  `src/${room}/index.html`,
  ...(room === 'panel' ? [`src/${room}/index.html?topic=senkaku`] : []),
]);

/** A page of the extension draws what is stored a moment after it has loaded: until it says something, and the same twice. */
async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitFor(async () => {
    const before = document.body.textContent;
    await new Promise((resolve) => setTimeout(resolve, 150));
    return before.trim().length > 20 && document.body.textContent === before;
  });
}

async function faultsInEveryLook(page: Page, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, features] of Object.entries(LOOKS)) {
    await page.emulate(features);
    faults.push(...(await look(page)).map((fault) => `${name}: ${fault}`));
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
        [...root.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility())
          .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
      return {
        heading: words('h2'),
        what: words('.what'),
        positions: words('.card-body > .position'),
        buttons: words('footer button'),
      };
    });
    expect(shown.positions.length).toBeGreaterThan(0);
    const read = await readAloud(page as ChromiumPage);
    expect(read[0]).toMatch(/^dialog /);
    expect(read[0]).toContain(term);
    const spoken = read.map((line) => line.slice(line.indexOf(' ') + 1)).join(' ');
    const places = [...shown.heading, ...shown.what, ...shown.positions.map(openingOf), ...shown.buttons].map(
      (words) => ({
        words,
        at: spoken.replaceAll(' ', '').indexOf(words.replaceAll(' ', '')),
      }),
    );
    for (const { words, at } of places) expect(at, words).toBeGreaterThanOrEqual(0);
    await page.close();
  });
});

const openingOf = (text: string) => text.slice(0, 30);

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  childIds?: string[];
}

/** What a screen reader meets in the open card, in order: a role and a name on each line; the tree sees closed roots too. */
async function readAloud(page: ChromiumPage): Promise<string[]> {
  const { nodes } = (await page.protocol.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find((node) => !node.ignored && node.role?.value === 'dialog');
  if (dialog === undefined) throw new Error('the accessibility tree has no dialog');
  const lines: string[] = [];
  const visit = (node: AxNode) => {
    const role = node.role?.value ?? '';
    if (!node.ignored && role !== 'InlineTextBox' && (node.name?.value ?? '') !== '')
      lines.push(`${role} ${node.name?.value}`);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) visit(child);
    }
  };
  visit(dialog);
  return lines;
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
