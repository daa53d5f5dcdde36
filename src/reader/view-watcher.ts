/** Tells which of a page's stories is being read: the one in the middle of the viewport. The browser says so; no layout is asked for. */

export interface ViewWatcher {
  /** Watches these stories; replaces what was watched before. */
  observe(stories: readonly Element[]): void;
  /** The story in the middle; the last that was, where none is. Null where that is not known yet, or it is gone. */
  inView(): Element | null;
}

/** A line across the middle of the viewport. */
const MIDDLE = '-50% 0px -50% 0px';

/** Calls back when another story comes into the middle. Stops when the signal aborts. */
export function createViewWatcher(onChange: () => void, signal: AbortSignal): ViewWatcher {
  let watched: readonly Element[] = [];
  let middle: Element | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
      if (entered === undefined || entered === middle) return;
      middle = entered;
      onChange();
    },
    { rootMargin: MIDDLE },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe(stories) {
      const isSame = stories.length === watched.length && stories.every((story, index) => story === watched[index]);
      if (isSame) return;
      observer.disconnect();
      watched = [...stories];
      for (const story of watched) observer.observe(story);
    },
    inView: () => (middle?.isConnected === true ? middle : null),
  };
}
