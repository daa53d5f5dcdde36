import { expect, it } from 'vitest';
import { BadUse } from '../input/bad-use';
import { readArguments } from './read-arguments';

it('does everything, both ways, unless told', () => {
  expect(readArguments([])).toEqual({ sensitivity: 'balanced', texts: true, pages: true, output: 'both', files: [] });
});

it('takes options in any order, and files', () => {
  expect(readArguments(['a.jsonl', '--texts', '--sensitivity', 'wide', '--json', 'b.jsonl'])).toEqual({
    sensitivity: 'wide',
    texts: true,
    pages: false,
    output: 'json',
    files: ['a.jsonl', 'b.jsonl'],
  });
  expect(readArguments(['--pages', '--sensitivity=strict', '--table'])).toEqual({
    sensitivity: 'strict',
    texts: false,
    pages: true,
    output: 'table',
    files: [],
  });
  expect(readArguments(['--pages', '--texts'])).toMatchObject({ texts: true, pages: true });
});

it.each([
  [
    ['--fast'],
    'eval:detect has no option --fast; it has --sensitivity strict|balanced|wide, --texts, --pages, --json, --table',
  ],
  [['--sensitivity', 'high'], '--sensitivity takes one of strict, balanced, wide, not high'],
  [['--sensitivity'], '--sensitivity takes one of strict, balanced, wide, not nothing'],
  [['--json', '--table'], 'eval:detect takes --json or --table, not both'],
  [['page.html'], 'eval:detect reads labelled .jsonl files, not page.html'],
  [[''], 'eval:detect reads labelled .jsonl files, not a file without a name'],
])('refuses %j', (args, message) => {
  expect(() => readArguments(args)).toThrow(new BadUse(message));
});
