/** Records what Chromium's main thread does, and reads the scripting out of it. */
import type { CDPSession } from 'playwright-core';

/** A finished piece of work; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  /** The thread's own time within it: what the machine gave to others meanwhile does not count. */
  cpu: number;
  /** The script's address, where the event is about one. */
  url: string;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/** Everything that took time in any process while `run` ran. */
export async function traceWhile(session: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value as RawEvent[]) {
      if (event.ph !== 'X' || event.dur === undefined) continue;
      const { name, pid, tid, ts, dur, tdur, args } = event;
      events.push({ name, pid, tid, ts, dur, cpu: tdur ?? dur, url: args?.data?.url ?? '' });
    }
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  try {
    await run();
  } finally {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  return events;
}

interface RawEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** What the extension's scripts did on a page from the sentinel's start until the marks were painted. */
export interface ScriptingToMarks {
  ms: number;
  /** Layouts that a script forced. */
  layouts: number;
  /** Style recalculations that a script forced. */
  styles: number;
  /** In the thread's own time. */
  longestTaskMs: number;
}

const SCRIPTING = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);

/**
 * Reads a trace of one page without scripts of its own. The end is where the companion begins, which is asked for
 * right after painting. Null where the trace does not hold both.
 */
export function readScriptingToMarks(events: readonly TraceEvent[]): ScriptingToMarks | null {
  const evaluationOf = (file: string) =>
    events.find(
      ({ name, url }) => name === 'EvaluateScript' && url.startsWith('chrome-extension:') && url.includes(file),
    );
  const first = evaluationOf('/sentinel.js');
  const last = evaluationOf('/companion.js');
  if (first === undefined || last === undefined) return null;
  const here = events.filter(
    ({ pid, tid, ts }) => pid === first.pid && tid === first.tid && ts >= first.ts && ts < last.ts,
  );
  // An evaluation without an address is the measuring itself.
  const scripts = outermost(here.filter(({ name }) => SCRIPTING.has(name))).filter(
    ({ name, url }) => name !== 'EvaluateScript' || url.startsWith('chrome-extension:'),
  );
  const isScripted = (event: TraceEvent) => scripts.some((script) => contains(script, event));
  const task = events.filter((event) => event.name === 'RunTask' && event.pid === first.pid && event.tid === first.tid);
  const longest = task.filter((event) => scripts.some((script) => contains(event, script)));
  return {
    ms: scripts.reduce((sum, { dur }) => sum + dur, 0) / 1000,
    layouts: here.filter((event) => event.name === 'Layout' && isScripted(event)).length,
    styles: here.filter((event) => event.name === 'UpdateLayoutTree' && isScripted(event)).length,
    longestTaskMs: Math.max(0, ...longest.map(({ cpu }) => cpu)) / 1000,
  };
}

function contains(outer: TraceEvent, inner: TraceEvent): boolean {
  return outer.ts <= inner.ts && inner.ts + inner.dur <= outer.ts + outer.dur;
}

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = events.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  const kept: TraceEvent[] = [];
  for (const event of sorted) {
    const last = kept.at(-1);
    if (last === undefined || event.ts >= last.ts + last.dur) kept.push(event);
  }
  return kept;
}
