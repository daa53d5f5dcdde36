/** Speaking to the readers in open tabs. */
import browser, { type Tabs } from 'webextension-polyfill';
import { COMMANDS } from '../core/commands';
import { refuse, wrongMatchesAt } from '../core/refusals';
import { mayRunOn, resolveLanguage, runsOn, type Settings, siteOf } from '../core/settings';
import { askReader } from '../messages/ask';
import type { Command, ReaderSettings } from '../messages/protocol';
import { hasAccess } from '../messages/site-access';
import { loadSettings } from '../storage/settings';
import { showBadge } from './badge';
import { injectReader, injectSentinel, removeStyles } from './inject';
import { recallTab, rememberCall, type TabMemory } from './tab-memory';

/** The part of a tab that decides which settings hold in it. */
export type Place = Pick<Tabs.Tab, 'id' | 'url' | 'incognito'>;

/** The settings that hold in a tab: as stored, with what is remembered of the tab itself. */
function settingsIn(settings: Settings, { refusals }: TabMemory): Settings {
  return refusals.reduce(refuse, settings);
}

/** The settings for the reader in a tab; null where it is not to run. */
export function readerSettingsFor(
  stored: Settings,
  { url = '', incognito }: Place,
  memory: TabMemory,
): ReaderSettings | null {
  const settings = settingsIn(stored, memory);
  const isCalled = memory.calledOn !== null && memory.calledOn === siteOf(url);
  if (!(isCalled ? mayRunOn : runsOn)(settings, url)) return null;
  return {
    density: settings.density,
    sensitivity: settings.sensitivity,
    delay: settings.delay,
    theme: settings.theme,
    language: resolveLanguage(settings.language, browser.i18n.getUILanguage()),
    mutedTopics: settings.mutedTopics,
    wrongMatches: wrongMatchesAt(settings, url).map(({ words, topic }) => ({ words, topic })),
    isPrivate: incognito,
    isCalled: false,
  };
}

/** The same, with settings and memory as they are stored now. */
export async function loadReaderSettings(place: Place): Promise<ReaderSettings | null> {
  const [settings, memory] = await Promise.all([loadSettings(), recallTab(place.id ?? -1)]);
  return readerSettingsFor(settings, place, memory);
}

/** Brings a change of the settings into every open tab: readers follow at once, switched-on sites get their sentinel. */
export async function applySettingsToTabs(settings: Settings, before: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const hasMore = settings.sensitivity !== before.sensitivity;
  await Promise.all(
    tabs.map(async (tab) => {
      const memory = await recallTab(tab.id ?? -1);
      const runsIn = (some: Settings) => runsOn(settingsIn(some, memory), tab.url ?? '');
      // Where it does not run by itself, a page without a reader is one to which it was not called: leave it.
      const mayMatter = runsIn(settings) ? hasMore || !runsIn(before) : readerSettingsFor(before, tab, memory) === null;
      await applySettingsToTab(settings, memory, tab, mayMatter);
    }),
  );
}

/** What is remembered of a tab has changed: its reader follows. */
export async function followMemory(tab: Tabs.Tab, settings: Settings): Promise<void> {
  await applySettingsToTab(settings, await recallTab(tab.id ?? -1), tab, true);
}

/** Brings changed settings to one tab. `mayMatter`: with them, a page that has no reader may need one. */
async function applySettingsToTab(
  settings: Settings,
  memory: TabMemory,
  tab: Tabs.Tab,
  mayMatter: boolean,
): Promise<void> {
  if (tab.id === undefined || tab.discarded === true) return;
  const readerSettings = readerSettingsFor(settings, tab, memory);
  let usesStyles = false;
  try {
    ({ usesStyles } = await askReader(tab.id, 'applySettings', { settings: readerSettings }));
  } catch {
    // No reader lives there: the page was found irrelevant and is left alone, unless its site was off until now or more
    // pages count as relevant than before.
    if (readerSettings !== null && mayMatter) await bringInto(tab.id, readerSettings, settings, tab.url ?? '');
  }
  if (readerSettings !== null) return;
  if (!usesStyles) await removeStyles(tab.id);
  await showBadge(tab.id, 0);
}

/** Brings Narrow Water back to a tab: by the sentinel where it runs by itself, else the way it was called before. */
async function bringInto(tabId: number, readerSettings: ReaderSettings, settings: Settings, url: string) {
  if (runsOn(settings, url)) await injectSentinel(tabId);
  else await injectReader({ tabId }, { ...readerSettings, isCalled: true });
}

/** After the browser took back the access to some sites: removes what runs in tabs that we may no longer see. */
export async function leaveUnseenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const unseen = tabs.filter(({ url }) => url === undefined || url === '');
  await Promise.all(
    unseen.map((tab) =>
      tab.id === undefined ? null : askReader(tab.id, 'applySettings', { settings: null }).catch(() => null),
    ),
  );
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
    const isWish = command === 'take-note' || (command !== 'close-card' && !(await comesByItself(tab)));
    if (isWish && (await bringReader(tab))) await askReader(tab.id, 'runCommand', { command });
  }
}

/** Whether the sentinel looks at this tab's page, so that a page without a reader is one that was found irrelevant. */
async function comesByItself({ url = '' }: Tabs.Tab): Promise<boolean> {
  return runsOn(await loadSettings(), url) && (await hasAccess(url));
}

/** Brings the reader to a page that it would not come to by itself, for this visit; false where it may not run. */
export async function bringReader(tab: Place): Promise<boolean> {
  const site = siteOf(tab.url ?? '');
  if (tab.id === undefined || site === null) return false;
  const [settings, memory] = await Promise.all([loadSettings(), recallTab(tab.id)]);
  const readerSettings = readerSettingsFor(settings, tab, { ...memory, calledOn: site });
  if (readerSettings === null) return false;
  await rememberCall(tab.id, site);
  return injectReader({ tabId: tab.id }, { ...readerSettings, isCalled: true });
}

/** A keyboard shortcut was pressed. */
export async function forwardCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  const target = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (target === undefined || !(COMMANDS as readonly string[]).includes(command)) return;
  await runCommandInTab(target, command as Command).catch(() => undefined);
}
