import { expect, test, vi } from 'vitest';
import { fakeBrowser } from '../../tests/support/fake-browser';
import { FakeEvent } from '../../tests/support/fake-event';

/** What the browser wakes the background for, by name; it only wakes for what is listened to when the script has run. */
const EVENTS: Record<string, FakeEvent<() => unknown>> = {};
const eventOf = (name: string) => {
  EVENTS[name] = new FakeEvent();
  return EVENTS[name];
};

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

test('every listener is there once the script has run, though nothing has answered yet', async () => {
  const never = () => new Promise<never>(() => {});
  Object.assign(fakeBrowser.storage, { local: { get: never, set: never }, onChanged: eventOf('storage.onChanged') });
  for (const name of ['onInstalled', 'onStartup', 'onMessage'])
    Object.assign(fakeBrowser.runtime, { [name]: eventOf(`runtime.${name}`) });
  for (const name of ['onAdded', 'onRemoved'])
    Object.assign(fakeBrowser.permissions, { [name]: eventOf(`permissions.${name}`) });
  Object.assign(fakeBrowser.tabs, { onRemoved: eventOf('tabs.onRemoved') });
  Object.assign(fakeBrowser, {
    contextMenus: { onClicked: eventOf('contextMenus.onClicked') },
    commands: { onCommand: eventOf('commands.onCommand') },
  });

  await import('./main');
  const counts = Object.fromEntries(Object.entries(EVENTS).map(([name, event]) => [name, event.listenerCount]));
  expect(counts).toEqual({
    'storage.onChanged': 1,
    'runtime.onInstalled': 1,
    'runtime.onStartup': 1,
    // Content scripts, and our own pages.
    'runtime.onMessage': 2,
    'permissions.onAdded': 1,
    'permissions.onRemoved': 1,
    'tabs.onRemoved': 1,
    'contextMenus.onClicked': 1,
    'commands.onCommand': 1,
  });
});
