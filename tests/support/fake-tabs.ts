/** Tabs, what is put into them and who answers there: part of the browser for tests. */
import { FakeEvent } from './fake-event';

export interface FakeTab {
  id: number;
  url: string;
  windowId: number;
  incognito: boolean;
  active: boolean;
  status: 'loading' | 'complete';
  discarded?: boolean;
  /** The document it shows. */
  documentId?: string;
  /** A page of the browser's own: no script may enter. */
  isUnscriptable?: boolean;
  /** The reader in this tab: answers an envelope. None: nobody listens there. */
  reader?: ((message: { name: string; payload: unknown }) => unknown) | undefined;
}

export interface ContentScript {
  id: string;
  js: string[];
  matches: string[];
  excludeMatches: string[];
  runAt: string;
}

interface Injection {
  target: { tabId: number; documentIds?: string[] };
  files?: string[];
  func?: (...args: unknown[]) => void;
  args?: unknown[];
}

let tabs: FakeTab[] = [];
let scripts: ContentScript[] = [];
let failure: Error | undefined;
let isRefusedPattern = (_pattern: string): boolean => false;

/** What the browser was told to do since the last reset, in order. */
export const done = {
  /** Script files by tab; settings handed over stand in `handedOver`. */
  scripts: [] as { tabId: number; file: string }[],
  handedOver: [] as { tabId: number; settings: unknown }[],
  styles: [] as { tabId: number; is: 'in' | 'out' }[],
  badges: [] as { tabId: number; text: string }[],
  focusedWindows: [] as number[],
  /** Every message that was sent to a reader. */
  sent: [] as { tabId: number; name: string; payload: unknown }[],
};

const onUpdated = new FakeEvent<(tabId: number, change: { status?: string }) => void>();

// An answer of the browser never comes in the same turn.
const later = () => new Promise((resolve) => setTimeout(resolve));

function tabOf(tabId: number): FakeTab {
  const tab = tabs.find(({ id }) => id === tabId);
  if (tab === undefined) throw new Error(`No tab with id: ${tabId}`);
  return tab;
}

function scriptableTab({ tabId, documentIds }: Injection['target']): FakeTab {
  const tab = tabOf(tabId);
  const isGone = documentIds !== undefined && !documentIds.includes(tab.documentId ?? '');
  if (isGone) throw new Error(`No document with id in tab ${tabId}`);
  if (tab.isUnscriptable === true) throw new Error('Cannot access contents of the page');
  return tab;
}

/** Opens a tab; what the test does not say is a loaded page in an ordinary window. */
export function openFakeTab(given: Partial<FakeTab> & Pick<FakeTab, 'id'>): FakeTab {
  const tab: FakeTab = {
    url: 'https://news.example/a',
    windowId: 1,
    incognito: false,
    active: false,
    status: 'complete',
    ...given,
  };
  tabs.push(tab);
  return tab;
}

/** A tab has loaded, as the browser tells. */
export function finishLoading(tabId: number): void {
  tabOf(tabId).status = 'complete';
  onUpdated.emit(tabId, { status: 'complete' });
}

/** The scripts that are registered now. */
export function registeredScripts(): ContentScript[] {
  return structuredClone(scripts);
}

/** From now on registering fails with this; undefined: it works again. */
export function failRegistering(error: Error | undefined): void {
  failure = error;
}

/** From now on the browser takes no script with such a pattern. */
export function refusePatterns(isRefused: (pattern: string) => boolean): void {
  isRefusedPattern = isRefused;
}

/** How many listen for tabs' being updated. */
export function countUpdateListeners(): number {
  return onUpdated.listenerCount;
}

export function resetFakeTabs(): void {
  tabs = [];
  scripts = [];
  failure = undefined;
  isRefusedPattern = () => false;
  onUpdated.clear();
  for (const list of Object.values(done)) list.length = 0;
}

function checkPatterns(added: readonly ContentScript[]): void {
  for (const pattern of added.flatMap(({ matches, excludeMatches = [] }) => [...matches, ...excludeMatches])) {
    if (isRefusedPattern(pattern)) throw new Error(`Invalid pattern: ${pattern}`);
  }
}

export const fakeTabsInterface = {
  tabs: {
    onUpdated,
    async query(wanted: { active?: boolean }): Promise<FakeTab[]> {
      return tabs.filter((tab) => wanted.active === undefined || tab.active === wanted.active);
    },
    async get(tabId: number): Promise<FakeTab> {
      return { ...tabOf(tabId) };
    },
    async create({ url }: { url: string }): Promise<FakeTab> {
      return openFakeTab({ id: 100 + tabs.length, url, status: 'loading', active: true });
    },
    async update(tabId: number, change: Partial<FakeTab>): Promise<FakeTab> {
      return Object.assign(tabOf(tabId), change);
    },
    async sendMessage(tabId: number, message: { name: string; payload: unknown }): Promise<unknown> {
      await later();
      done.sent.push({ tabId, name: message.name, payload: structuredClone(message.payload) });
      const { reader } = tabOf(tabId);
      if (reader === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
      return reader(message);
    },
  },
  windows: {
    async update(windowId: number): Promise<void> {
      done.focusedWindows.push(windowId);
    },
  },
  action: {
    async setBadgeText({ tabId, text }: { tabId: number; text: string }): Promise<void> {
      done.badges.push({ tabId, text });
    },
    async setBadgeBackgroundColor(): Promise<void> {},
  },
  scripting: {
    async executeScript({ target, files, args }: Injection): Promise<void> {
      await later();
      const { id: tabId } = scriptableTab(target);
      if (args !== undefined) done.handedOver.push({ tabId, settings: structuredClone(args[0]) });
      for (const file of files ?? []) done.scripts.push({ tabId, file });
    },
    async insertCSS({ target }: Injection): Promise<void> {
      done.styles.push({ tabId: scriptableTab(target).id, is: 'in' });
    },
    async removeCSS({ target }: Injection): Promise<void> {
      done.styles.push({ tabId: scriptableTab(target).id, is: 'out' });
    },
    async getRegisteredContentScripts({ ids }: { ids: string[] }): Promise<ContentScript[]> {
      await later();
      return scripts.filter(({ id }) => ids.includes(id));
    },
    async registerContentScripts(added: ContentScript[]): Promise<void> {
      await later();
      if (failure !== undefined) throw failure;
      checkPatterns(added);
      for (const { id } of added) {
        if (scripts.some((script) => script.id === id)) throw new Error(`Duplicate script ID '${id}'`);
      }
      scripts.push(...structuredClone(added));
    },
    async updateContentScripts(changed: ContentScript[]): Promise<void> {
      await later();
      checkPatterns(changed);
      // An empty list in an update leaves what was there, as some browsers have it.
      scripts = scripts.map((before) => {
        const script = changed.find(({ id }) => id === before.id);
        if (script === undefined) return before;
        return {
          ...before,
          ...script,
          excludeMatches: script.excludeMatches?.length ? script.excludeMatches : before.excludeMatches,
        };
      });
    },
    async unregisterContentScripts({ ids }: { ids: string[] }): Promise<void> {
      await later();
      for (const id of ids) {
        if (!scripts.some((script) => script.id === id)) throw new Error(`Nonexistent script ID '${id}'`);
      }
      scripts = scripts.filter(({ id }) => !ids.includes(id));
    },
  },
};
