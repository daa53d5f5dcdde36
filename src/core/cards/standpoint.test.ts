import { expect, it } from 'vitest';
import { shareStandpoint } from './standpoint';

const from = (...countries: (string | null)[]) => countries.map((writtenFrom) => ({ writtenFrom }));

it.each([
  ['two of one side', from('China', 'China'), true],
  ['three of one side', from('China', 'China', 'China'), true],
  ['one alone', from('China'), false],
  ['none', from(), false],
  ['two sides', from('China', 'Japan'), false],
  ['one side and an unknown one', from('China', 'China', null), false],
  ['two unknown ones', from(null, null), false],
])('shareStandpoint: %s', (_what, essays, shared) => {
  expect(shareStandpoint(essays)).toBe(shared);
});
