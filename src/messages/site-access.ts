/**
 * Which sites the browser lets us see: the half of "where it runs" that the browser keeps. Chromium can hold access back until
 * a click on the toolbar button, Firefox treats it as optional; only the browser's own prompt changes it.
 */
import browser from 'webextension-polyfill';

const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets us see every site or, given an address, that site. False for what is no web page. */
export function hasAccess(url?: string): Promise<boolean> {
  if (url === undefined) return browser.permissions.contains(EVERY_SITE);
  if (!URL.canParse(url)) return Promise.resolve(false);
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return Promise.resolve(false);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Asks the reader, by the browser's prompt, for access to every site. Called straight from a click, or the browser refuses. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}

/** Calls back with whether we may see every site: now, and whenever that changes. Returns a function that ends it. */
export function watchAccess(onAccess: (hasAll: boolean) => void): () => void {
  const look = () => void hasAccess().then(onAccess);
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  look();
  return () => {
    browser.permissions.onAdded.removeListener(look);
    browser.permissions.onRemoved.removeListener(look);
  };
}
