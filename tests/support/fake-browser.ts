/**
 * A browser for unit tests: the part of the extension interface that the middle rooms use, kept in memory.
 * `vi.mock('webextension-polyfill', async () => ({ default: (await import('…/fake-browser')).fakeBrowser }))` puts it in place.
 */
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type ChangeListener = (changes: Changes, area: string) => void;

class FakeEvent<Listener extends (...args: never[]) => unknown> {
  readonly #listeners = new Set<Listener>();

  addListener(listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  emit(...args: Parameters<Listener>): void {
    for (const listener of this.#listeners) listener(...args);
  }

  clear(): void {
    this.#listeners.clear();
  }
}

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

export const fakeBrowser = { storage: { local, onChanged } };

/** Empties the browser; `items` are found in its storage. */
export function resetFakeBrowser(items: Record<string, unknown> = {}): void {
  stored = structuredClone(items);
  failure = undefined;
  onChanged.clear();
}

/** From now on nothing can be stored; undefined: it can again. */
export function failStoring(error: Error | undefined): void {
  failure = error;
}

/** Says that something changed in another of the browser's storage areas. */
export function emitChange(changes: Changes, area: string): void {
  onChanged.emit(changes, area);
}
