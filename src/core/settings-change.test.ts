import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { mergeChange } from './settings-change';

const settingsWith = (patch: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...patch });
const match = (words: string) => ({ words, topic: 'trade', site: 'news.example' });

describe('a list changed on a page', () => {
  test.each([
    ['loses what was taken out, and keeps what came meanwhile', ['a', 'b', 'new'], ['a', 'b'], ['b'], ['b', 'new']],
    ['gets what was added, and not again what went meanwhile', ['a'], ['a', 'gone'], ['a', 'gone', 'c'], ['a', 'c']],
    ['holds an entry once that was added here and elsewhere', ['a', 'c'], ['a'], ['a', 'c'], ['a', 'c']],
    ['is cleared of what was seen alone', ['a', 'b', 'new'], ['a', 'b'], [], ['new']],
    ['takes the order wanted where nobody else changed it', ['b', 'a'], ['b', 'a'], ['a', 'b', 'c'], ['a', 'b', 'c']],
  ])('%s', (_, stored, seen, wanted, merged) => {
    for (const list of ['listedSites', 'excludedSites', 'mutedTopics'] as const)
      expect(
        mergeChange(settingsWith({ [list]: stored }), settingsWith({ [list]: seen }), settingsWith({ [list]: wanted }))[
          list
        ],
      ).toEqual(merged);
  });

  test('wrong matches are the same where they hold the same', () => {
    const [first, second, third] = [match('one'), match('two'), match('three')];
    const stored = settingsWith({ wrongMatches: [first, second, third] });
    const seen = settingsWith({ wrongMatches: [match('one'), match('two')] });
    expect(mergeChange(stored, seen, settingsWith({ wrongMatches: [match('two')] })).wrongMatches).toEqual([
      second,
      third,
    ]);
  });
});

test('all that is no list is as wanted', () => {
  const stored = settingsWith({ density: 'more', theme: 'dark' });
  expect(mergeChange(stored, DEFAULT_SETTINGS, { ...stored, density: 'off' })).toEqual({ ...stored, density: 'off' });
});
