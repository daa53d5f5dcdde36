import { beforeEach, expect, test, vi } from 'vitest';
import { emitChange, failStoring, resetFakeBrowser } from '../../tests/support/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { changeSettings, loadSettings, settingsFrom, watchSettings } from './settings';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

beforeEach(() => resetFakeBrowser());

test('nothing stored gives the defaults', async () => {
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
});

test.each([null, 7, 'text', [], { settings: true }])('unreadable settings (%j) give the defaults', (value) => {
  expect(settingsFrom(value)).toEqual(DEFAULT_SETTINGS);
});

test('of a stored list only the entries that do not fit go: what else was refused stays refused', async () => {
  const match = { words: 'the islands', topic: 'senkaku', site: 'news.example' };
  resetFakeBrowser({
    settings: {
      ...DEFAULT_SETTINGS,
      listedSites: ['news.example', ''],
      excludedSites: ['bank.example', 7, 'mail.example', 'x'.repeat(301)],
      mutedTopics: [null, 'trade'],
      wrongMatches: [
        'the islands',
        match,
        { words: 'the islands', topic: 'senkaku' },
        { ...match, words: 'x'.repeat(301) },
      ],
    },
  });
  const expected = {
    listedSites: ['news.example'],
    excludedSites: ['bank.example', 'mail.example'],
    mutedTopics: ['trade'],
    wrongMatches: [match],
  };
  expect(await loadSettings()).toMatchObject(expected);
  expect(await changeSettings({ theme: 'dark' })).toMatchObject(expected);
});

test('a change to a list with an entry that does not fit is refused: it would take out what it leaves out', async () => {
  const stored = { ...DEFAULT_SETTINGS, excludedSites: ['bank.example', 'mail.example'] };
  resetFakeBrowser({ settings: stored });
  expect(await changeSettings({ excludedSites: ['bank.example', ''], density: 'all' })).toEqual({
    ...stored,
    density: 'all',
  });
});

test('a field that does not fit falls back alone', async () => {
  resetFakeBrowser({
    settings: {
      enabled: 'yes',
      density: 'all',
      theme: 'sepia',
      sensitivity: 'lenient',
      excludedSites: 'news.example',
      language: 'ja',
    },
  });
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'all', language: 'ja' });
});

test('settings stored before a field was known keep what they say and get its default', async () => {
  const { sensitivity, ...stored } = { ...DEFAULT_SETTINGS, density: 'more' as const, excludedSites: ['news.example'] };
  resetFakeBrowser({ settings: stored });
  expect(sensitivity).toBe('balanced');
  expect(await loadSettings()).toEqual({ ...stored, sensitivity: 'balanced' });
  expect(await changeSettings({ sensitivity: 'strict' })).toEqual({ ...stored, sensitivity: 'strict' });
});

/** What was stored by each version before this one: a field that came later is not there. */
const EARLIER: Record<string, Record<string, unknown>> = {
  'the first': {
    enabled: true,
    excludedSites: ['news.example'],
    density: 'more',
    theme: 'dark',
    language: 'zh-Hant',
    mutedTopics: ['trade'],
  },
  'with sensitivity': {
    enabled: false,
    excludedSites: [],
    density: 'all',
    sensitivity: 'strict',
    theme: 'auto',
    language: 'auto',
    mutedTopics: [],
  },
};

test.each(Object.entries(EARLIER))('settings as %s version stored them keep what they say', async (_, stored) => {
  resetFakeBrowser({ settings: stored });
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...stored });
  expect(await changeSettings({ delay: 'never' })).toEqual({ ...DEFAULT_SETTINGS, ...stored, delay: 'never' });
});

test.each([
  ['where', 'nowhere'],
  ['listedSites', 'news.example'],
  ['delay', 400],
  ['delay', 'constructor'],
  ['mutedTopics', { length: 1, 0: 'trade' }],
  ['wrongMatches', 'the islands'],
])('%s: %j falls back and takes no other field with it', (field, value) => {
  const theme = 'dark' as const;
  expect(settingsFrom({ theme, [field]: value })).toEqual({ ...DEFAULT_SETTINGS, theme });
});

test('of a wrong match only what belongs to it is kept', () => {
  const match = { words: 'the islands', topic: 'senkaku', site: 'news.example' };
  expect(settingsFrom({ wrongMatches: [{ ...match, seen: 'https://news.example/private' }] }).wrongMatches).toEqual([
    match,
  ]);
});

test('of a list too long the first entries are kept', () => {
  const sites = Array.from({ length: 5_001 }, (_, n) => `${n}.example`);
  expect(settingsFrom({ excludedSites: sites }).excludedSites).toEqual(sites.slice(0, 5_000));
});

test('of a list that was changed elsewhere meanwhile only what is added and taken out changes', async () => {
  const seen = { excludedSites: ['a.example', 'b.example'] };
  resetFakeBrowser({ settings: { ...DEFAULT_SETTINGS, excludedSites: [...seen.excludedSites, 'new.example'] } });
  const [, later] = await Promise.all([
    changeSettings({ excludedSites: ['b.example'] }, seen),
    changeSettings({ excludedSites: ['a.example'] }, seen),
  ]);
  expect(later.excludedSites).toEqual(['new.example']);
});

test('a field we do not know is dropped', async () => {
  expect(await changeSettings({ density: 'more', telemetry: true })).toEqual({ ...DEFAULT_SETTINGS, density: 'more' });
  expect(await loadSettings()).not.toHaveProperty('telemetry');
});

test('two changes at once both hold', async () => {
  await Promise.all([changeSettings({ density: 'off' }), changeSettings({ theme: 'dark' })]);
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'off', theme: 'dark' });
});

test('a change that cannot be stored says so and does not block the next', async () => {
  failStoring(new Error('disk full'));
  await expect(changeSettings({ density: 'off' })).rejects.toThrow('disk full');
  failStoring(undefined);
  expect(await changeSettings({ density: 'all' })).toEqual({ ...DEFAULT_SETTINGS, density: 'all' });
});

test('watchers hear of changes of the settings and of nothing else, until they stop', async () => {
  const heard: Settings[] = [];
  const stop = watchSettings((settings) => heard.push(settings));
  await changeSettings({ enabled: false });
  emitChange({ other: { newValue: 1 } }, 'local');
  emitChange({ settings: { newValue: {} } }, 'sync');
  stop();
  await changeSettings({ enabled: true });
  expect(heard).toEqual([{ ...DEFAULT_SETTINGS, enabled: false }]);
});

test('settings removed from storage are heard as the defaults', () => {
  const heard: Settings[] = [];
  watchSettings((settings) => heard.push(settings));
  emitChange({ settings: {} }, 'local');
  expect(heard).toEqual([DEFAULT_SETTINGS]);
});
