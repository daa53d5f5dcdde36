import { describe, expect, it } from 'vitest';
import { f1Of, precisionOf, recallOf, shareOf } from './statistics';

describe('a share of cases', () => {
  it.each([
    // R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17, 1998, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    const share = shareOf(hits, of);
    expect(share).toMatchObject({ hits, of });
    expect(share.value).toBeCloseTo(hits / of, 4);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('is mirrored where hits and misses are', () => {
    const [few, many] = [shareOf(3, 40), shareOf(37, 40)];
    expect(many.low).toBeCloseTo(1 - (few.high ?? 0), 4);
    expect(many.high).toBeCloseTo(1 - (few.low ?? 0), 4);
    expect(shareOf(20, 20)).toMatchObject({ value: 1, high: 1 });
  });

  it('of no cases is not known', () => {
    expect(shareOf(0, 0)).toEqual({ value: null, low: null, high: null, hits: 0, of: 0 });
  });
});

describe('precision, recall and F1', () => {
  const outcomes = { found: 60, missed: 20, wrong: 30, right: 90 };

  it('divide by what was taken, by what there is, and lie between the two', () => {
    expect(precisionOf(outcomes)).toMatchObject({ hits: 60, of: 90 });
    expect(recallOf(outcomes)).toMatchObject({ hits: 60, of: 80 });
    const { value, low, high } = f1Of(outcomes);
    expect(value).toBeCloseTo(120 / 170, 4);
    expect(low).toBeLessThan(value ?? 0);
    expect(high).toBeGreaterThan(value ?? 0);
  });

  it('give the same interval each time, and a narrower one for more cases', () => {
    const width = ({ low, high }: ReturnType<typeof f1Of>) => (high ?? 0) - (low ?? 0);
    expect(f1Of(outcomes)).toEqual(f1Of(outcomes));
    const tenfold = { found: 600, missed: 200, wrong: 300, right: 900 };
    expect(width(f1Of(tenfold))).toBeLessThan(width(f1Of(outcomes)) / 2);
  });

  it('are not known where there is nothing to find and nothing was taken', () => {
    expect(f1Of({ found: 0, missed: 0, wrong: 0, right: 12 })).toEqual({ value: null, low: null, high: null });
    expect(f1Of({ found: 0, missed: 0, wrong: 3, right: 0 }).value).toBe(0);
  });
});
