/** A time axis to scale, with honest breaks: years in which nothing lies are cut out, and it shows where. */
import { type DaySpan, startOfYear, yearOf } from './day-span';

export interface TimeScale {
  /** Where a day stands, in pixels. */
  at(day: number): number;
  /** Where years were cut out: the middle of the break in pixels, and the first and last year left out. */
  breaks: { x: number; from: number; to: number }[];
  /** Names of years, each where its year begins; `row` is 0, or 1 where it would run into the one before. */
  ticks: { x: number; year: number; row: 0 | 1 }[];
  /** The first and the last day drawn. */
  from: number;
  to: number;
}

/** A break as wide as this says more than the empty years would. */
const BREAK_PX = 24;
/** Fewer empty years than these are no gap. */
const LEAST_GAP_YEARS = 3;
/** Room for the name of a year. */
const TICK_PX = 38;
const STEPS_YEARS = [1, 2, 5, 10, 20, 50, 100];
/** Decades and centuries say so little of when that they do not stretch the axis into the future. */
const VAGUE_DAYS = 3_000;

interface Run {
  /** The first year, and the one after the last. */
  from: number;
  to: number;
}

/**
 * The axis on which all of `spans` have their place, `widthPx` wide. One scale holds throughout: between the breaks a
 * year is as wide anywhere as anywhere else.
 */
export function createTimeScale(spans: readonly DaySpan[], widthPx: number): TimeScale {
  const runs = runsOf(clipped(spans), widthPx);
  const years = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  const pxPerYear = (widthPx - BREAK_PX * (runs.length - 1)) / years;
  const starts: number[] = [];
  let x = 0;
  for (const run of runs) {
    starts.push(x);
    x += (run.to - run.from) * pxPerYear + BREAK_PX;
  }
  const startOf = (index: number) => starts[index] as number;
  const at = (day: number): number => {
    const year = yearOf(day);
    const index = Math.max(
      0,
      runs.findLastIndex((run) => run.from <= year),
    );
    const run = runs[index] as Run;
    const first = startOfYear(year);
    const exact = year + (day - first) / (startOfYear(year + 1) - first);
    return startOf(index) + (Math.min(Math.max(exact, run.from), run.to) - run.from) * pxPerYear;
  };
  return {
    at,
    breaks: runs.slice(1).map((run, index) => ({
      x: startOf(index + 1) - BREAK_PX / 2,
      from: (runs[index] as Run).to,
      to: run.from - 1,
    })),
    ticks: ticksOf(runs, startOf, pxPerYear, widthPx),
    from: startOfYear((runs[0] as Run).from),
    to: startOfYear((runs.at(-1) as Run).to),
  };
}

/** Without the part of a decade or century that lies beyond everything precise. */
function clipped(spans: readonly DaySpan[]): DaySpan[] {
  const isVague = ({ from, to }: DaySpan) => to - from > VAGUE_DAYS;
  const end = Math.max(...spans.filter((span) => !isVague(span)).map(({ to }) => to));
  return spans.map((span) => (isVague(span) && span.to > end && span.from < end ? { ...span, to: end } : span));
}

/** The years that are drawn, in runs without a gap worth a break. */
function runsOf(spans: readonly DaySpan[], widthPx: number): Run[] {
  const taken = spans
    .map(({ from, to }): Run => ({ from: yearOf(from), to: yearOf(to - 1) + 1 }))
    .sort((a, b) => a.from - b.from);
  const first = taken[0] ?? { from: 1970, to: 1971 };
  const last = Math.max(first.to, ...taken.map(({ to }) => to));
  const pxPerYear = widthPx / (last - first.from);
  const runs: Run[] = [{ ...first }];
  for (const next of taken) {
    const run = runs.at(-1) as Run;
    const gap = next.from - run.to;
    if (gap >= LEAST_GAP_YEARS && gap * pxPerYear > BREAK_PX) runs.push({ ...next });
    else run.to = Math.max(run.to, next.to);
  }
  return runs;
}

function ticksOf(
  runs: readonly Run[],
  startOf: (index: number) => number,
  pxPerYear: number,
  widthPx: number,
): TimeScale['ticks'] {
  const step = STEPS_YEARS.find((years) => years * pxPerYear >= TICK_PX) ?? 200;
  const ticks: TimeScale['ticks'] = [];
  const ends = [0, 0];
  runs.forEach((run, index) => {
    for (let year = run.from; year < run.to; year++) {
      const isFirst = year === run.from;
      const x = startOf(index) + (year - run.from) * pxPerYear;
      // A run is named in any case, on the second row if need be; the other years where there is room.
      const row = x >= (ends[0] ?? 0) ? 0 : 1;
      if (isFirst ? x < (ends[row] ?? 0) : year % step !== 0 || row === 1 || x + TICK_PX > widthPx) continue;
      ticks.push({ x: Math.min(x, Math.max(0, widthPx - TICK_PX)), year, row });
      ends[row] = x + TICK_PX;
    }
  });
  return ticks;
}
