/** Watches a page for becoming another story: route changes, text that arrives late or is rendered anew, the back/forward cache. */
import { SETTLE_CAP_MS, SETTLE_MS } from './timing';

export interface PageWatcher {
  /** Watches the text below this element; replaces what was watched before. */
  observe(root: Node): void;
}

/** Calls back, at rest, after the page changed. Stops when the signal aborts. */
export function createPageWatcher(window: Window, onChange: () => void, signal: AbortSignal): PageWatcher {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSinceMs = 0;

  const report = () => {
    timer = undefined;
    onChange();
  };
  const changed = () => {
    const nowMs = performance.now();
    if (timer === undefined) waitingSinceMs = nowMs;
    else clearTimeout(timer);
    timer = setTimeout(report, Math.min(SETTLE_MS, Math.max(0, waitingSinceMs + SETTLE_CAP_MS - nowMs)));
  };
  const changedAtOnce = () => {
    clearTimeout(timer);
    report();
    // A route's text often follows its address.
    changed();
  };

  const observer = new MutationObserver(changed);
  const { navigation } = window as Window & { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', changedAtOnce, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && changedAtOnce(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    observe(root) {
      observer.disconnect();
      observer.observe(root, { childList: true, subtree: true, characterData: true });
    },
  };
}
