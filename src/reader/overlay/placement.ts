/** Where a surface stands: beside its place, never over it, inside the viewport, following the page as it scrolls. */
import { autoUpdate, computePosition, flip, inline, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { Place } from '../overlay-contract';

/** Between the marked line and the surface. */
export const GAP_PX = 8;
/** Between the surface and the viewport's edge. */
const MARGIN_PX = 8;
/** A card scrolls inside rather than growing past this, or being squeezed below that. */
const MAX_HEIGHT_PX = 600;
export const MIN_HEIGHT_PX = 120;
/** Beside a line that runs from above, a card is squeezed no narrower than this. */
const MIN_WIDTH_PX = 240;

export interface PlacementOptions {
  /** Stays inside the viewport also when its place has left it; a card goes with its place instead. */
  isClamped: boolean;
  /** The place has left the page, the viewport or the box in which it is scrolled. */
  onAway(): void;
}

/**
 * The two sides of a line on which a surface may stand, the preferred one first: the side to which the text goes on. On any
 * other side it would cover the rest of the line.
 */
const SIDES: Record<string, [Placement, Placement]> = {
  'horizontal-tb': ['bottom-start', 'top-start'],
  'vertical-rl': ['left-start', 'right-start'],
  'sideways-rl': ['left-start', 'right-start'],
  'vertical-lr': ['right-start', 'left-start'],
  'sideways-lr': ['right-start', 'left-start'],
};

/** Keeps a surface beside a place until the returned function is called. */
export function keepBeside(place: Place, surface: HTMLElement, { isClamped, onAway }: PlacementOptions): () => void {
  const reference = {
    contextElement: place.context,
    getBoundingClientRect: () => boundsOf(place.rects()),
    getClientRects: () => place.rects(),
  };
  const { writingMode } = getComputedStyle(place.context);
  const [placement, otherwise] = SIDES[writingMode] ?? (SIDES['horizontal-tb'] as [Placement, Placement]);
  const isVertical = writingMode !== 'horizontal-tb';
  const boxes = boxesAround(place.context);
  const update = async () => {
    if (!isInSight(place.rects(), boxes)) onAway();
    if (place.rects().length === 0) return;
    const { x, y } = await computePosition(reference, surface, {
      strategy: 'fixed',
      placement,
      middleware: [
        !isVertical && inline(),
        offset(GAP_PX),
        flip({ padding: MARGIN_PX, fallbackPlacements: [otherwise] }),
        shift({ padding: MARGIN_PX, crossAxis: isClamped }),
        size({
          padding: MARGIN_PX,
          apply({ availableHeight, availableWidth }) {
            const height = Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight)));
            surface.style.maxHeight = `${height}px`;
            if (isVertical) surface.style.maxWidth = `${Math.max(MIN_WIDTH_PX, Math.floor(availableWidth))}px`;
          },
        }),
      ],
    });
    surface.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  return autoUpdate(reference, surface, () => void update());
}

/** The boxes within the page that cut off what is scrolled out of them. */
function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflow !== 'visible') boxes.push(at);
  }
  return boxes;
}

/** Whether any line is in the viewport and in every box around it. */
function isInSight(rects: DOMRect[], boxes: Element[]): boolean {
  const sights = [new DOMRect(0, 0, innerWidth, innerHeight), ...boxes.map((box) => box.getBoundingClientRect())];
  return rects.some((rect) =>
    sights.every(
      ({ top, bottom, left, right }) =>
        rect.bottom > top && rect.top < bottom && rect.right > left && rect.left < right,
    ),
  );
}

/** The smallest box around all of these; at least one. */
export function boundsOf(rects: DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
