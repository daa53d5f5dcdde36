/**
 * A browser for tests: the part of the extension interface that the rooms use, kept in memory.
 * `vi.mock('webextension-polyfill', async () => ({ default: (await import('…/fake-browser')).fakeBrowser }))` puts it in place
 * of the polyfill; in place of the browser's own interface it is there by itself.
 */
import { FakeEvent } from './fake-event';
import { fakeTabsInterface, resetFakeTabs } from './fake-tabs';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type ChangeListener = (changes: Changes, area: string) => void;

const onChanged = new FakeEvent<ChangeListener>();
let stored: Record<string, unknown> = {};
let failure: Error | undefined;

const local = {
  async get(key: string): Promise<Record<string, unknown>> {
    return Object.hasOwn(stored, key) ? { [key]: structuredClone(stored[key]) } : {};
  },

  async set(items: Record<string, unknown>): Promise<void> {
    if (failure !== undefined) throw failure;
    const changes: Changes = {};
    for (const [key, newValue] of Object.entries(items)) {
      changes[key] = { oldValue: stored[key], newValue: structuredClone(newValue) };
      stored[key] = structuredClone(newValue);
    }
    onChanged.emit(changes, 'local');
  },
};

let inSession: Record<string, unknown> = {};

/** Memory that ends with the browser. */
const session = {
  async get(key: string): Promise<Record<string, unknown>> {
    return Object.hasOwn(inSession, key) ? { [key]: structuredClone(inSession[key]) } : {};
  },

  async set(items: Record<string, unknown>): Promise<void> {
    Object.assign(inSession, structuredClone(items));
  },

  async remove(key: string): Promise<void> {
    delete inSession[key];
  },
};

const onAdded = new FakeEvent<() => void>();
const onRemoved = new FakeEvent<() => void>();
let withheld: string[] = [];

/** The access to sites that the browser grants. */
const permissions = {
  onAdded,
  onRemoved,
  async contains({ origins }: { origins: string[] }): Promise<boolean> {
    return (
      withheld.length === 0 ||
      !origins.some(
        (origin) =>
          origin.includes('*://') || origin.includes('//*/') || withheld.some((host) => origin.includes(host)),
      )
    );
  },
  async request(): Promise<boolean> {
    withholdAccess([]);
    return true;
  },
};

/** From now on the browser keeps these hosts from us; none: it grants every one. */
export function withholdAccess(hosts: string[]): void {
  const isGranted = hosts.length < withheld.length;
  withheld = hosts;
  (isGranted ? onAdded : onRemoved).emit();
}

/** What lies in storage. */
export function allStored(): Record<string, unknown> {
  return structuredClone(stored);
}

/** Our extension's own address in this browser. */
export const EXTENSION_ORIGIN = 'chrome-extension://narrow-water';
export const EXTENSION_ID = 'narrow-water';

/** True: it is going to respond. */
type MessageListener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => true | undefined;
const onMessage = new FakeEvent<MessageListener>();

const runtime = {
  id: EXTENSION_ID as string | undefined,
  onMessage,
  getURL: (path: string) => `${EXTENSION_ORIGIN}/${path.replace(/^\//, '')}`,
  /** What a message to the background comes back with; a test puts its own in place. */
  sendMessage: async (_message: unknown): Promise<unknown> => undefined,
};
const noReply = runtime.sendMessage;

export const fakeBrowser = {
  storage: { local, session, onChanged },
  permissions,
  runtime,
  i18n: { getUILanguage: () => 'en-GB' },
  ...fakeTabsInterface,
};

Object.assign(globalThis, { chrome: fakeBrowser });

/** Empties the browser; `items` are found in its storage. */
export function resetFakeBrowser(items: Record<string, unknown> = {}): void {
  stored = structuredClone(items);
  inSession = {};
  withheld = [];
  onAdded.clear();
  onRemoved.clear();
  failure = undefined;
  onChanged.clear();
  onMessage.clear();
  Object.assign(runtime, { id: EXTENSION_ID, sendMessage: noReply });
  resetFakeTabs();
}

/** Delivers a message as the browser does; the first response, undefined where nobody is going to respond. */
export function deliverMessage(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const isAnswered = onMessage.emit(structuredClone(message), sender, resolve).includes(true);
    if (!isAnswered) resolve(undefined);
  });
}

/** From now on nothing can be stored; undefined: it can again. */
export function failStoring(error: Error | undefined): void {
  failure = error;
}

/** Says that something changed in another of the browser's storage areas. */
export function emitChange(changes: Changes, area: string): void {
  onChanged.emit(changes, area);
}
