import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageWatcher } from './page-watcher';
import { SETTLE_CAP_MS, SETTLE_MS } from './timing';

let root: HTMLElement;
let lifetime: AbortController;
let changes: number;

beforeEach(() => {
  root = document.createElement('article');
  document.body.append(root);
  changes = 0;
  lifetime = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
  root.remove();
});

function watch(): void {
  createPageWatcher(window, () => changes++, lifetime.signal).observe(root);
}

/** Adds text, and lets the browser tell of it. */
async function addText(to: Node = root): Promise<void> {
  to.appendChild(document.createElement('p')).textContent = 'More text.';
  await Promise.resolve();
}

describe('text that changes', () => {
  test('is told once, when it has come to rest', async () => {
    watch();
    await addText();
    vi.advanceTimersByTime(SETTLE_MS - 10);
    await addText();
    vi.advanceTimersByTime(SETTLE_MS - 10);
    expect(changes).toBe(0);
    vi.advanceTimersByTime(10);
    expect(changes).toBe(1);
    vi.advanceTimersByTime(SETTLE_CAP_MS * 2);
    expect(changes).toBe(1);
  });

  test('that never rests is told all the same, and goes on being told', async () => {
    watch();
    for (let ms = 0; ms < SETTLE_CAP_MS * 2 + SETTLE_MS; ms += 100) {
      await addText();
      vi.advanceTimersByTime(100);
    }
    expect(changes).toBe(2);
  });

  test('deep down, or within a text node, is noticed', async () => {
    const text = document.createTextNode('Old');
    root.appendChild(document.createElement('p')).append(text);
    watch();
    text.data = 'New';
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
  });

  test('outside what is watched, or in attributes, is not', async () => {
    watch();
    const aside = document.body.appendChild(document.createElement('aside'));
    await addText(aside);
    root.setAttribute('class', 'dark');
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_CAP_MS);
    aside.remove();
    expect(changes).toBe(0);
  });

  test('is followed in another element once that is watched instead', async () => {
    const watcher = createPageWatcher(window, () => changes++, lifetime.signal);
    watcher.observe(root);
    const next = document.body.appendChild(document.createElement('article'));
    watcher.observe(next);
    await addText(root);
    vi.advanceTimersByTime(SETTLE_CAP_MS);
    expect(changes).toBe(0);
    await addText(next);
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
    next.remove();
  });
});

describe('another page', () => {
  test('reached by a route is told at once, and again when its text has settled', async () => {
    watch();
    const arrived = new Promise((resolve) =>
      (window as unknown as { navigation: EventTarget }).navigation.addEventListener('navigatesuccess', resolve, {
        once: true,
      }),
    );
    history.pushState(null, '', `#${Math.random()}`);
    await arrived;
    expect(changes).toBe(1);
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(2);
  });

  test('from the back/forward cache is told; a page that merely loads is not', () => {
    watch();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(changes).toBe(0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(changes).toBe(1);
  });
});

test('when the reader goes, nothing more is told, a change under way included', async () => {
  watch();
  await addText();
  lifetime.abort();
  await addText();
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  vi.advanceTimersByTime(SETTLE_CAP_MS * 2);
  expect(changes).toBe(0);
});
