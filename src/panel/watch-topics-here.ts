/** The topics that the page in the reader's tab names, followed as the reader goes from tab to tab. */
import browser, { type Tabs } from 'webextension-polyfill';
import { askFromPage } from '../messages/ask';

async function findTabId(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

async function listTopicsHere(): Promise<string[]> {
  const tabId = await findTabId();
  if (tabId === undefined) return [];
  const description = await askFromPage('describeTab', { tabId }).catch(() => null);
  return description?.topics.map(({ id }) => id) ?? [];
}

/** A page that has just loaded is still being read; it is asked once more after this. */
const READING_MS = 1_000;

/** Calls back with the ids, most salient first. Returns the end of the watching. */
export function watchTopicsHere(onTopics: (topics: string[]) => void): () => void {
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const mine = ++round;
    const topics = await listTopicsHere();
    if (mine === round) onTopics(topics);
  };
  const onActivated = () => void look();
  const onUpdated = (_tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.status !== 'complete') return;
    void look();
    clearTimeout(timer);
    timer = setTimeout(look, READING_MS);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  void look();
  return () => {
    round++;
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
