/** What the extension makes of the page in a tab, as its badge and its popup say it, beside what is painted there. */
import { expect } from 'vitest';
import type { TabDescription } from '../../src/messages/protocol';
import type { Page } from '../support/browser/types';
import type { Harness } from './harness';

export interface TabView {
  /** The story of each mark: the id of the `article` in which it stands, in the page's order, once each. */
  marked: string[];
  /** Marks whose words are gone from the page, or stand outside every story. */
  stale: number;
  badge: string;
  /** What the popup is told; null where no reader runs. */
  description: TabDescription | null;
}

export interface TabObserver {
  view(page: Page): Promise<TabView>;
  /**
   * Waits until the page's marks stand in these stories and nowhere else, and badge and popup speak of `shown`, null for
   * nothing at all. `title` is the story of which the popup knows all the same; a badge alone may be gone for a moment.
   */
  waitFor(page: Page, expected: { marked: string[]; shown: string | null; title?: string }): Promise<TabView>;
}

/** @param name the page that the tabs to come show: one at a time. Call before they are opened, so that they are in front. */
export async function callTabObserver(harness: Harness, name: string): Promise<TabObserver> {
  const own = await harness.browser.newPage();
  await own.goto(harness.browser.extensionUrl('src/options/index.html'));

  const view = async (page: Page): Promise<TabView> => {
    const painted = await page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('narrow-water-mark') ?? [])] as Range[];
      const ids = ranges
        .filter((range) => range.toString() !== '')
        .map(({ startContainer }) => startContainer.parentElement?.closest('article')?.id ?? '');
      const marked = [...document.querySelectorAll('article')].map(({ id }) => id).filter((id) => ids.includes(id));
      return { marked, stale: ranges.length - ids.filter((id) => marked.includes(id)).length };
    });
    const told = await own.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).findLast((candidate) => candidate.url?.startsWith(url));
      const payload = { tabId: tab?.id as number };
      const reply = await chrome.runtime.sendMessage({ direction: 'fromPages', name: 'describeTab', payload });
      return { badge: await chrome.action.getBadgeText(payload), description: reply.value };
    }, harness.server.url(name));
    return { ...painted, ...told };
  };

  return {
    view,
    async waitFor(page, { marked, shown, title = shown ?? undefined }) {
      let last: TabView | undefined;
      const brief = async () => {
        last = await view(page);
        const { badge, description } = last;
        return { marked: last.marked, stale: last.stale, hasBadge: badge !== '', title: description?.title ?? null };
      };
      const expected = { marked, stale: 0, hasBadge: shown !== null };
      await expect
        .poll(brief, { timeout: 15_000, interval: 150 })
        .toMatchObject(title === undefined ? expected : { ...expected, title });
      return last as TabView;
    },
  };
}

/** The headlines of `tests/pages/tern-stories.js`. */
export const HEADLINES = {
  talks: 'China and Japan talk buoys and boats in Nagasaki',
  scallops: 'First scallops cross as China eases seafood ban on Japan',
  garden: 'Walled garden opens its gate after eighty years',
} as const;

/** Calls a function of the page's own script. */
export function call(page: Page, name: string, ...values: unknown[]): Promise<void> {
  return page.evaluate(
    (called, given) => {
      const own = (globalThis as unknown as Record<string, ((...args: unknown[]) => void) | undefined>)[called];
      if (own === undefined) throw new Error(`the page has no ${called}`);
      own(...given);
    },
    name,
    values,
  );
}
