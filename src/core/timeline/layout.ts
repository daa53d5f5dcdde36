/** Where everything on a drawn timeline stands: lanes below each other, in each no two marks on one place. */
import { compareDates } from '../knowledge/dates';
import type { IsoDate } from '../knowledge/types';
import { type DaySpan, daySpanOf } from './day-span';
import { type DatedEntry, LANES, type Lane } from './entries';
import { createTimeScale, type TimeScale } from './time-scale';

/**
 * What is drawn as one: entries of a lane that share their dates, which would cover each other; and predictions made at
 * one time that came out alike.
 */
export interface TimelineMark {
  id: string;
  lane: Lane;
  entries: [DatedEntry, ...DatedEntry[]];
  /** From the first of their dates to the last. */
  from: IsoDate;
  until: IsoDate;
  /** Its left edge and its middle line, in pixels. */
  x: number;
  y: number;
  /** At least a mark's own width; more for what lasted, or is known to the month or year alone. */
  width: number;
}

export interface TimelineLayout {
  scale: TimeScale;
  /** Earliest first. */
  marks: TimelineMark[];
  /** Those that hold something; `y` is where the label's line begins, `bottom` where the lane ends. */
  lanes: { lane: Lane; y: number; bottom: number }[];
  height: number;
}

/** Diameter of a mark; a pointer's target is a row high. */
export const MARK_PX = 12;
export const ROW_PX = 24;
/** Between marks of one row, so that their targets do not overlap. */
const GAP_PX = ROW_PX - MARK_PX;
/** The line of a lane's label. */
export const LABEL_PX = 20;
/** The two lines of years, below all lanes. */
export const AXIS_PX = 40;

/** Lays entries, earliest first, out on a drawing that is `widthPx` wide. */
export function layOutTimeline(entries: readonly DatedEntry[], widthPx: number): TimelineLayout {
  // Half a target's room at either end, for what stands on the first or last day.
  const margin = ROW_PX / 2;
  const inner = createTimeScale(
    entries.map((entry) => drawnSpanOf([entry])),
    widthPx - 2 * margin,
  );
  const scale: TimeScale = {
    ...inner,
    at: (day) => margin + inner.at(day),
    breaks: inner.breaks.map((one) => ({ ...one, x: one.x + margin })),
    ticks: inner.ticks.map((tick) => ({ ...tick, x: tick.x + margin })),
  };
  const lanes: TimelineLayout['lanes'] = [];
  const marks: TimelineMark[] = [];
  let y = 0;
  for (const lane of LANES) {
    const groups = groupEntries(entries.filter((entry) => entry.lane === lane));
    if (groups.length === 0) continue;
    const rowsEnd: number[] = [];
    for (const group of groups) {
      const [{ id, from }] = group;
      const until = group.map((entry) => entry.until).reduce((a, b) => (compareDates(a, b) < 0 ? b : a));
      const { x, width } = extentOf(drawnSpanOf(group), scale);
      const free = rowsEnd.findIndex((end) => end + GAP_PX <= x);
      const row = free === -1 ? rowsEnd.length : free;
      rowsEnd[row] = x + width;
      const middle = y + LABEL_PX + row * ROW_PX + ROW_PX / 2;
      marks.push({ id: `${lane} ${id}`, lane, entries: group, from, until, x, y: middle, width });
    }
    const bottom = y + LABEL_PX + rowsEnd.length * ROW_PX;
    lanes.push({ lane, y, bottom });
    y = bottom;
  }
  marks.sort((a, b) => entries.indexOf(a.entries[0]) - entries.indexOf(b.entries[0]));
  return { scale, marks, lanes, height: y + AXIS_PX };
}

/** From the first of their dates to the last, as far as who tells of it can know. */
function drawnSpanOf(group: readonly DatedEntry[]): DaySpan {
  const spans = group.map(({ from, until, knownTo }) => {
    const span = daySpanOf(from, until);
    return knownTo === undefined ? span : { ...span, to: Math.min(span.to, daySpanOf(knownTo).to) };
  });
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

function extentOf({ from, to }: DaySpan, scale: TimeScale): { x: number; width: number } {
  const [start, end] = [scale.at(from), scale.at(to)];
  const width = Math.max(MARK_PX, end - start);
  // A mark wider than its time stands over the middle of it.
  return { x: (start + end - width) / 2, width };
}

function keyOf(entry: DatedEntry): string {
  if (entry.lane === 'predictions') return `${entry.from} ${entry.position.outcome?.state}`;
  return `${entry.from} ${entry.until}`;
}

function groupEntries(entries: readonly DatedEntry[]): TimelineMark['entries'][] {
  const groups = new Map<string, TimelineMark['entries']>();
  for (const entry of entries) {
    const known = groups.get(keyOf(entry));
    if (known === undefined) groups.set(keyOf(entry), [entry]);
    else known.push(entry);
  }
  return [...groups.values()];
}

/** Which mark an arrow key leads to: along the time, or to the nearest one in the lane above or below. */
export function nextMark(layout: TimelineLayout, from: TimelineMark, key: string): TimelineMark | undefined {
  const { marks, lanes } = layout;
  const at = marks.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return marks[at + 1];
    case 'ArrowLeft':
      return marks[at - 1];
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const lane = lanes[lanes.findIndex((one) => one.lane === from.lane) + (key === 'ArrowDown' ? 1 : -1)];
      const distance = (mark: TimelineMark) => Math.abs(middleOf(mark) - middleOf(from));
      return marks.filter((mark) => mark.lane === lane?.lane).sort((a, b) => distance(a) - distance(b))[0];
    }
    default:
      return undefined;
  }
}

function middleOf({ x, width }: TimelineMark): number {
  return x + width / 2;
}
