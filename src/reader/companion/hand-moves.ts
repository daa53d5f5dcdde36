/** Lets a hand move surfaces: a pinned card by its head, a sheet down and away. What scrolls inside still scrolls. */
import type { HandMove } from '../overlay-contract';

/** A sheet that was moved down by this much, in CSS pixels, was meant to go; less is put back. */
const AWAY_PX = 72;
/** A finger must move this far, in CSS pixels, before its direction tells what it wants. */
const TELLING_PX = 8;
const MARGIN_PX = 8;

const HEAD = '.title';
const SCROLLER = '.card-body';

export function moveByHand(surface: HTMLElement, how: HandMove, signal: AbortSignal): void {
  if (how.kind === 'drag') dragByHead(surface, signal);
  else swipeAway(surface, how.away, signal);
}

/** Keeps a moved card inside the viewport, whatever its size. */
function dragByHead(surface: HTMLElement, signal: AbortSignal): void {
  const head = surface.querySelector<HTMLElement>(HEAD);
  const place = () => surface.getBoundingClientRect();
  const moveTo = (x: number, y: number) => {
    const { width, height } = place();
    const within = (at: number, length: number, room: number) =>
      Math.round(Math.max(MARGIN_PX, Math.min(at, room - length - MARGIN_PX)));
    surface.style.transform = `translate(${within(x, width, innerWidth)}px, ${within(y, height, innerHeight)}px)`;
  };
  const stayInside = () => moveTo(place().left, place().top);
  stayInside();
  addEventListener('resize', stayInside, { signal });
  if (head === null) return;
  head.style.cursor = 'grab';
  head.style.touchAction = 'none';
  signal.addEventListener('abort', () => head.removeAttribute('style'));
  head.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || (event.target as Element).closest('a,button,summary')) return;
      const { left, top } = place();
      const { clientX, clientY, pointerId } = event;
      // Dragging must not select the words of the head.
      event.preventDefault();
      head.setPointerCapture(pointerId);
      const ending = new AbortController();
      const options = { signal: AbortSignal.any([signal, ending.signal]) };
      head.addEventListener(
        'pointermove',
        (to) => moveTo(left + to.clientX - clientX, top + to.clientY - clientY),
        options,
      );
      for (const type of ['pointerup', 'pointercancel']) head.addEventListener(type, () => ending.abort(), options);
    },
    { signal },
  );
}

/** Only from where there is nothing left to scroll down to: elsewhere the finger scrolls the sheet. */
function swipeAway(sheet: HTMLElement, away: () => void, signal: AbortSignal): void {
  const options = { passive: true, signal };
  let from: { x: number; y: number } | undefined;
  let movedPx = 0;
  const settle = () => {
    from = undefined;
    movedPx = 0;
    sheet.style.transform = '';
  };
  sheet.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      settle();
      const [finger] = touches;
      // Where there is little height the sheet scrolls as a whole.
      const scrollers = [(target as Element).closest(SCROLLER), sheet];
      if (touches.length === 1 && finger !== undefined && scrollers.every((part) => (part?.scrollTop ?? 0) <= 0))
        from = { x: finger.clientX, y: finger.clientY };
    },
    options,
  );
  sheet.addEventListener(
    'touchmove',
    ({ touches: [finger] }) => {
      if (from === undefined || finger === undefined) return;
      const down = finger.clientY - from.y;
      const aside = Math.abs(finger.clientX - from.x);
      // Upwards or sideways means something else: leave this gesture alone.
      if (movedPx === 0 && (down < -TELLING_PX || aside > Math.max(TELLING_PX, down))) return settle();
      movedPx = Math.max(0, down);
      if (movedPx > TELLING_PX) sheet.style.transform = `translateY(${movedPx}px)`;
    },
    options,
  );
  sheet.addEventListener('touchend', () => (movedPx > AWAY_PX ? away() : settle()), options);
  sheet.addEventListener('touchcancel', settle, options);
}
