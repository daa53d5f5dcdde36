/** Speaking to the readers in open tabs. */
import browser, { type Tabs } from 'webextension-polyfill';
import { wrongMatchesAt } from '../core/refusals';
import { resolveLanguage, runsOn, type Settings } from '../core/settings';
import { askReader } from '../messages/ask';
import type { Command, ReaderSettings } from '../messages/protocol';
import { loadSettings } from '../storage/settings';
import { showBadge } from './badge';
import { injectReader, injectSentinel, removeStyles } from './inject';

/** The settings for the reader at an address; null where it is not to run. */
export function readerSettingsFor(settings: Settings, url: string, isPrivate: boolean): ReaderSettings | null {
  if (!runsOn(settings, url)) return null;
  return {
    density: settings.density,
    sensitivity: settings.sensitivity,
    delay: settings.delay,
    theme: settings.theme,
    language: resolveLanguage(settings.language, browser.i18n.getUILanguage()),
    mutedTopics: settings.mutedTopics,
    wrongMatches: wrongMatchesAt(settings, url).map(({ words, topic }) => ({ words, topic })),
    isPrivate,
    isCalled: false,
  };
}

/** Brings a change of the settings into every open tab: readers follow at once, switched-on sites get their sentinel. */
export async function applySettingsToTabs(settings: Settings, before: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(tabs.map((tab) => applySettingsToTab(settings, before, tab)));
}

async function applySettingsToTab(settings: Settings, before: Settings, tab: Tabs.Tab): Promise<void> {
  if (tab.id === undefined || tab.discarded === true) return;
  const readerSettings = readerSettingsFor(settings, tab.url ?? '', tab.incognito);
  try {
    await askReader(tab.id, 'applySettings', { settings: readerSettings });
  } catch {
    // No reader lives there: the page is irrelevant and stays in peace, unless its site was off until now, or more counts as
    // relevant than did.
    const mayMatter = !runsOn(before, tab.url ?? '') || settings.sensitivity !== before.sensitivity;
    if (readerSettings !== null && mayMatter) await injectSentinel(tab.id);
  }
  if (readerSettings !== null) return;
  await removeStyles(tab.id);
  await showBadge(tab.id, 0);
}

/** Tells every reader that notes have changed; each asks for its own page's. */
export async function refreshNotesInTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? null : askReader(tab.id, 'refreshNotes', {}).catch(() => null))),
  );
}

/** Runs a command in a tab, bringing the reader there first if need be: the reader's own wish, on any page. */
export async function runCommandInTab(tab: Tabs.Tab, command: Command): Promise<void> {
  if (tab.id === undefined) return;
  try {
    await askReader(tab.id, 'runCommand', { command });
  } catch {
    if (command === 'take-note' && (await bringReader(tab))) await askReader(tab.id, 'runCommand', { command });
  }
}

/** Brings the reader to a page that it would not come to by itself; false where it may not run. */
export async function bringReader(tab: Tabs.Tab): Promise<boolean> {
  const settings = readerSettingsFor(await loadSettings(), tab.url ?? '', tab.incognito);
  if (tab.id === undefined || settings === null) return false;
  return injectReader({ tabId: tab.id }, { ...settings, isCalled: true });
}

const COMMANDS: readonly string[] = ['next-mention', 'previous-mention', 'close-card', 'take-note'] satisfies Command[];

/** A keyboard shortcut was pressed. */
export async function forwardCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  const target = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (target === undefined || !COMMANDS.includes(command)) return;
  await runCommandInTab(target, command as Command).catch(() => undefined);
}
