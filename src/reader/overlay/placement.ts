/** Where a surface stands: beside its place, never over it, inside the viewport, following the page as it scrolls. */
import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { Place } from '../overlay-contract';

/** Between the marked line and the surface. */
const GAP_PX = 8;
/** Between the surface and the viewport's edge. */
const MARGIN_PX = 8;
/** A card scrolls inside rather than growing past this, or being squeezed below that. */
const MAX_HEIGHT_PX = 600;
const MIN_HEIGHT_PX = 120;

export interface PlacementOptions {
  /** Stays inside the viewport also when its place has left it; a card goes with its place instead. */
  isClamped: boolean;
  /** The place has left the page, or the viewport. */
  onAway(): void;
}

/** Keeps a surface beside a place until the returned function is called. */
export function keepBeside(place: Place, surface: HTMLElement, { isClamped, onAway }: PlacementOptions): () => void {
  const reference = {
    contextElement: place.context,
    getBoundingClientRect: () => boundsOf(place.rects()),
    getClientRects: () => place.rects(),
  };
  const update = async () => {
    if (!isInSight(place.rects())) onAway();
    if (place.rects().length === 0) return;
    const { x, y } = await computePosition(reference, surface, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP_PX),
        // Above or below, never beside: beside would lie over the rest of the marked line.
        flip({ padding: MARGIN_PX, fallbackPlacements: ['top-start'] }),
        shift({ padding: MARGIN_PX, crossAxis: isClamped }),
        size({
          padding: MARGIN_PX,
          apply({ availableHeight }) {
            const height = Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight)));
            surface.style.maxHeight = `${height}px`;
          },
        }),
      ],
    });
    surface.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  return autoUpdate(reference, surface, () => void update());
}

function isInSight(rects: DOMRect[]): boolean {
  return rects.some(({ top, bottom }) => bottom > 0 && top < innerHeight);
}

function boundsOf(rects: DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** A sheet from below must not lie over the marked line either: the page is scrolled until the line is above it. */
export function scrollAbove(place: Place, sheet: HTMLElement): void {
  const rects = place.rects();
  if (rects.length === 0) return;
  const overlap = boundsOf(rects).bottom + GAP_PX - sheet.getBoundingClientRect().top;
  if (overlap > 0) scrollBy({ top: overlap, behavior: 'instant' });
}
