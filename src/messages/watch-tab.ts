/** The tab that popup and panel speak of, and what the reader in it has found. */
import browser, { type Tabs } from 'webextension-polyfill';
import { type Hindrance, hindranceAt, type Settings, siteOf } from '../core/settings';
import { askFromPage } from './ask';
import type { TabDescription } from './protocol';
import { hasAccess } from './site-access';

export interface TabView {
  tabId: number | null;
  url: string;
  title: string;
  site: string | null;
  isPrivate: boolean;
  /** What keeps Narrow Water from looking at it by itself; null where it does. */
  hindrance: Hindrance | null;
  /** Whether the browser lets us see the site without a click. */
  hasAccess: boolean;
  /** Null where no reader runs. */
  description: TabDescription | null;
  /** Whether there is a web page's text in it: false for images, PDF files and pages closed to extensions. */
  hasText: boolean;
}

/** A page that is still loading, or was just switched on, has no reader yet: it is asked again, at these intervals. */
const RETRY_MS = 1_000;
const MAX_RETRIES = 10;

const NO_TAB: TabView = {
  tabId: null,
  url: '',
  title: '',
  site: null,
  isPrivate: false,
  hindrance: 'no-site',
  hasAccess: false,
  description: null,
  hasText: false,
};

const NOT_REFUSED = { isSiteRefused: false };

/** The tab named in the page's own address (`?tab=7`), else the one the reader looks at. */
async function findTab(): Promise<Tabs.Tab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return browser.tabs.get(named).catch(() => undefined);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

/** Asks the tab for its kind of document. A page that gives no answer is one where no extension may look. */
async function isWebText(tabId: number): Promise<boolean> {
  try {
    const target = { tabId };
    const [frame] = await browser.scripting.executeScript({
      target,
      func: () => document.contentType,
      injectImmediately: true,
    });
    return /^text\/html$|^application\/xhtml\+xml$|^text\/plain$/.test(String(frame?.result));
  } catch {
    return false;
  }
}

async function viewTab(settings: Settings): Promise<TabView> {
  const tab = await findTab();
  if (tab?.id === undefined) return NO_TAB;
  const url = tab.url ?? '';
  const site = siteOf(url);
  const page = { tabId: tab.id, url, title: tab.title ?? '', site, isPrivate: tab.incognito };
  if (site === null) return { ...NO_TAB, ...page };
  const [description, hasAccessHere, { isSiteRefused }] = await Promise.all([
    askFromPage('describeTab', { tabId: tab.id }).catch(() => null),
    hasAccess(url),
    tab.incognito ? askFromPage('recallTab', { tabId: tab.id }).catch(() => NOT_REFUSED) : NOT_REFUSED,
  ]);
  const hindrance = isSiteRefused ? 'excluded' : hindranceAt(settings, url);
  // Where it is switched off, or waits to be asked, nothing is looked at.
  const hasText = description !== null || (hindrance === null && hasAccessHere && (await isWebText(tab.id)));
  return { ...page, hindrance, hasAccess: hasAccessHere, description, hasText };
}

/** A page's own words for itself may come a moment after its address: its title, and what the reader makes of it. */
const changesView = ({ url, title, status }: Tabs.OnUpdatedChangeInfoType): boolean =>
  url !== undefined || title !== undefined || status === 'complete';

/**
 * Calls back with the tab as it is, and whenever it has changed; where the page names no tab, with the one that its
 * window turns to. The view before stands until the next one is known. Returns the end of the watching.
 */
export function watchTab(settings: Settings, onView: (view: TabView) => void): () => void {
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let viewed: number | null = null;
  const look = async (retries: number) => {
    const mine = ++round;
    clearTimeout(timer);
    const view = await viewTab(settings);
    if (mine !== round) return;
    viewed = view.tabId;
    onView(view);
    if (view.site !== null && view.description === null && retries > 0) {
      timer = setTimeout(() => look(retries - 1), RETRY_MS);
    }
  };
  const onUpdated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (changesView(change) && (viewed === null || tabId === viewed)) void look(MAX_RETRIES);
  };
  // Of another window too: which tab that is, is asked anew.
  const onTurned = () => {
    viewed = null;
    void look(MAX_RETRIES);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onActivated.addListener(onTurned);
  void look(MAX_RETRIES);
  return () => {
    round++;
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onActivated.removeListener(onTurned);
  };
}
