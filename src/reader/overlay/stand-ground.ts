/**
 * Keeps what is open in the page, and in reach: pages remove elements that they do not know, and lay dialogs, popovers and
 * fullscreen elements over everything. Where the page insists, it wins.
 */
import type { SurfaceHost } from './host';

/** If our element is removed again within this time after it was put back, the page insists… */
const QUICK_MS = 500;
/** …and after this many times in a row it wins. */
const MOST_QUICK_REMOVALS = 20;
/** A page that keeps laying something of its own over us. */
const MOST_RAISES = 5;
/**
 * A popover tells that it opens, most dialogs take the focus. Nothing tells of the others, nor of a wall that is but a
 * style: what is open is probed this often.
 */
const LOOK_MS = 500;

export interface GroundContext {
  document: Document;
  host: SurfaceHost;
  surface(): HTMLElement | null;
  /** The element in the page that what is open belongs to; null where it stays whatever is laid over it. */
  context(): Element | null;
  isUnderDialog(inPage: Element): boolean;
  isReachable(surface: Element, host: Element): boolean;
  /** The page has taken the element out for good. */
  onRemoved(): void;
  /** The page has laid something over it that cannot be got above, such as a modal dialog. */
  onCovered(): void;
}

export interface Ground {
  /**
   * Something else has been drawn. Returns whether it is to be used: not over or under a modal dialog of the page's, nor
   * outside an element that fills the screen. Looked at before anything is painted.
   */
  isGiven(): boolean;
  /** Keeps watch while something is open. */
  hold(): void;
  leave(): void;
}

export function createGround(context: GroundContext): Ground {
  const { document, host, surface, isUnderDialog, isReachable, onRemoved, onCovered } = context;
  let holding: AbortController | undefined;
  let quickRemovals = 0;
  let raises = 0;
  let putBackAtMs = Number.NEGATIVE_INFINITY;
  let frame = 0;

  const putBack = () => {
    if (host.isShown()) return;
    const isQuick = performance.now() - putBackAtMs < QUICK_MS;
    quickRemovals = isQuick ? quickRemovals + 1 : 0;
    if (quickRemovals >= MOST_QUICK_REMOVALS) return onRemoved();
    putBackAtMs = performance.now();
    host.show();
  };
  /** Whether a pointer reaches what is open, and may; raises it above what the page has laid over it if need be. */
  const isInReach = () => {
    const element = surface();
    const place = context.context();
    if (place !== null && isUnderDialog(place)) return false;
    if (element === null || isReachable(element, host.element)) return true;
    raises += 1;
    if (raises <= MOST_RAISES) host.raise();
    return isReachable(element, host.element);
  };
  const checkSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => isInReach() || onCovered());
  };
  const followFullscreen = () => {
    const place = context.context();
    const { fullscreenElement } = document;
    if (fullscreenElement !== null && place !== null && !fullscreenElement.contains(place)) onCovered();
    else checkSoon();
  };

  return {
    isGiven() {
      quickRemovals = 0;
      raises = 0;
      return isInReach();
    },
    hold() {
      if (holding !== undefined) return;
      holding = new AbortController();
      const { signal } = holding;
      const removal = new MutationObserver(putBack);
      removal.observe(document.documentElement, { childList: true });
      const toggled = (event: Event) => event.target !== host.element && checkSoon();
      for (const type of ['toggle', 'focusin']) document.addEventListener(type, toggled, { capture: true, signal });
      const looking = setInterval(() => context.context() && checkSoon(), LOOK_MS);
      document.addEventListener('fullscreenchange', followFullscreen, { signal });
      signal.addEventListener('abort', () => {
        removal.disconnect();
        clearInterval(looking);
        cancelAnimationFrame(frame);
      });
    },
    leave() {
      holding?.abort();
      holding = undefined;
    },
  };
}
