import { describe, expect, it } from 'vitest';
import type { Language } from '../core/knowledge/types';
import { formatSpan } from './format-date';
import { loadStrings } from './strings/load-strings';

describe('formatSpan', () => {
  it.each<[string, string, Language, string]>([
    ['2024-12-26', '2024-12-31', 'en', 'between 26 and 31 Dec 2024'],
    ['2024-11-26', '2024-12-31', 'en', 'between 26 Nov and 31 Dec 2024'],
    ['2024-12-26', '2025-01-19', 'en', 'between 26 Dec 2024 and 19 Jan 2025'],
    ['2024-11', '2024-12', 'en', 'between Nov and Dec 2024'],
    ['2024', '2024-12', 'en', 'between 2024 and Dec 2024'],
    ['2024', '2024-12', 'ja', '2024年～2024年12月の間'],
    ['2024-12-26', '2024-12-31', 'ja', '2024年12月26日～31日の間'],
    ['2024-12-26', '2025-01-19', 'ja', '2024年12月26日～2025年1月19日の間'],
    ['2024-12-26', '2024-12-31', 'zh-Hans', '2024年12月26日至31日之间'],
    ['2024-11', '2024-12', 'zh-Hant', '2024年11月至12月之間'],
    ['2024-12', '2024-12', 'zh-Hant', '2024年12月'],
  ])('%s to %s in %s', async (from, to, language, expected) => {
    expect(formatSpan(from, to, language, (await loadStrings(language)).dateBetween)).toBe(expected);
  });

  it.each<[string, string, Language, string]>([
    ['199X', '2018-05', 'en', '1990s – May 2018'],
    ['199X', '200X', 'ja', '1990年代～2000年代'],
    ['2012', '2016', 'zh-Hans', '2012年至2016年'],
  ])('a stretch of time: %s to %s in %s', async (from, to, language, expected) => {
    expect(formatSpan(from, to, language, (await loadStrings(language)).dateSpan)).toBe(expected);
  });
});
