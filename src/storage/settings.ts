/** The settings in the browser's own storage. Whatever is found there is checked; what does not fit falls back to its default. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { DELAYS, DENSITIES, REACHES, SENSITIVITIES, THEMES } from '../core/choices';
import { LANGUAGES } from '../core/knowledge/types';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { mergeChange } from '../core/settings-change';

const KEY = 'settings';
/** Longer lists are cut when read, because every open tab is sent them. */
const MAX_ITEMS = 5_000;
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const words = listOf(word);

const fields = {
  enabled: v.boolean(),
  where: v.picklist(REACHES),
  listedSites: words,
  excludedSites: words,
  density: v.picklist(DENSITIES),
  sensitivity: v.picklist(SENSITIVITIES),
  delay: v.picklist(DELAYS),
  theme: v.picklist(THEMES),
  language: v.picklist(['auto', ...LANGUAGES]),
  mutedTopics: words,
  wrongMatches: listOf(v.object({ words: word, topic: word, site: word })),
} as const satisfies Record<keyof Settings, v.GenericSchema>;

/** Lists that are too long are cut and not dropped, so that what was refused first stays refused. */
function listOf<const S extends v.GenericSchema>(item: S) {
  const cut = v.transform((list: unknown[]) => list.slice(0, MAX_ITEMS));
  return v.pipe(v.array(v.unknown()), cut, v.array(item));
}

const names = Object.keys(fields) as (keyof Settings)[];

/** The fields of `value` that fit, over `base`. */
export function settingsFrom(value: unknown, base: Settings = DEFAULT_SETTINGS): Settings {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = { ...base };
  for (const name of names) {
    const checked = v.safeParse(fields[name], found[name]);
    if (checked.success) settings[name] = checked.output;
  }
  return settings as unknown as Settings;
}

/** Reads the settings; defaults where nothing, or nothing readable, is stored. */
export async function loadSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
}

// Two quick changes must not overwrite each other: each waits for the one before.
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes some fields; what does not fit is ignored. `seen` holds the lists among them as they were where the change was
 * made: only what was added to them and taken out is applied. Resolves to the settings as they are now.
 */
export function changeSettings(patch: Record<string, unknown>, seen: Record<string, unknown> = {}): Promise<Settings> {
  return updateSettings((settings) =>
    mergeChange(settings, settingsFrom(seen, settings), settingsFrom(patch, settings)),
  );
}

/** Replaces the settings by what `change` makes of them at that moment. Resolves to the settings as they are then. */
export function updateSettings(update: (settings: Settings) => Settings): Promise<Settings> {
  const change = lastChange.then(async () => {
    const settings = update(await loadSettings());
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  lastChange = change.catch(() => undefined);
  return change;
}

/** Calls back with the new and the former settings whenever they change in any context. Returns a function that ends it. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined)
      onChange(settingsFrom(change.newValue), settingsFrom(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
