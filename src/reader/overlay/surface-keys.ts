/** The keys of an open surface: Escape closes it, Tab goes round in it. */

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
}
