/** The keys as the browser has them; they are changed on a page of its own, from which the reader comes back here. */
import browser from 'webextension-polyfill';
import type { Shortcut } from '../ui/Shortcuts';

async function readShortcuts(): Promise<Shortcut[]> {
  // Firefox for Android has no such keys.
  const commands = browser.commands as typeof browser.commands | undefined;
  const all = (await commands?.getAll()) ?? [];
  return all.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}

/** Calls back with the keys, now and whenever the reader looks at this page again. Returns the end of the watching. */
export function watchShortcuts(onShortcuts: (shortcuts: Shortcut[]) => void): () => void {
  const look = () => void readShortcuts().then(onShortcuts);
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
