/** The keys of an open surface: Escape closes it, Tab goes round in it. */
import { isOnOurHost } from '../our-host';

export interface SurfaceKeys {
  root: ShadowRoot;
  surface(): HTMLElement | null;
  /** Whether Escape closes what is open; the note editor hears its own. */
  closesByEscape(): boolean;
  /** Whether Tab stays within: out of a pinned card it leads back to the page. */
  holdsTab(): boolean;
  close(): void;
}

/** Listens before the page does, until the signal aborts; to trusted events alone. */
export function listenForKeys({ root, surface, closesByEscape, holdsTab, close }: SurfaceKeys, signal: AbortSignal) {
  /** Tab goes round in the card, so that Escape is always heard; Escape leads out of it. */
  const wrapFocus = (event: KeyboardEvent) => {
    const stops = [...(surface()?.querySelectorAll<HTMLElement>('summary,a[href],button,textarea') ?? [])].filter(
      (stop) => stop.checkVisibility(),
    );
    const from = root.activeElement;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const isAtEdge = from !== null && (from === edge || (event.shiftKey && from.matches('.card-body,.card')));
    if (!isAtEdge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  };
  const hear = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Tab' && holdsTab()) wrapFocus(event);
    if (event.key !== 'Escape' || !closesByEscape()) return;
    // One Escape closes one thing: the page's own dialog behind the card stays.
    event.stopImmediatePropagation();
    event.preventDefault();
    close();
  };
  addEventListener('keydown', hear, { capture: true, signal });
  deliverStolen(root, signal);
}

/**
 * A page that stops every event on its window would leave our buttons dead: what it kept from them is done by an event
 * that does not leave the closed root. What arrives by itself is left alone.
 */
function deliverStolen(root: ShadowRoot, signal: AbortSignal): void {
  let hasArrived = false;
  const arrive = () => {
    hasArrived = true;
  };
  const follow = (event: MouseEvent | KeyboardEvent) => {
    if (!event.isTrusted || !isOnOurHost(event)) return;
    const isKey = event instanceof KeyboardEvent;
    if (isKey && event.key !== 'Enter' && event.key !== ' ') return;
    const target = isKey ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    hasArrived = false;
    setTimeout(() => {
      if (!hasArrived) target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
  };
  for (const type of ['click', 'keydown'] as const) {
    root.addEventListener(type, arrive, { capture: true, signal });
    addEventListener(type, follow, { capture: true, signal });
  }
}
