import { expect, test, vi } from 'vitest';
import { createLateScript, type LateScript } from './late-script';
import { RETRY_MS } from './timing';

test('is brought once for all who want it, and not before', async () => {
  let brought = 0;
  const script = createLateScript<string>(async () => {
    brought++;
    script.receive('here');
  });
  expect([brought, script.peek()]).toEqual([0, undefined]);
  expect(await Promise.all([script.get(), script.get()])).toEqual(['here', 'here']);
  expect(await script.get()).toBe('here');
  expect([brought, script.peek()]).toEqual([1, 'here']);
});

test('one that cannot be brought is asked for again by the next wish', async () => {
  let canCome = false;
  const script = createLateScript<string>(async () => {
    if (!canCome) throw new Error('the background is gone');
    script.receive('here');
  });
  await expect(script.get()).rejects.toThrow('the background is gone');
  canCome = true;
  expect(await script.get()).toBe('here');
});

test('where the background was stopped while it brought it, it is asked again by itself', async () => {
  let asked = 0;
  const script = createLateScript<string>(async () => {
    if (++asked < 3) throw new Error('stopped');
    script.receive('here');
  });
  expect(await script.get()).toBe('here');
  expect(asked).toBe(3);
});

test('one that was brought and did not run is no endless waiting', async () => {
  const script = createLateScript<string>(async () => undefined);
  await expect(script.get()).rejects.toThrow('did not arrive');
});

test('one that ran is there even if whoever brought it failed afterwards', async () => {
  const script = createLateScript<string>(async () => {
    script.receive('here');
    throw new Error('stopped');
  });
  expect(await script.get()).toBe('here');
});

test('dropped, it is brought anew', async () => {
  let brought = 0;
  const script: LateScript<number> = createLateScript(async () => script.receive(++brought));
  expect(await script.get()).toBe(1);
  script.drop();
  expect(script.peek()).toBeUndefined();
  expect(await script.get()).toBe(2);
});

test('dropped on its way, what becomes of it does not end the wait for the one that is brought anew', async () => {
  vi.useFakeTimers();
  try {
    const under: { come(): void; fail(reason: Error): void }[] = [];
    const script = createLateScript<string>(
      () => new Promise<void>((resolve, reject) => under.push({ come: resolve, fail: reject })),
    );
    const dropped = expect(script.get()).rejects.toThrow('stopped');
    script.drop();
    const wanted = script.get();
    for (const index of [0, 2, 3]) {
      under[index]?.fail(new Error('stopped'));
      await vi.advanceTimersByTimeAsync(RETRY_MS);
    }
    await dropped;
    const wantedToo = script.get();
    expect(under).toHaveLength(4);
    script.receive('here');
    under[1]?.come();
    expect(await Promise.all([wanted, wantedToo])).toEqual(['here', 'here']);
  } finally {
    vi.useRealTimers();
  }
});
