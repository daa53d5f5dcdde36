import { describe, expect, it } from 'vitest';
import { dayInAddress, readDay } from './article-date';

describe('a day', () => {
  it.each([
    '2031-02-03',
    '2031-02-03T23:30:00Z',
    '2031-02-03 10:00',
    '2031-2-3',
    '2031/02/03 10:00:00',
    '2031.2.3',
    '20310203',
    '20310203T100000+0900',
    '2031年2月3日',
    ' 2031年02月03日 10:00',
    'February 3, 2031, 10:00 PM',
    'Feb. 3, 2031',
    'Mon, 03 Feb 2031 10:00:00 GMT',
    'Monday, February 3rd, 2031',
    '3 February 2031',
    '3-Feb-2031',
  ])('is read from %j', (statement) => {
    expect(readDay(statement)).toBe('2031-02-03');
  });

  it.each([
    '',
    'yesterday',
    '2031',
    '2031-02',
    '02/03/2031',
    '3/2/31',
    '2031-13-45',
    '2031-02-31',
    '203102031',
    '1234567890',
    'Updated 2031-02-03',
    'Foo 3, 2031',
    '2031年2月',
    '<b>2031-02-03',
  ])('is not read from %j', (statement) => {
    expect(readDay(statement)).toBeNull();
  });

  it.each([
    '/2031/02/03/talks-resume',
    '/news/2031-02-03/talks',
    '/talks-20310203.html',
    '/c/20310203/k00/335000c',
    '/a_2031_02_03_1.htm',
  ])('is found in the address %j', (path) => {
    expect(dayInAddress(path)).toBe('2031-02-03');
  });

  it.each(['/talks', '/2031/02/talks', '/id/120310203', '/id/203102030', '/19990203', '/2031/02-03', '/20311303'])(
    'is not found in the address %j',
    (path) => {
      expect(dayInAddress(path)).toBeNull();
    },
  );
});
