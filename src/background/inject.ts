/** Putting scripts into tabs. A tab that cannot be scripted (a browser page, a closed tab) is passed over. */
import browser from 'webextension-polyfill';
import type { Language } from '../core/knowledge/types';
import { runsOn, type Settings } from '../core/settings';
import type { ReaderSettings } from '../messages/protocol';

/** Runs script files in a tab's top frame; false where the browser does not let us. */
async function run(tabId: number, files: string[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files });
    return true;
  } catch {
    return false;
  }
}

export function injectSentinel(tabId: number): Promise<boolean> {
  return run(tabId, ['sentinel.js']);
}

/** The reader, with the settings it is to start with: it asks for nothing on a page that turns out irrelevant. */
export async function injectReader(tabId: number, settings: ReaderSettings): Promise<boolean> {
  const handOver = (value: ReaderSettings) => {
    Object.assign(globalThis, { narrowWaterSettings: value });
  };
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: handOver, args: [settings] });
  } catch {
    return false;
  }
  return run(tabId, ['reader.js']);
}

/** The card's surface with one language of the knowledge base. */
export function injectOverlay(tabId: number, language: Language): Promise<boolean> {
  return run(tabId, [`language-${language}.js`, 'overlay.js']);
}

const STYLES = { files: ['page.css'], origin: 'AUTHOR' as const };

/** The styles of marks, notes and our host. */
export async function insertStyles(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, ...STYLES }).catch(() => undefined);
}

/** Takes them out again, where Narrow Water is switched off under an open page. */
export async function removeStyles(tabId: number): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId }, ...STYLES }).catch(() => undefined);
}

/** Tabs that were open before the extension was installed or updated, or before a site was switched on. */
export async function injectIntoOpenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map((tab) =>
      tab.id !== undefined && tab.discarded !== true && runsOn(settings, tab.url ?? '')
        ? injectSentinel(tab.id)
        : false,
    ),
  );
}
