/** Scrolls a card to what was unfolded at its lower edge, which would be out of sight. The page behind never scrolls. */

/** Space left below what was unfolded, in CSS pixels, so that its end can be seen. */
const BELOW_PX = 8;

/** Watches the cards shown in this root until the signal aborts. */
export function revealFolds(root: ShadowRoot, signal: AbortSignal): void {
  const reveal = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open) revealIn(target.closest('.card-body'), target);
  };
  // `toggle` does not bubble: it is heard on its way down.
  root.addEventListener('toggle', reveal, { capture: true, signal });
}

/**
 * Scrolls the card's body or, in a low window, the card itself. If the part is higher than the card, its first line comes
 * to stand at the top.
 */
function revealIn(body: Element | null, fold: HTMLElement): void {
  const scroller = [body, body?.parentElement].find((part) => part && part.scrollHeight > part.clientHeight);
  if (!scroller) return;
  const [box, view] = [fold.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const belowPx = Math.min(box.bottom + BELOW_PX - view.bottom, box.top - view.top);
  if (belowPx <= 0) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: belowPx, behavior: isStill ? 'instant' : 'smooth' });
}
