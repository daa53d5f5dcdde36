import { describe, expect, test } from 'vitest';
import { interleave, measurementOf, median, missing, quantile, repeated } from './measure';

describe('interleave', () => {
  test('contenders take turns, in an order that turns round every other round', async () => {
    const turns: string[] = [];
    const contender = (name: string, ms: number) => () => {
      turns.push(name);
      return ms;
    };
    const samples = await interleave({ a: contender('a', 1), b: contender('b', 2), c: contender('c', 3) }, 3);
    expect(turns.join('')).toBe('abccbaabc');
    expect(samples).toEqual({ a: [1, 1, 1], b: [2, 2, 2], c: [3, 3, 3] });
  });

  test('waits for a contender before the next one begins', async () => {
    const events: string[] = [];
    const slow = async () => {
      events.push('slow begins');
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push('slow ends');
      return 1;
    };
    const fast = () => {
      events.push('fast');
      return 1;
    };
    await interleave({ slow, fast }, 1);
    expect(events).toEqual(['slow begins', 'slow ends', 'fast']);
  });
});

describe('repeated', () => {
  test('gives milliseconds a call, from samples long enough for the clock', () => {
    let nowMs = 0;
    let calls = 0;
    const run = () => {
      calls++;
      nowMs += 0.25;
    };
    const sample = repeated(run, { sampleMs: 10, warmUpMs: 20, clock: () => nowMs });
    expect(sample()).toBe(0.25);
    const warm = calls;
    expect(sample()).toBe(0.25);
    expect(calls - warm).toBe(40);
  });

  test('what takes longer than a sample is called once', () => {
    let nowMs = 0;
    const sample = repeated(() => (nowMs += 50), { sampleMs: 2, warmUpMs: 1, clock: () => nowMs });
    sample();
    const before = nowMs;
    expect(sample()).toBe(50);
    expect(nowMs - before).toBe(50);
  });
});

describe('median and quantile', () => {
  test('the middle, whatever the order, and between two where there are two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([100, 1, 1])).toBe(1);
  });

  test('a quantile lies between its neighbours', () => {
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
    expect(quantile([3], 0.95)).toBe(3);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe('measurements', () => {
  test('have exactly the fields of a line, in order, as JSON', () => {
    const found = measurementOf({
      id: 'scan.x',
      name: 'all aliases',
      ours: [3, 1, 2],
      other: [1, 1, 1],
      bar: { most: 3 },
      note: 'warm',
    });
    expect(JSON.stringify(found)).toBe(
      '{"id":"scan.x","name":"all aliases","ours":2,"other":1,"ratio":2,"unit":"ms","bar":"≤ 3 ×","ok":true,"runs":3,"note":"warm"}',
    );
  });

  test('a bar on our own figure is named in its unit', () => {
    const size = { id: 'a', name: 'b', ours: 41.234567, unit: 'KB gz', bar: { most: 40, on: 'ours' as const } };
    expect(measurementOf(size)).toMatchObject({
      ours: 41.23,
      other: null,
      ratio: null,
      bar: '≤ 40 KB gz',
      ok: false,
      runs: 1,
    });
    const share = { id: 'a', name: 'b', ours: 99.5, other: 95, unit: '%', bar: { least: 99.5, on: 'ours' as const } };
    expect(measurementOf(share)).toMatchObject({ bar: '≥ 99.5 %', ok: true });
  });

  test('a bar that cannot be judged does not hold; no bar, no judgement', () => {
    expect(measurementOf({ id: 'a', name: 'b', ours: 1, other: 0, bar: { most: 3 } })).toMatchObject({
      ratio: null,
      ok: false,
    });
    expect(measurementOf({ id: 'a', name: 'b', ours: 1, other: 2 })).toMatchObject({ ratio: 0.5, bar: null, ok: null });
  });

  test('of samples that belong together, the ratio is the median of their ratios', () => {
    const pages = { id: 'a', name: 'b', ours: [1, 30, 200], other: [10, 100, 100], paired: true };
    expect(measurementOf(pages)).toMatchObject({ ours: 30, other: 100, ratio: 0.3 });
    expect(measurementOf({ ...pages, other: [0, 0, 0] }).ratio).toBeNull();
  });

  test('one that could not be taken says why', () => {
    expect(missing('a', 'b', { most: 4 }, 'no marks')).toEqual({
      id: 'a',
      name: 'b',
      ours: null,
      other: null,
      ratio: null,
      unit: 'ms',
      bar: '≤ 4 ×',
      ok: false,
      runs: 0,
      note: 'no marks',
    });
  });
});
