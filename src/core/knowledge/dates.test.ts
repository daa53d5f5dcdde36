import { describe, expect, it } from 'vitest';
import { compareDates, isIsoDate, precisionOf } from './dates';
import { hashText } from './text-hash';

describe('isIsoDate', () => {
  it.each(['2024', '2024-11', '2024-11-15', '2024-02-29', '2000-02-29', '1945-08-15', '201X', '19XX'])(
    'takes %s',
    (date) => expect(isIsoDate(date)).toBe(true),
  );
  it.each([
    '',
    '24',
    '2024-1',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-11-15T00:00Z',
    '3024',
    '2X',
    '2XXX',
    '201X-05',
  ])('refuses "%s"', (date) => expect(isIsoDate(date)).toBe(false));
});

it('precisionOf tells eras, years, months and days', () => {
  const dates = ['20XX', '202X', '2024', '2024-11', '2024-11-15'];
  expect(dates.map(precisionOf)).toEqual(['era', 'era', 'year', 'month', 'day']);
});

it('compareDates sorts in time, the less precise first', () => {
  const sorted = ['19XX', '1999-12-31', '20XX', '200X', '2000', '2000-01', '2009', '201X'];
  expect(sorted.toReversed().sort(compareDates)).toEqual(sorted);
});

it('hashText changes with the words and not with white space', () => {
  expect(hashText('a b')).toMatch(/^[0-9a-f]{8}$/);
  expect(hashText(' a\n  b ')).toBe(hashText('a b'));
  expect(hashText('a c')).not.toBe(hashText('a b'));
  // FNV-1a's published value for "a".
  expect(hashText('a')).toBe('e40c292c');
});
