/**
 * A page of the extension that sees what the extension does in other tabs: every message that content scripts send, what
 * stands in a tab's isolated world, and the badge. It is open in a tab of its own for as long as it is asked.
 */
import type { Page } from '../support/browser/types';
import type { Harness } from './harness';

/** What the extension has in a tab. */
export interface TabState {
  /** The sentinel has run there: what follows from the page's first text is decided, or on its way. */
  hasSentinel: boolean;
  hasReader: boolean;
  badge: string;
}

export interface Witness {
  /** The names of the messages that the tab of this address has sent so far, in order. */
  messagesFrom(url: string): Promise<string[]>;
  stateOf(url: string): Promise<TabState>;
  /** Waits until the sentinel has run in the tab, and what it set going has come to rest. */
  settle(url: string): Promise<TabState>;
}

/** So long nothing may have changed in a tab for it to count as at rest: a reader comes, reads and goes in less. */
const REST_MS = 400;
const POLL_MS = 50;
const SETTLE_TIMEOUT_MS = 15_000;

interface Heard {
  url: string;
  name: string;
}
type WitnessWindow = typeof globalThis & { heard: Heard[] };

export async function callWitness({ browser }: Pick<Harness, 'browser'>): Promise<Witness> {
  const page: Page = await browser.newPage();
  await page.goto(browser.extensionUrl('src/options/index.html'));
  await page.evaluate(() => {
    const { heard } = Object.assign(globalThis, { heard: [] as Heard[] });
    chrome.runtime.onMessage.addListener((message: { name?: unknown }, sender) => {
      if (sender.tab?.url !== undefined) heard.push({ url: sender.tab.url, name: String(message?.name) });
    });
  });

  const messagesFrom = (url: string) =>
    page.evaluate(
      (wanted) => (globalThis as WitnessWindow).heard.filter((one) => one.url === wanted).map(({ name }) => name),
      url,
    );
  const stateOf = (url: string) =>
    page.evaluate(async (wanted): Promise<TabState> => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === wanted);
      if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
      const [injection] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => ({
          hasSentinel: 'narrowWaterSentinel' in globalThis,
          hasReader: 'narrowWaterReader' in globalThis,
        }),
      });
      const badge = await chrome.action.getBadgeText({ tabId: tab.id });
      return { hasSentinel: false, hasReader: false, ...injection?.result, badge };
    }, url);

  return {
    messagesFrom,
    stateOf,
    async settle(url) {
      const deadlineMs = performance.now() + SETTLE_TIMEOUT_MS;
      let last = '';
      let sinceMs = performance.now();
      while (performance.now() < deadlineMs) {
        const state = await stateOf(url);
        const now = JSON.stringify([state, await messagesFrom(url)]);
        if (now !== last) {
          last = now;
          sinceMs = performance.now();
        }
        if (state.hasSentinel && performance.now() - sinceMs >= REST_MS) return state;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      throw new Error(`${url} did not come to rest: ${last}`);
    },
  };
}
