/**
 * Watches a page for becoming another story: route changes, text that arrives late or is rendered anew, stories appended
 * below, the back/forward cache. What it watches is the article's root, all of it; of the elements around the root only
 * which children they have; and of what stands beside it only what is empty yet or came later. A change is told when the
 * page has come to rest, and only if there was text in it: a spinner, an advertisement or a script tells of nothing.
 */

import { SETTLE_CAP_MS, SETTLE_MS } from './timing';
import { createViewWatcher } from './view-watcher';

export interface PageWatcher {
  /**
   * Watches the text below `roots` and what comes to stand beside them, and, where the page carries several `stories`, which of
   * them is in view; replaces what was watched before.
   */
  observe(roots: readonly Element[], stories: readonly Element[]): void;
  /** The story in the middle of the viewport; null where none is, or that is not known yet. */
  inView(): Element | null;
}

export interface PageChanges {
  /** The page's address or text changed; it may be another story now. */
  changed(): void;
  /** The page came out of the back/forward cache: whatever was told to open pages meanwhile did not reach it. */
  returned(): void;
}

const DEEP: MutationObserverInit = { childList: true, subtree: true, characterData: true };
const UNREAD_TAGS = /^(?:SCRIPT|STYLE|LINK|META|NOSCRIPT|TEMPLATE|IFRAME|NARROW-WATER)$/;
/** What stands beside the article counts once this much text has come into it, in UTF-16 units. */
const LEAST_NEWS_UNITS = 200;
/** Places beside the article that are watched at most: the ones that came last. */
const MOST_PLACES = 40;

/** Tells of changes until the signal aborts. */
export function createPageWatcher(
  window: Window,
  { changed, returned }: PageChanges,
  signal: AbortSignal,
): PageWatcher {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSinceMs = 0;
  let roots: readonly Element[] = [];
  let isRootChanged = false;
  /** Places beside the roots, with how much text was in each when it was last told of. */
  const places = new Map<Element, number>();

  const report = () => {
    timer = undefined;
    if (!isRootChanged && !hasNews()) return;
    isRootChanged = false;
    changed();
  };
  const settle = () => {
    const nowMs = performance.now();
    if (timer === undefined) waitingSinceMs = nowMs;
    else clearTimeout(timer);
    timer = setTimeout(report, Math.min(SETTLE_MS, Math.max(0, waitingSinceMs + SETTLE_CAP_MS - nowMs)));
  };
  const changedSurely = () => {
    isRootChanged = true;
    settle();
  };

  const hasNews = () => {
    let isNews = false;
    for (const [place, told] of places) {
      const length = place.isConnected ? lengthOf(place) : 0;
      if (!place.isConnected) places.delete(place);
      else if (length - told >= LEAST_NEWS_UNITS) {
        places.set(place, length);
        isNews = true;
      }
    }
    return isNews;
  };
  const addPlace = (place: Element, told: number) => {
    if (places.has(place)) return;
    places.set(place, told);
    observer.observe(place, DEEP);
    const [oldest] = places.keys();
    if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest);
  };

  const follow = ({ target, addedNodes }: MutationRecord) => {
    if (roots.some((root) => root.contains(target) || !root.isConnected)) return changedSurely();
    const isAround = roots.some((root) => target.contains(root));
    const newcomers = isAround ? [...addedNodes].filter(isReadable) : [];
    for (const newcomer of newcomers) addPlace(newcomer, 0);
    if (!isAround || newcomers.length > 0) settle();
  };
  const observer = new MutationObserver((records) => records.forEach(follow));

  const view = createViewWatcher(changedSurely, signal);
  const routed = () => {
    clearTimeout(timer);
    timer = undefined;
    changed();
    // The text of a route often comes after its address: read again once it has settled.
    changedSurely();
  };
  const { navigation } = window as Window & { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', routed, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && returned(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    observe(next, stories) {
      observer.disconnect();
      roots = next;
      for (const root of roots) observer.observe(root, DEEP);
      for (const place of places.keys()) {
        if (!place.isConnected || roots.some((root) => root.contains(place))) places.delete(place);
        else observer.observe(place, DEEP);
      }
      for (const root of roots) {
        for (let around = root.parentNode; around !== null; around = around.parentNode) {
          observer.observe(around, { childList: true });
          for (const place of around.children) {
            // An element that is still empty may be where the next story will appear.
            if (isReadable(place) && !roots.some((other) => place.contains(other))) {
              const length = lengthOf(place);
              if (length < LEAST_NEWS_UNITS) addPlace(place, length);
            }
          }
        }
      }
      view.observe(stories);
    },
    inView: view.inView,
  };
}

function lengthOf(place: Element): number {
  return place.textContent?.length ?? 0;
}

function isReadable(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE && !UNREAD_TAGS.test((node as Element).tagName);
}
