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
  /** The story in the middle of the viewport; the last that was, where none is. Null where that is not known yet, or it is gone. */
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
  /** What stood around the roots when they came to be watched. */
  let surroundings: ReadonlySet<ParentNode> = new Set();
  let isRootChanged = false;
  /** Places beside the roots, with how much text was in each when it was last told of. */
  const places = new Map<Element, number>();
  /** Places that were let go of for later ones. */
  const leftOut = new WeakSet<Element>();

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
  };
  /** Lets go of the places that came first, where there are too many. */
  const keepLatest = () => {
    if (places.size <= MOST_PLACES) return;
    for (const place of [...places.keys()].slice(0, -MOST_PLACES)) {
      places.delete(place);
      leftOut.add(place);
    }
    watch();
  };
  /** Watches what is known by now, and nothing else: an observer gives up what it watches all at once or not at all. */
  const watch = () => {
    observer.disconnect();
    for (const watched of [...roots, ...places.keys()]) observer.observe(watched, DEEP);
    for (const around of surroundings) observer.observe(around, { childList: true });
  };

  const follow = ({ target, addedNodes }: MutationRecord) => {
    if (roots.some((root) => root.contains(target) || !root.isConnected)) return changedSurely();
    const isAround = roots.some((root) => target.contains(root));
    const newcomers = isAround ? [...addedNodes].filter(isReadable) : [];
    for (const newcomer of newcomers) addPlace(newcomer, 0);
    if (!isAround || newcomers.length > 0) settle();
  };
  const observer = new MutationObserver((records) => {
    records.forEach(follow);
    keepLatest();
  });

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
      roots = next;
      for (const place of places.keys()) {
        if (!place.isConnected || roots.some((root) => root.contains(place))) places.delete(place);
      }
      surroundings = new Set(roots.flatMap(parentsOf));
      watch();
      for (const around of surroundings) {
        for (const place of around.children) {
          // An element that is still empty may be where the next story will appear.
          if (isReadable(place) && !leftOut.has(place) && !roots.some((root) => place.contains(root))) {
            const length = lengthOf(place);
            if (length < LEAST_NEWS_UNITS) addPlace(place, length);
          }
        }
      }
      keepLatest();
      view.observe(stories);
    },
    inView: view.inView,
  };
}

/** From the nearest out. */
function parentsOf(element: Element): ParentNode[] {
  const parents: ParentNode[] = [];
  for (let parent = element.parentNode; parent !== null; parent = parent.parentNode) parents.push(parent);
  return parents;
}

function lengthOf(place: Element): number {
  return place.textContent?.length ?? 0;
}

function isReadable(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE && !UNREAD_TAGS.test((node as Element).tagName);
}
