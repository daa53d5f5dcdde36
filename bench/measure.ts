/**
 * Side-by-side measuring: contenders take turns within one run, so that whatever else the machine does hits them alike,
 * and medians are compared. Milliseconds differ from machine to machine; ratios are what is judged.
 */

/** One line of the output. */
export interface Measurement {
  id: string;
  name: string;
  ours: number | null;
  /** The floor's or the peer's, measured in the same run. */
  other: number | null;
  /** `ours / other`, never the other way round; null where there is nothing to divide by. */
  ratio: number | null;
  unit: string;
  /** Such as `≤ 3 ×` (judged by the ratio) or `≥ 98 %` (judged by `ours`); null where nothing is promised. */
  bar: string | null;
  /** Whether the bar holds; null where there is none. */
  ok: boolean | null;
  /** Samples, or cases, on each side. */
  runs: number;
  note: string;
}

/** What is promised: a limit on the ratio (the default) or on our own figure. */
export type Bar = ({ most: number } | { least: number }) & { on?: 'ratio' | 'ours' };

/** What a measurement is made of. Several samples are reduced to their median. */
export interface Finding {
  id: string;
  name: string;
  ours: number | readonly number[];
  other?: number | readonly number[];
  /** Whether samples of one index belong together (the same page): then the ratio is the median of theirs. */
  paired?: boolean;
  /** Default `ms`. */
  unit?: string;
  bar?: Bar | undefined;
  /** Default: how many samples `ours` has. */
  runs?: number;
  note?: string;
}

/** Takes one sample and gives its milliseconds. */
export type Contender = () => number | Promise<number>;

/**
 * Samples every contender once a round. The order is turned round every other round, so that none always runs in the
 * wake of the same neighbour.
 */
export async function interleave<Name extends string>(
  contenders: Record<Name, Contender>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) samples[name].push(await contenders[name]());
  }
  return samples;
}

/** Where results go, so that no engine finds the work needless. */
export const sink: { last: unknown } = { last: undefined };

const now = () => performance.now();

/**
 * A contender that calls `run` as often as a sample needs to be longer than the clock is coarse, and gives milliseconds
 * a call. The first sample is preceded by a warm-up, so that compiled code is measured.
 */
export function repeated(run: () => unknown, { sampleMs = 2, warmUpMs = 120, clock = now } = {}): Contender {
  let calls = 0;
  const timeOf = (times: number) => {
    const startMs = clock();
    for (let i = 0; i < times; i++) sink.last = run();
    return clock() - startMs;
  };
  return () => {
    if (calls === 0) {
      let perCallMs = 0;
      for (let spentMs = 0, times = 1; spentMs < warmUpMs; times = Math.min(times * 2, 1024)) {
        const tookMs = timeOf(times);
        perCallMs = tookMs / times;
        spentMs += Math.max(tookMs, 0.001);
      }
      calls = Math.max(1, Math.ceil(sampleMs / Math.max(perCallMs, 1e-6)));
    }
    return timeOf(calls) / calls;
  };
}

/** The value below which a share of the samples lies, interpolated; `at` from 0 to 1. */
export function quantile(samples: readonly number[], at: number): number {
  if (samples.length === 0) throw new RangeError('there is no quantile of no samples');
  const sorted = samples.toSorted((a, b) => a - b);
  const place = at * (sorted.length - 1);
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Reduces, divides and judges. */
export function measurementOf({ id, name, unit = 'ms', bar, note = '', ...figures }: Finding): Measurement {
  const ours = reduce(figures.ours);
  const other = figures.other === undefined ? null : reduce(figures.other);
  const ratio = figures.paired === true ? pairedRatio(figures) : other === null || other === 0 ? null : ours / other;
  const judged = bar?.on === 'ours' ? ours : ratio;
  return {
    id,
    name,
    ours: round(ours),
    other: other === null ? null : round(other),
    ratio: ratio === null ? null : round(ratio),
    unit,
    bar: bar === undefined ? null : wordsOf(bar, unit),
    ok: bar === undefined ? null : judged !== null && holds(bar, judged),
    runs: figures.runs ?? (typeof figures.ours === 'number' ? 1 : figures.ours.length),
    note,
  };
}

/** A measurement that could not be taken, with the reason; its bar, if it has one, does not hold. */
export function missing(id: string, name: string, bar: Bar | undefined, note: string): Measurement {
  const nothing = { ours: null, other: null, ratio: null, unit: 'ms', runs: 0 };
  const judged = bar === undefined ? { bar: null, ok: null } : { bar: wordsOf(bar, 'ms'), ok: false };
  return { id, name, ...nothing, ...judged, note };
}

function reduce(figures: number | readonly number[]): number {
  return typeof figures === 'number' ? figures : median(figures);
}

function pairedRatio({ ours, other }: Pick<Finding, 'ours' | 'other'>): number | null {
  if (typeof ours === 'number' || other === undefined || typeof other === 'number') return null;
  const ratios = ours.map((value, at) => value / (other[at] ?? 0)).filter(Number.isFinite);
  return ratios.length === 0 ? null : median(ratios);
}

function holds(bar: Bar, value: number): boolean {
  return 'most' in bar ? value <= bar.most : value >= bar.least;
}

function wordsOf(bar: Bar, unit: string): string {
  const limit = 'most' in bar ? `≤ ${round(bar.most)}` : `≥ ${round(bar.least)}`;
  return `${limit} ${bar.on === 'ours' ? unit : '×'}`;
}

/** Four significant digits: more would only be noise. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
