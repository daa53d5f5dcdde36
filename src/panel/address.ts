/** Which topic the panel shows stands in its address, so that links, the back button and bookmarks work. */
import { useCallback, useEffect, useState } from 'preact/hooks';

/** The address of a topic's dossier; of the panel's first page where it is null. */
export function addressOf(topic: string | null): string {
  const kept = new URLSearchParams();
  const tab = new URLSearchParams(location.search).get('tab');
  if (tab !== null) kept.set('tab', tab);
  if (topic !== null) kept.set('topic', topic);
  return `?${kept}`;
}

/** The topic that an address names, as `?topic=senkaku` or `#senkaku`; null where it names none. */
export function topicIn({ search, hash }: Pick<URL, 'search' | 'hash'>): string | null {
  const named = new URLSearchParams(search).get('topic') ?? decodeFragment(hash.slice(1));
  return named === '' ? null : named;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The topic that the address names, and a function that opens another without reloading the panel; links do the same. */
export function useTopicInAddress(): [topic: string | null, open: (topic: string | null) => void] {
  const [topic, setTopic] = useState(() => topicIn(location));
  const open = useCallback((next: string | null) => {
    history.pushState(null, '', addressOf(next));
    setTopic(next);
  }, []);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener('popstate', () => setTopic(topicIn(location)), { signal });
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="?"]') : null;
      // Leave clicks that open another tab or window to the browser.
      if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(topicIn(link));
    };
    addEventListener('click', follow, { signal });
    return () => ending.abort();
  }, []);
  return [topic, open];
}
