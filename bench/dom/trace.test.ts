import { expect, test } from 'vitest';
import { readScriptingToMarks, type TraceEvent } from './trace';

const ORIGIN = 'chrome-extension://abc';

/** An event of the page's main thread; times in milliseconds. */
function event(name: string, startMs: number, ms: number, url = '', pid = 1): TraceEvent {
  return { name, pid, tid: 1, ts: startMs * 1000, dur: ms * 1000, cpu: ms * 1000, url };
}

const page: TraceEvent[] = [
  event('RunTask', 9, 4),
  event('EvaluateScript', 10, 2, `${ORIGIN}/sentinel.js`),
  event('RunTask', 20, 71),
  event('EvaluateScript', 20, 30, `${ORIGIN}/reader.js`),
  event('FunctionCall', 25, 5, `${ORIGIN}/reader.js`),
  event('UpdateLayoutTree', 26, 1),
  event('RunMicrotasks', 60, 10),
  event('Layout', 62, 2),
  event('RunTask', 100, 8),
  event('EvaluateScript', 100, 5, `${ORIGIN}/companion.js`),
];

test('scripting counts once where it is nested, and ends where the companion begins', () => {
  expect(readScriptingToMarks(page)).toEqual({ ms: 42, layouts: 1, styles: 1, longestTaskMs: 71 });
});

test('the longest task is told in the thread’s own time', () => {
  const held = page.map((one) => (one.name === 'RunTask' && one.ts === 20_000 ? { ...one, cpu: 30_000 } : one));
  expect(readScriptingToMarks(held)).toMatchObject({ ms: 42, longestTaskMs: 30 });
});

test('the browser’s own layouts, other processes and the measuring itself do not count', () => {
  const around = [
    event('Layout', 95, 2),
    event('RunMicrotasks', 70, 20, '', 2),
    event('EvaluateScript', 92, 3),
    event('RunMicrotasks', 93, 1),
    event('RunTask', 92, 400, '', 2),
  ];
  expect(readScriptingToMarks([...page, ...around])).toEqual(readScriptingToMarks(page));
});

test('a page on which nothing was painted gives nothing', () => {
  expect(readScriptingToMarks(page.filter(({ url }) => !url.includes('companion')))).toBeNull();
});
