/** A sheet from below, over the viewport's full width. It must not lie over the marked line either. */
import type { Place } from '../overlay-contract';
import { boundsOf, GAP_PX, MIN_HEIGHT_PX } from './placement';

/** Scrolls the page to make room for a sheet; if that is not enough, the sheet comes from above or is made less high. */
export function laySheet(place: Place, sheet: HTMLElement): void {
  const overlap = () => boundsOf(place.rects()).bottom + GAP_PX - sheet.getBoundingClientRect().top;
  if (place.rects().length === 0) return;
  for (let at: Element | null = place.context; at !== null && overlap() > 0; at = at.parentElement) {
    at.scrollBy({ top: overlap(), behavior: 'instant' });
  }
  if (overlap() <= 0) return;
  const { top, bottom } = boundsOf(place.rects());
  const isAbove = top > innerHeight - bottom;
  const room = (isAbove ? top : innerHeight - bottom) - GAP_PX;
  sheet.classList.toggle('from-above', isAbove);
  const full = sheet.getBoundingClientRect().height;
  if (full > room) sheet.style.maxHeight = `${Math.max(MIN_HEIGHT_PX, Math.floor(room))}px`;
}
