/** What unfolds at a card's lower edge would unfold out of sight: the card scrolls to it. The page behind it never does. */

/** Below what has unfolded, in CSS pixels: that it ends there is seen. */
const BELOW_PX = 8;

/** In every card that is shown in this root, until the signal aborts. */
export function revealFolds(root: ShadowRoot, signal: AbortSignal): void {
  const reveal = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open) revealIn(target.closest('.card-body'), target);
  };
  // It does not bubble.
  root.addEventListener('toggle', reveal, { capture: true, signal });
}

/**
 * The body of the card scrolls, or where there is little height the card itself. What is higher than the card comes to stand
 * with its first line at the top.
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
