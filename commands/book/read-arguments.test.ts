import { expect, test } from 'vitest';
import { BadUse } from '../input/bad-use';
import { readArguments } from './read-arguments';

test.each([
  [[], { language: 'en', file: null }],
  [['out.html'], { language: 'en', file: 'out.html' }],
  [['--language', 'zh-Hant'], { language: 'zh-Hant', file: null }],
  [['out.html', '--language=ja'], { language: 'ja', file: 'out.html' }],
])('%j', (args, read) => {
  expect(readArguments(args)).toEqual(read);
});

test.each([
  [['--language'], '--language takes one of en, ja, zh-Hans, zh-Hant, not nothing'],
  [['--language', 'de'], '--language takes one of en, ja, zh-Hans, zh-Hant, not de'],
  [['--pretty'], 'knowledge:book has no option --pretty; it has --language'],
  [['a.html', 'b.html'], 'knowledge:book writes one file, not a.html and b.html'],
  [[''], 'knowledge:book needs a name for the file, or none at all'],
])('%j is bad use', (args, words) => {
  expect(() => readArguments(args)).toThrow(new BadUse(words));
});
