/** Putting scripts into tabs. A tab that cannot be scripted (a browser page, a closed tab) is passed over. */
import browser from 'webextension-polyfill';
import { FORM_SCRIPTS, type FormScript } from '../core/detect/form-scripts';
import type { Language } from '../core/knowledge/types';
import { runsOn, type Settings } from '../core/settings';
import type { ReaderSettings } from '../messages/protocol';

/** A tab's top frame, or one document in it. */
export interface InjectionTarget {
  tabId: number;
  documentIds?: string[];
}

/** Runs script files; false where the browser does not let us, or the document is gone. */
async function run(target: InjectionTarget, files: string[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files });
    return true;
  } catch {
    return false;
  }
}

/** Injects the sentinel into a tab's page; false where the browser does not let us. */
export function injectSentinel(tabId: number): Promise<boolean> {
  return run({ tabId }, ['sentinel.js']);
}

/**
 * Injects the reader, with the settings to start with and the forms that the page is likely to need, so that a page which
 * turns out irrelevant costs no further message.
 */
export async function injectReader(
  target: InjectionTarget,
  settings: ReaderSettings,
  scripts: readonly FormScript[] = FORM_SCRIPTS,
): Promise<boolean> {
  const handOver = (value: ReaderSettings) => {
    Object.assign(globalThis, { narrowWaterSettings: value });
  };
  try {
    await browser.scripting.executeScript({ target, func: handOver, args: [settings] });
  } catch {
    return false;
  }
  return run(target, [...listFiles(scripts), 'reader.js']);
}

/** Injects the forms of further scripts into a page whose reader lacks them. */
export function injectLists(target: InjectionTarget, scripts: readonly FormScript[]): Promise<boolean> {
  return run(target, listFiles(scripts));
}

function listFiles(scripts: readonly FormScript[]): string[] {
  return scripts.flatMap((script) => (script === 'east' ? ['han.js', 'lexicon-east.js'] : [`lexicon-${script}.js`]));
}

/** Injects the companion, which opens cards and keeps notes. */
export function injectCompanion(target: InjectionTarget): Promise<boolean> {
  return run(target, ['companion.js']);
}

/** Injects what draws cards, with the knowledge base in one language. */
export function injectOverlay(target: InjectionTarget, language: Language): Promise<boolean> {
  return run(target, [`language-${language}.js`, `record-${language}.js`, 'han.js', 'choice.js', 'overlay.js']);
}

/** Injects the note editor, into a page that has the overlay. */
export function injectEditor(target: InjectionTarget): Promise<boolean> {
  return run(target, ['editor.js']);
}

const STYLES = { files: ['page.css'], origin: 'AUTHOR' as const };

/** Inserts the styles of marks, notes and our host. */
export async function insertStyles(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, ...STYLES }).catch(() => undefined);
}

/** Takes the styles out again, when Narrow Water is switched off under an open page. */
export async function removeStyles(tabId: number): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId }, ...STYLES }).catch(() => undefined);
}

/** Injects the sentinel into open tabs: they were loaded before the extension was installed or updated. */
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
