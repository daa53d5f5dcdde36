import { describe, expect, it } from 'vitest';
import { daySpanOf, startOfYear, yearOf } from './day-span';
import { createTimeScale } from './time-scale';

const spans = (...dates: string[]) => dates.map((date) => daySpanOf(date));
const scaleOf = (widthPx: number, ...dates: string[]) => createTimeScale(spans(...dates), widthPx);

describe('daySpanOf', () => {
  it.each([
    ['2024-02-29', 1],
    ['2024-02', 29],
    ['2023', 365],
    ['201X', 3652],
    ['20XX', 36525],
  ])('%s is %d days long', (date, days) => {
    const { from, to } = daySpanOf(date);
    expect(to - from).toBe(days);
  });

  it('reaches to the end of the second date', () => {
    expect(daySpanOf('2017', '2018-03')).toEqual({ from: startOfYear(2017), to: daySpanOf('2018-03').to });
  });
});

describe('createTimeScale', () => {
  it('is to scale: a year is as wide on either side of a break', () => {
    const scale = scaleOf(600, '1972', '1973', '2024', '2025', '2026');
    const width = (year: number) => scale.at(startOfYear(year) + 365) - scale.at(startOfYear(year));
    expect(scale.breaks.map(({ from, to }) => [from, to])).toEqual([[1974, 2023]]);
    for (const year of [1973, 2025]) expect(width(year)).toBeCloseTo(width(1974 - 1), 5);
    expect(scale.at(startOfYear(1972))).toBe(0);
    expect(scale.at(startOfYear(2027) - 1)).toBeCloseTo(600, 0);
  });

  it('days go from left to right, whatever is cut out', () => {
    const scale = scaleOf(288, '1895-04-17', '1972-09-29', '201X', '2026-02-24');
    let before = -1;
    for (const date of ['1895-04-17', '1972-09-29', '1972-10', '2010', '2015-05', '2026-02-24']) {
      const x = scale.at(daySpanOf(date).from);
      expect(x, date).toBeGreaterThan(before);
      before = x;
    }
    expect(before).toBeLessThanOrEqual(288);
  });

  it('cuts out nothing where few years are empty', () => {
    expect(scaleOf(288, '2022', '2025').breaks).toEqual([]);
  });

  it('does not stretch into the future for a decade that has only begun', () => {
    expect(yearOf(scaleOf(288, '202X', '2026-02-24').to - 1)).toBe(2026);
    expect(yearOf(scaleOf(288, '202X', '2027').to - 1)).toBe(2027);
  });

  it('stands for one year, and for a decade alone', () => {
    expect(scaleOf(288, '2026-02-24').ticks).toEqual([{ x: 0, year: 2026, row: 0 }]);
    expect(yearOf(scaleOf(288, '199X').to - 1)).toBe(1999);
  });

  it.each([288, 320, 704, 1200])('names no two years on one place and none outside, %d px wide', (widthPx) => {
    for (const dates of [
      ['1895', '1945', '1972', '2026'],
      ['1895-04-17', '2017-12-02', '2018-05', '2024-12', '2025'],
      ['195X', '1960-01-19', '2010', '2025', '2026'],
      ['20XX', '2017'],
    ]) {
      const { ticks } = scaleOf(widthPx, ...dates);
      for (const row of [0, 1]) {
        const xs = ticks.filter((tick) => tick.row === row).map(({ x }) => x);
        xs.forEach((x, index) => {
          expect(x - (xs[index - 1] ?? Number.NEGATIVE_INFINITY), `${dates}`).toBeGreaterThanOrEqual(30);
        });
      }
      for (const { x } of ticks) expect(x >= 0 && x <= widthPx - 30, `${dates}`).toBe(true);
    }
  });

  it('names the first year after every break', () => {
    const { breaks, ticks } = scaleOf(288, '1895', '1945', '1972', '1998', '2026');
    expect(breaks.length).toBeGreaterThan(2);
    for (const { to } of breaks) expect(ticks.map(({ year }) => year)).toContain(to + 1);
  });
});
