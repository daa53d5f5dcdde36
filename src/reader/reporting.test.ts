import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReading } from './read-page';
import { createReporting } from './reporting';
import { SETTLE_CAP_MS, SILENT_WATCH_MS } from './timing';

type Shown = Pick<PageReading, 'isRelevant' | 'isDecided' | 'detection'>;

const RELEVANT = readingOf({ verdict: 'relation', isRelevant: true, topics: 2 });
const IRRELEVANT = readingOf({ verdict: 'none', isRelevant: false, topics: 1 });

function readingOf(given: { verdict: 'relation' | 'none'; isRelevant: boolean; isDecided?: boolean; topics: number }) {
  const detection = { verdict: given.verdict, topics: Array(given.topics).fill({}) };
  return { isRelevant: given.isRelevant, isDecided: given.isDecided ?? true, detection } as unknown as Shown;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(first: Shown, { isCalled = false, unsettledUntilMs = 0, elsewhere = false } = {}) {
  const lifetime = new AbortController();
  const companion = { attend: vi.fn(async () => undefined) };
  const parts = {
    reading: first,
    badge: [] as unknown[],
    /** Resolves what the badge was told last. */
    answerBadge: () => {},
    get: vi.fn(async () => companion),
    attend: companion.attend,
    remove: vi.fn(() => lifetime.abort()),
    lifetime,
  };
  const reporting = createReporting(
    {
      shown: () => parts.reading,
      hasRelevant: () => elsewhere || parts.reading.isRelevant,
      unsettledUntilMs: () => unsettledUntilMs,
      tellBadge(payload) {
        parts.badge.push(payload);
        return new Promise<void>((resolve) => {
          parts.answerBadge = resolve;
        });
      },
      companion: { get: parts.get },
      remove: parts.remove,
      signal: lifetime.signal,
    },
    isCalled,
  );
  /** Reports, and lets the badge answer at once. */
  const report = async () => {
    const done = reporting.report();
    parts.answerBadge();
    await done;
  };
  return { ...reporting, parts, report, begin: reporting.report };
}

test('a relevant page is told to the badge, with its topics, and gets the companion', async () => {
  const { parts, report } = start(RELEVANT);
  await report();
  expect(parts.badge).toEqual([{ verdict: 'relation', topicCount: 2 }]);
  expect(parts.attend).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10 * SILENT_WATCH_MS);
  expect(parts.remove).not.toHaveBeenCalled();
});

test('the companion is asked for before the badge has answered', async () => {
  const { parts, begin } = start(RELEVANT);
  const done = begin();
  expect(parts.get).toHaveBeenCalledOnce();
  expect(parts.attend).not.toHaveBeenCalled();
  parts.answerBadge();
  await done;
  expect(parts.attend).toHaveBeenCalledOnce();
});

test('a settled page with nothing to say is left at once, without a word', async () => {
  const { parts, report } = start(IRRELEVANT);
  await report();
  expect(parts.remove).toHaveBeenCalledOnce();
  expect(parts.badge).toEqual([]);
  expect(parts.get).not.toHaveBeenCalled();
});

test.each([
  ['its text may still come', { unsettledUntilMs: 1e9 }, true],
  ['nothing is decided yet', {}, false],
])('a page is watched for a while where %s, then left', async (_why, options, isDecided) => {
  const { parts, report } = start(readingOf({ verdict: 'none', isRelevant: false, isDecided, topics: 0 }), options);
  await report();
  expect(parts.remove).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(SILENT_WATCH_MS + SETTLE_CAP_MS);
  expect(parts.remove).toHaveBeenCalledOnce();
});

test('another reading puts the leave off', async () => {
  const { parts, report } = start(IRRELEVANT, { unsettledUntilMs: 1e9 });
  await report();
  await vi.advanceTimersByTimeAsync(SILENT_WATCH_MS - 1);
  parts.reading = RELEVANT;
  await report();
  await vi.advanceTimersByTimeAsync(10 * SILENT_WATCH_MS);
  expect(parts.remove).not.toHaveBeenCalled();
});

/** A page that is read again as often as one that never rests, for so long. */
async function changeFor(totalMs: number, report: () => Promise<void>): Promise<void> {
  for (let ms = 0; ms < totalMs; ms += SETTLE_CAP_MS) {
    await report();
    await vi.advanceTimersByTimeAsync(SETTLE_CAP_MS);
  }
}
const UNDECIDED = readingOf({ verdict: 'none', isRelevant: false, isDecided: false, topics: 0 });

test('a page where something changes all the time is left when its time is over', async () => {
  const { parts, report } = start(UNDECIDED);
  await changeFor(SILENT_WATCH_MS, report);
  expect(parts.remove).not.toHaveBeenCalled();
  await changeFor(SETTLE_CAP_MS, report);
  expect(parts.remove).toHaveBeenCalledOnce();
});

test('a story that comes at the end of that time is found there, and keeps the reader', async () => {
  const { parts, report } = start(UNDECIDED);
  await changeFor(SILENT_WATCH_MS, report);
  await vi.advanceTimersByTimeAsync(SETTLE_CAP_MS - 1);
  parts.reading = RELEVANT;
  await changeFor(5 * SILENT_WATCH_MS, report);
  expect(parts.remove).not.toHaveBeenCalled();
});

test('the next page has a time of its own, and so has one that had something to say', async () => {
  const { parts, report, leavePage } = start(UNDECIDED);
  await changeFor(SILENT_WATCH_MS, report);
  leavePage();
  await changeFor(SILENT_WATCH_MS, report);
  parts.reading = RELEVANT;
  await report();
  parts.reading = UNDECIDED;
  await changeFor(SILENT_WATCH_MS, report);
  expect(parts.remove).not.toHaveBeenCalled();
});

test('what the badge says is taken away once when the page is relevant no more', async () => {
  const { parts, report } = start(RELEVANT, { elsewhere: true });
  await report();
  parts.reading = IRRELEVANT;
  await report();
  parts.reading = readingOf({ verdict: 'none', isRelevant: false, topics: 3 });
  await report();
  expect(parts.badge).toEqual([
    { verdict: 'relation', topicCount: 2 },
    { verdict: 'none', topicCount: 0 },
  ]);
});

test('another story of the page that is relevant keeps the reader', async () => {
  const { parts, report } = start(IRRELEVANT, { elsewhere: true });
  await report();
  expect(parts.remove).not.toHaveBeenCalled();
  expect(parts.attend).toHaveBeenCalledOnce();
});

test('called by hand, it stays on any page; on the next page that counts no more', async () => {
  const { parts, report, isCalled, leavePage } = start(IRRELEVANT, { isCalled: true });
  await report();
  expect([isCalled(), parts.remove.mock.calls.length]).toEqual([true, 0]);
  expect(parts.attend).toHaveBeenCalledOnce();
  leavePage();
  await report();
  expect([isCalled(), parts.remove.mock.calls.length]).toEqual([false, 1]);
});

test('called while it was about to leave, it stays', async () => {
  const { parts, report, stay, isCalled } = start(IRRELEVANT, { unsettledUntilMs: 1e9 });
  await report();
  stay();
  await vi.advanceTimersByTimeAsync(10 * SILENT_WATCH_MS);
  expect([isCalled(), parts.remove.mock.calls.length]).toEqual([true, 0]);
});

test('called while the badge is told that nothing is here, it stays', async () => {
  const { parts, report, begin, stay, isCalled } = start(RELEVANT);
  await report();
  parts.reading = IRRELEVANT;
  const done = begin();
  stay();
  parts.answerBadge();
  await done;
  await vi.advanceTimersByTimeAsync(10 * SILENT_WATCH_MS);
  expect([isCalled(), parts.remove.mock.calls.length]).toEqual([true, 0]);
  expect(parts.attend).toHaveBeenCalledTimes(2);
});

test('a reading that came while the badge was told reports for itself', async () => {
  const { parts, begin } = start(RELEVANT);
  const done = begin();
  parts.reading = readingOf({ verdict: 'relation', isRelevant: true, topics: 5 });
  parts.answerBadge();
  await done;
  expect(parts.attend).not.toHaveBeenCalled();
});

test('a companion that cannot come, and a background that is gone, fail nothing', async () => {
  const { parts, report } = start(RELEVANT);
  parts.get.mockRejectedValue(new Error('gone'));
  await expect(report()).resolves.toBeUndefined();
});

test('nothing of it is left when the reader has gone', async () => {
  const { parts, report } = start(IRRELEVANT, { unsettledUntilMs: 1e9 });
  await report();
  parts.lifetime.abort();
  await vi.advanceTimersByTimeAsync(10 * SILENT_WATCH_MS);
  expect(parts.remove).not.toHaveBeenCalled();
});
