import { expect, it } from 'vitest';
import { BadUse } from './bad-use';
import { takeSensitivity } from './take-sensitivity';

it.each([
  [[], 'balanced', []],
  [['a.html', '--sensitivity', 'wide', 'b.html'], 'wide', ['a.html', 'b.html']],
  [['--sensitivity=strict', 'a.html'], 'strict', ['a.html']],
  [['--sensitivity=strict', '--sensitivity', 'wide', '--fast'], 'wide', ['--fast']],
])('takes it out of %j', (args, sensitivity, others) => {
  expect(takeSensitivity(args)).toEqual({ sensitivity, others });
});

it.each([
  [['--sensitivity', 'high'], 'high'],
  [['--sensitivity=high', 'a.html'], 'high'],
  [['a.html', '--sensitivity'], 'nothing'],
])('refuses %j', (args, what) => {
  const message = `--sensitivity takes one of strict, balanced, wide, not ${what}`;
  expect(() => takeSensitivity(args)).toThrow(new BadUse(message));
});
