import { expect, it } from 'vitest';
import { type Example, fitLogistic, predictLogistic } from './fit-logistic';

/** A small linear congruential generator (Numerical Recipes), so that every run draws the same. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Examples drawn from a known model. */
function draw(count: number, bias: number, weights: readonly number[], scale: readonly number[] = []): Example[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const values = weights.map((_, index) => (random() * 4 - 2) * (scale[index] ?? 1));
    return { values, label: random() < predictLogistic({ bias, weights: [...weights] }, values) };
  });
}

it('finds the weights that the examples were drawn from, in the features’ own units', () => {
  const examples = draw(20_000, -0.5, [1.5, -2, 0, 0.02], [1, 1, 1, 100]);
  const { bias, weights } = fitLogistic(examples, { signs: ['any', 'any', 'any', 'any'], l2: 0.1 });
  expect(bias).toBeGreaterThan(-0.6);
  expect(bias).toBeLessThan(-0.4);
  expect(weights[0]).toBeGreaterThan(1.4);
  expect(weights[0]).toBeLessThan(1.6);
  expect(weights[1]).toBeGreaterThan(-2.15);
  expect(weights[1]).toBeLessThan(-1.85);
  expect(Math.abs(weights[2] as number)).toBeLessThan(0.1);
  expect(weights[3]).toBeGreaterThan(0.018);
  expect(weights[3]).toBeLessThan(0.022);
});

it('stands where the penalised loss is flat', () => {
  const examples = draw(300, 0.3, [1, -1]);
  const l2 = 2;
  const { bias, weights } = fitLogistic(examples, { signs: ['any', 'any'], l2 });
  const pulls = examples.map(({ values, label }) => predictLogistic({ bias, weights }, values) - Number(label));
  expect(pulls.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(0, 3);
  weights.forEach((weight, index) => {
    const column = examples.map(({ values }) => values[index] as number);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    const pull = pulls.reduce((sum, value, row) => sum + value * ((column[row] as number) - mean), 0);
    expect(pull + l2 * weight * variance).toBeCloseTo(0, 3);
  });
});

it('keeps each weight to its sign', () => {
  const examples = draw(2000, 0, [1.5, -1.5]);
  const { weights } = fitLogistic(examples, { signs: ['negative', 'positive'], l2: 1 });
  expect(weights).toEqual([0, 0]);
  const allowed = fitLogistic(examples, { signs: ['positive', 'negative'], l2: 1 });
  expect(allowed.weights[0]).toBeGreaterThan(1);
  expect(allowed.weights[1]).toBeLessThan(-1);
});

it('stays finite where a feature parts the classes wholly, and shrinks more under a stronger hand', () => {
  const examples = Array.from({ length: 40 }, (_, index) => ({ values: [index < 20 ? -1 : 1], label: index >= 20 }));
  const loose = fitLogistic(examples, { signs: ['any'], l2: 0.1 }).weights[0] as number;
  const strict = fitLogistic(examples, { signs: ['any'], l2: 10 }).weights[0] as number;
  expect(strict).toBeGreaterThan(0.1);
  expect(loose).toBeGreaterThan(strict);
  expect(loose).toBeLessThan(10);
});

it('counts an example of weight two as two examples', () => {
  const examples = draw(100, 0, [1]);
  const twice = examples.flatMap((example, index) => (index < 30 ? [example, example] : [example]));
  const weighted = examples.map((example, index) => ({ ...example, weight: index < 30 ? 2 : 1 }));
  const options = { signs: ['any'] as const, l2: 1 };
  const fromWeights = fitLogistic(weighted, options);
  const fromCopies = fitLogistic(twice, options);
  expect(fromWeights.weights[0]).toBeCloseTo(fromCopies.weights[0] as number, 5);
  expect(fromWeights.bias).toBeCloseTo(fromCopies.bias, 5);
});

it('gives a feature that never varies no weight', () => {
  const examples = draw(200, 0, [1]).map(({ values, label }) => ({ values: [...values, 3], label }));
  expect(fitLogistic(examples, { signs: ['any', 'any'], l2: 1 }).weights[1]).toBe(0);
});

it('refuses rows that do not fit', () => {
  expect(() => fitLogistic([{ values: [1, 2], label: true }], { signs: ['any'], l2: 1 })).toThrow(RangeError);
  expect(() => fitLogistic([], { signs: [], l2: 0 })).toThrow(RangeError);
});
