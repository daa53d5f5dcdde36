import { afterEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { startPage } from './start-page';

afterEach(() => {
  document.documentElement.lang = 'en';
});

const inLanguage = (language: Settings['language']): Settings => ({ ...DEFAULT_SETTINGS, language });

test('draws what belongs to the settings, and again when they change', async () => {
  let change = (_settings: Settings) => {};
  const drawn: string[] = [];
  const source = {
    load: async () => inLanguage('auto'),
    watch(onChange: typeof change) {
      change = onChange;
      return () => {};
    },
    browserLanguage: 'zh-TW',
  };
  await startPage(
    source,
    ({ strings, language }) =>
      () =>
        drawn.push(`${language} ${strings.settings}`),
  );
  expect(drawn).toHaveLength(1);
  expect(drawn[0]).toMatch(/^zh-Hant ./);
  change(inLanguage('ja'));
  await expect.poll(() => drawn[1]).toMatch(/^ja ./);
  expect(document.documentElement.lang).toBe('ja');
});

test('what was prepared for settings that have changed meanwhile is not drawn, however late it comes', async () => {
  let change = (_settings: Settings) => {};
  const drawn: string[] = [];
  const waiting = new Map<string, () => void>();
  const source = {
    load: async () => inLanguage('en'),
    watch(onChange: typeof change) {
      change = onChange;
      return () => {};
    },
    browserLanguage: 'en',
  };
  const started = startPage(source, async ({ language }) => {
    await new Promise<void>((resolve) => waiting.set(language, resolve));
    return () => drawn.push(language);
  });
  await expect.poll(() => waiting.has('en')).toBe(true);
  change(inLanguage('ja'));
  await expect.poll(() => waiting.has('ja')).toBe(true);
  change(inLanguage('zh-Hans'));
  await expect.poll(() => waiting.has('zh-Hans')).toBe(true);
  for (const language of ['zh-Hans', 'en', 'ja']) waiting.get(language)?.();
  await started;
  await expect.poll(() => drawn).toEqual(['zh-Hans']);
  await new Promise((resolve) => setTimeout(resolve));
  expect(drawn).toEqual(['zh-Hans']);
});
