import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageWatcher, type PageWatcher } from './page-watcher';
import { SETTLE_CAP_MS, SETTLE_MS } from './timing';

let root: HTMLElement;
let lifetime: AbortController;
let changes: number;
let returns: number;

beforeEach(() => {
  root = document.createElement('article');
  document.body.append(root);
  changes = 0;
  returns = 0;
  lifetime = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
  root.remove();
});

function watch(...stories: Element[]): PageWatcher {
  const watcher = createPageWatcher(window, { changed: () => changes++, returned: () => returns++ }, lifetime.signal);
  watcher.observe([root], stories);
  return watcher;
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
    const watcher = watch();
    const next = document.body.appendChild(document.createElement('article'));
    watcher.observe([next], []);
    await addText(root);
    vi.advanceTimersByTime(SETTLE_CAP_MS);
    expect(changes).toBe(0);
    await addText(next);
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
    next.remove();
  });
});

describe('what comes to stand beside the article', () => {
  const STORY = 'A story of some length, about a lamp and those who light it. '.repeat(5);
  /** Puts an element there, and lets the browser tell of it. */
  async function put(text: string, name = 'section', beside: Element = root): Promise<HTMLElement> {
    const made = document.createElement(name);
    made.textContent = text;
    beside.after(made);
    await Promise.resolve();
    return made;
  }

  let added: HTMLElement[] = [];
  afterEach(() => {
    for (const element of added) element.remove();
    added = [];
  });

  test('is told when it has text: another story, or the rest of this one', async () => {
    watch();
    added.push(await put(STORY));
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
    vi.advanceTimersByTime(SETTLE_CAP_MS);
    expect(changes).toBe(1);
  });

  test('is told when its text comes later, whether it came later itself or stood there empty', async () => {
    const place = await put('');
    added.push(place);
    watch();
    const newcomer = await put('One moment …');
    added.push(newcomer);
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(0);
    newcomer.append(STORY);
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
    place.append(document.createElement('p'));
    await Promise.resolve();
    (place.firstChild as Element).append(STORY);
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(2);
  });

  test('goes on being watched when the article is read again meanwhile', async () => {
    const watcher = watch();
    const newcomer = await put('');
    added.push(newcomer);
    watcher.observe([root], []);
    newcomer.append(STORY);
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
  });

  test('is watched while it is among the latest; more of it wakes nobody', async () => {
    const watcher = watch();
    const first = await put('');
    added.push(first);
    for (let more = 0; more < 60; more++) added.push(await put(''));
    vi.advanceTimersByTime(SETTLE_CAP_MS);
    const latest = added.at(-1) as HTMLElement;
    const wakes = () => vi.getTimerCount();
    expect(wakes()).toBe(0);
    for (const goOn of [() => {}, () => watcher.observe([root], [])]) {
      goOn();
      first.append('Tick.');
      await Promise.resolve();
      expect(wakes()).toBe(0);
    }
    latest.append(STORY);
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
    await addText();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(2);
    added.push(await put(STORY));
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(3);
  });

  test('is not told when it is a script, a frame, or a line', async () => {
    watch();
    added.push(await put(`/* ${STORY} */`, 'script'), await put(STORY, 'iframe'), await put('Advertisement'));
    vi.advanceTimersByTime(SETTLE_CAP_MS);
    expect(changes).toBe(0);
  });

  test('in place of the article, or of all that is around it, is told though nothing is left to watch', async () => {
    const outer = document.createElement('main');
    root.replaceWith(outer);
    outer.append(root);
    added.push(outer);
    const watcher = watch();
    const next = await put('', 'article');
    root.remove();
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(1);
    watcher.observe([next], []);
    added.push(await put('', 'main', outer));
    outer.remove();
    await Promise.resolve();
    vi.advanceTimersByTime(SETTLE_MS);
    expect(changes).toBe(2);
  });
});

describe('of several stories', () => {
  test('another one in the middle of the viewport is told, and is the one in view', async () => {
    vi.useRealTimers();
    const stories = ['first', 'second'].map((id) => {
      const story = document.createElement('section');
      Object.assign(story, { id, textContent: id });
      story.style.height = '150vh';
      root.append(story);
      return story;
    });
    const watcher = watch(...stories);
    await expect.poll(() => watcher.inView()).toBe(stories[0]);
    await expect.poll(() => changes).toBe(1);
    stories[1]?.scrollIntoView({ behavior: 'instant' });
    await expect.poll(() => watcher.inView()).toBe(stories[1]);
    await expect.poll(() => changes).toBe(2);
    stories[1]?.remove();
    expect(watcher.inView()).toBeNull();
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

  test('from the back/forward cache is told apart; a page that merely loads is not told', () => {
    watch();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(returns).toBe(0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect([changes, returns]).toEqual([0, 1]);
  });
});

test('when the reader goes, nothing more is told, a change under way included', async () => {
  watch();
  await addText();
  lifetime.abort();
  await addText();
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  vi.advanceTimersByTime(SETTLE_CAP_MS * 2);
  expect([changes, returns]).toEqual([0, 0]);
});
