import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeEvent } from '../../tests/support/fake-event';
import { DEFAULT_SETTINGS } from '../core/settings';
import type { TabView } from './watch-tab';

/** A window with tabs, of which one is in front. */
const state = vi.hoisted(() => ({
  tabs: new Map<number, { url: string; title: string }>(),
  front: 1 as number | undefined,
  incognito: false,
  /** Titles that readers give, by tab; a tab without has no reader. */
  readers: new Map<number, string>(),
}));
const events = vi.hoisted(() => ({ onUpdated: undefined as never, onActivated: undefined as never }));

vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { contains: async () => true },
    scripting: { executeScript: async () => [{ result: 'text/html' }] },
    tabs: {
      get onUpdated() {
        return events.onUpdated;
      },
      get onActivated() {
        return events.onActivated;
      },
      async query() {
        const tab = state.front === undefined ? undefined : state.tabs.get(state.front);
        return tab === undefined ? [] : [{ id: state.front, incognito: state.incognito, ...tab }];
      },
    },
  },
}));
vi.mock('./ask', () => ({
  async askFromPage(name: string, { tabId }: { tabId: number }) {
    await new Promise((resolve) => setTimeout(resolve));
    if (name !== 'describeTab') throw new Error('the background does not answer');
    const title = state.readers.get(tabId);
    if (title === undefined) throw new Error('nobody there');
    return { title };
  },
}));

const { watchTab } = await import('./watch-tab');
let updated: FakeEvent<(tabId: number, change: { title?: string; status?: string }) => void>;
let activated: FakeEvent<() => void>;
let views: TabView[];
let stop: () => void;

beforeEach(() => {
  vi.stubGlobal('location', { search: '' });
  updated = new FakeEvent();
  activated = new FakeEvent();
  Object.assign(events, { onUpdated: updated, onActivated: activated });
  state.tabs = new Map([
    [1, { url: 'https://news.example/a', title: 'A' }],
    [2, { url: 'https://news.example/b', title: 'B' }],
    [3, { url: 'chrome://newtab/', title: 'New' }],
  ]);
  state.readers = new Map([
    [1, 'Story A'],
    [2, 'Story B'],
  ]);
  state.front = 1;
  state.incognito = false;
  views = [];
  stop = watchTab(DEFAULT_SETTINGS, (view) => views.push(view));
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const seen = () => views.map(({ description, site }) => description?.title ?? site);

it('follows the window from tab to tab; the view before stands until the next is known', async () => {
  await vi.waitFor(() => expect(seen()).toEqual(['Story A']));
  state.front = 2;
  activated.emit();
  expect(seen()).toEqual(['Story A']);
  await vi.waitFor(() => expect(seen()).toEqual(['Story A', 'Story B']));
  state.front = 3;
  activated.emit();
  await vi.waitFor(() => expect(seen()).toEqual(['Story A', 'Story B', null]));
});

it('of two turns in a row only the last is shown', async () => {
  await vi.waitFor(() => expect(seen()).toHaveLength(1));
  state.front = 2;
  activated.emit();
  state.front = 1;
  state.readers.set(1, 'Story A, read again');
  activated.emit();
  await vi.waitFor(() => expect(seen()).toEqual(['Story A', 'Story A, read again']));
});

it('looks again when its own tab changes, and not when another does', async () => {
  await vi.waitFor(() => expect(seen()).toEqual(['Story A']));
  state.readers.set(1, 'The next story');
  updated.emit(2, { status: 'complete' });
  updated.emit(1, { status: 'loading' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen()).toEqual(['Story A']);
  updated.emit(1, { title: 'The next story' });
  await vi.waitFor(() => expect(seen()).toEqual(['Story A', 'The next story']));
});

it('knows a private tab also where nobody can say what was refused in it', async () => {
  await vi.waitFor(() => expect(seen()).toEqual(['Story A']));
  state.incognito = true;
  activated.emit();
  await vi.waitFor(() => expect(views.at(-1)).toMatchObject({ tabId: 1, isPrivate: true, hindrance: null }));
});

it('a window without a tab in front has no page', async () => {
  await vi.waitFor(() => expect(seen()).toEqual(['Story A']));
  state.front = undefined;
  activated.emit();
  await vi.waitFor(() => expect(views.at(-1)).toMatchObject({ tabId: null, site: null, description: null }));
});

it('leaves nothing behind', async () => {
  stop();
  expect([updated.listenerCount, activated.listenerCount]).toEqual([0, 0]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(views).toEqual([]);
});
