import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLife } from './life';
import { LIFE_CHECK_MS } from './timing';

let page: EventTarget & { visibilityState: string };
let lifetime: AbortController;
let isThere: boolean;
const alive = vi.fn();
const gone = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  lifetime = new AbortController();
  isThere = true;
  vi.stubGlobal('chrome', {
    get runtime() {
      return isThere ? { id: 'x' } : undefined;
    },
  });
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const watch = () => watchLife(page as unknown as Document, { alive, gone }, lifetime.signal);
const pass = (checks: number) => vi.advanceTimersByTime(checks * LIFE_CHECK_MS);
function turn(visibilityState: 'visible' | 'hidden'): void {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
}

test('asks at once, now and then while the page is visible, and when it comes back into view', () => {
  watch();
  pass(2);
  expect(alive).toHaveBeenCalledTimes(3);
  turn('hidden');
  pass(5);
  expect(alive).toHaveBeenCalledTimes(3);
  turn('visible');
  expect(alive).toHaveBeenCalledTimes(4);
  expect(gone).not.toHaveBeenCalled();
});

test('says once that the extension is gone, though the tab is left and seen again while the farewell takes its time', () => {
  watch();
  isThere = false;
  pass(3);
  expect(gone).toHaveBeenCalledOnce();
  turn('hidden');
  turn('visible');
  pass(5);
  expect(gone).toHaveBeenCalledOnce();
  expect(alive).toHaveBeenCalledOnce();
});

test('notices on return that the extension has gone meanwhile', () => {
  watch();
  turn('hidden');
  isThere = false;
  pass(5);
  expect(gone).not.toHaveBeenCalled();
  turn('visible');
  expect(gone).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('asks no more when the reader has gone', () => {
  watch();
  lifetime.abort();
  isThere = false;
  pass(5);
  turn('visible');
  expect(gone).not.toHaveBeenCalled();
});
