/**
 * Logistic regression for small tables: weights that a person can read, shrunk towards nothing where the examples do
 * not ask for them, and held to the sign that their meaning demands. Pure; used when weights are fitted, never on a page.
 *
 * Accelerated projected gradient descent with backtracking (Beck & Teboulle, "A Fast Iterative Shrinkage-Thresholding
 * Algorithm", SIAM J. Imaging Sciences 2(1), 2009, section 4) with the restart of O'Donoghue & Candès ("Adaptive
 * Restart for Accelerated Gradient Schemes", 2015, function scheme). The penalised loss is strictly convex, so the
 * minimum is the only one and the same rows always give the same weights.
 */

/** What a weight may be: at least nothing, at most nothing, or anything. */
export type Sign = 'positive' | 'negative' | 'any';

export interface Example {
  /** One value per feature, in the order of `signs`. */
  values: readonly number[];
  /** What is to be told: true for the class whose probability the model gives. */
  label: boolean;
  /** How much the example counts; default 1. */
  weight?: number;
}

export interface FitOptions {
  signs: readonly Sign[];
  /**
   * Strength of the shrinkage, more than 0, in examples: half of it times each weight squared, the feature measured in
   * its own standard deviations, is added to the summed log-loss. The bias is not shrunk.
   */
  l2: number;
  /** Most steps; default 5000. */
  maxSteps?: number;
}

export interface Model {
  bias: number;
  /** In the features' own units, in the order of `signs`. */
  weights: number[];
}

/** A step that changes no standardised weight by more than this is the last. */
const TOLERANCE = 1e-7;

/**
 * Fits a model to the examples.
 * @throws {RangeError} where an example has another number of values than there are signs, or `l2` is not more than 0
 */
export function fitLogistic(examples: readonly Example[], { signs, l2, maxSteps = 5000 }: FitOptions): Model {
  if (!(l2 > 0)) throw new RangeError('l2 must be more than 0');
  for (const { values } of examples) {
    if (values.length !== signs.length) {
      throw new RangeError(`an example has ${values.length} values for ${signs.length} features`);
    }
  }
  const scales = measureScales(examples, signs.length);
  const rows = examples.map(({ values }) =>
    values.map((value, index) => (value - (scales[index] as Scale).mean) / (scales[index] as Scale).deviation),
  );
  // The bias comes last, beside a value that is always 1.
  const solution = descend(rows, examples, signs, l2, maxSteps);
  const weights = signs.map((_, index) => (solution[index] as number) / (scales[index] as Scale).deviation);
  const bias = weights.reduce(
    (sum, weight, index) => sum - weight * (scales[index] as Scale).mean,
    solution[signs.length] as number,
  );
  return { bias, weights };
}

/** The probability, 0 to 1, that the model gives to an example's values. */
export function predictLogistic({ bias, weights }: Model, values: readonly number[]): number {
  return sigmoid(weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), bias));
}

interface Scale {
  mean: number;
  /** Standard deviation; 1 for a feature that never varies. */
  deviation: number;
}

function measureScales(examples: readonly Example[], count: number): Scale[] {
  const total = examples.reduce((sum, { weight = 1 }) => sum + weight, 0) || 1;
  return Array.from({ length: count }, (_, index) => {
    const at = ({ values }: Example) => values[index] as number;
    const mean = examples.reduce((sum, example) => sum + (example.weight ?? 1) * at(example), 0) / total;
    const variance =
      examples.reduce((sum, example) => sum + (example.weight ?? 1) * (at(example) - mean) ** 2, 0) / total;
    return { mean, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 };
  });
}

/** The standardised weights with the bias behind them, at the minimum of the penalised loss. */
function descend(
  rows: readonly number[][],
  examples: readonly Example[],
  signs: readonly Sign[],
  l2: number,
  maxSteps: number,
): number[] {
  const count = signs.length;
  const measure = (point: readonly number[]) => measureLoss(rows, examples, point, l2);
  let current: number[] = new Array(count + 1).fill(0);
  let ahead = current;
  let momentum = 1;
  let stepSize = 1;
  let lossBefore = Number.POSITIVE_INFINITY;
  for (let step = 0; step < maxSteps; step++) {
    const { loss, gradient } = measure(ahead);
    let next = ahead;
    let lossNext = loss;
    // Halve the step until the loss lies under its quadratic bound.
    for (let halvings = 0; halvings < 60; halvings++) {
      next = ahead.map((value, index) => project(value - stepSize * (gradient[index] as number), signs[index]));
      lossNext = measure(next).loss;
      let bound = loss + 1e-12 * (1 + Math.abs(loss));
      for (let index = 0; index <= count; index++) {
        const move = (next[index] as number) - (ahead[index] as number);
        bound += move * (gradient[index] as number) + (move * move) / (2 * stepSize);
      }
      if (lossNext <= bound) break;
      stepSize /= 2;
    }
    const change = next.reduce((most, value, index) => Math.max(most, Math.abs(value - (current[index] as number))), 0);
    if (lossNext > lossBefore) {
      // It overshot: start again from the best point, without momentum.
      if (momentum === 1) break;
      momentum = 1;
      ahead = current;
      continue;
    }
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const before = current;
    ahead = next.map((value, index) => value + ((momentum - 1) / following) * (value - (before[index] as number)));
    current = next;
    momentum = following;
    lossBefore = lossNext;
    if (change < TOLERANCE) break;
  }
  return current;
}

function project(value: number, sign: Sign | undefined): number {
  if (sign === 'positive') return Math.max(0, value);
  return sign === 'negative' ? Math.min(0, value) : value;
}

function measureLoss(
  rows: readonly number[][],
  examples: readonly Example[],
  point: readonly number[],
  l2: number,
): { loss: number; gradient: number[] } {
  const count = point.length - 1;
  const gradient = point.map((value, index) => (index < count ? l2 * value : 0));
  let loss = 0;
  for (let index = 0; index < count; index++) loss += (l2 * (point[index] as number) ** 2) / 2;
  rows.forEach((row, rowIndex) => {
    const { label, weight = 1 } = examples[rowIndex] as Example;
    let sum = point[count] as number;
    for (let index = 0; index < count; index++) sum += (point[index] as number) * (row[index] as number);
    const margin = label ? sum : -sum;
    loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
    const pull = weight * (sigmoid(sum) - (label ? 1 : 0));
    for (let index = 0; index < count; index++) {
      gradient[index] = (gradient[index] as number) + pull * (row[index] as number);
    }
    gradient[count] = (gradient[count] as number) + pull;
  });
  return { loss, gradient };
}

function sigmoid(value: number): number {
  return value >= 0 ? 1 / (1 + Math.exp(-value)) : Math.exp(value) / (1 + Math.exp(value));
}
