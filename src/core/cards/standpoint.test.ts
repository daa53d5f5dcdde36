import { expect, it } from 'vitest';
import { sharedStandpoint } from './standpoint';

const from = (...countries: (string | null)[]) => countries.map((writtenFrom) => ({ writtenFrom }));

it.each([
  ['two of one side', from('China', 'China'), 'China'],
  ['three of one side', from('China', 'China', 'China'), 'China'],
  ['one alone', from('China'), null],
  ['none', from(), null],
  ['two sides', from('China', 'Japan'), null],
  ['one side and an unknown one', from('China', 'China', null), null],
  ['two unknown ones', from(null, null), null],
])('sharedStandpoint: %s', (_what, essays, country) => {
  expect(sharedStandpoint(essays)).toBe(country);
});
