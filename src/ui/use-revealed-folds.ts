/** What unfolds at a card's lower edge would unfold out of sight: the card scrolls to it. The page behind it never does. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Below what has unfolded, in CSS pixels: that it ends there is seen. */
const BELOW_PX = 8;

/** For the body of a card, which scrolls, or where there is little height stands in a card that does. */
export function useRevealedFolds(): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const part = body.current;
    const reveal = ({ target }: Event) => {
      if (part !== null && target instanceof HTMLDetailsElement && target.open) revealIn(part, target);
    };
    // It does not bubble.
    part?.addEventListener('toggle', reveal, { capture: true });
    return () => part?.removeEventListener('toggle', reveal, { capture: true });
  }, []);
  return body;
}

/** What is higher than the card comes to stand with its first line at the top. */
function revealIn(body: HTMLElement, fold: HTMLElement): void {
  const scroller = [body, body.parentElement].find((part) => part !== null && part.scrollHeight > part.clientHeight);
  if (scroller === undefined || scroller === null) return;
  const [box, view] = [fold.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const belowPx = Math.min(box.bottom + BELOW_PX - view.bottom, box.top - view.top);
  if (belowPx <= 0) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: belowPx, behavior: isStill ? 'instant' : 'smooth' });
}
