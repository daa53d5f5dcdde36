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
const wrongMatch = v.object({ words: word, topic: word, site: word });

type Fields = Record<keyof Settings, v.GenericSchema>;
const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

function describeFields(listOf: (item: v.GenericSchema) => v.GenericSchema): Fields {
  const words = listOf(word);
  return {
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
    wrongMatches: listOf(wrongMatch),
  };
}

const cut = v.transform((list: unknown[]) => list.slice(0, MAX_ITEMS));

/**
 * What is stored: an entry that does not fit goes by itself and a list too long loses its end, so that whatever else was
 * refused stays refused.
 */
const storedFields = describeFields((item) => {
  const fitting = v.transform((list: unknown[]) =>
    list.flatMap((entry) => {
      const checked = v.safeParse(item, entry);
      return checked.success ? [checked.output] : [];
    }),
  );
  return v.pipe(v.array(v.unknown()), fitting, cut);
});

/** What is to be changed: a list with an entry that does not fit is refused whole. What it leaves out would be taken out. */
const wantedFields = describeFields((item) => v.pipe(v.array(v.unknown()), cut, v.array(item)));

function fitInto(base: Settings, value: unknown, fields: Fields): Settings {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = { ...base };
  for (const name of names) {
    const checked = v.safeParse(fields[name], found[name]);
    if (checked.success) settings[name] = checked.output;
  }
  return settings as unknown as Settings;
}

/** What was stored, as far as it fits; the defaults for the rest. */
export function settingsFrom(value: unknown): Settings {
  return fitInto(DEFAULT_SETTINGS, value, storedFields);
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
    mergeChange(settings, fitInto(settings, seen, wantedFields), fitInto(settings, patch, wantedFields)),
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
