/** Hover intent, click and tap on targets. Acts on trusted events alone: a page must not be able to open our cards. */

import { isOnOurHost } from '../our-host';
import { DWELL_MS, GRACE_MS, MAX_POINTER_SPEED_PX_PER_MS } from '../timing';
import { isSameTarget, type Target } from './targets';

/** A pointer that last moved longer ago than this stands still. */
const RECENT_MS = 50;

export interface PointerWatch {
  /** What the pointer would open by resting at a point… */
  targetAt(x: number, y: number): Target | undefined;
  /** …and what a click there means. */
  pressedAt(x: number, y: number): Target | undefined;
  /** Whether a point is over our own open surface. */
  isOverSurface(x: number, y: number): boolean;
  /** The pointer rests on a mention. */
  rest(target: Target): void;
  /** A click or tap on a target. */
  press(target: Target, by: 'pointer' | 'touch'): void;
  /** The pointer has left mark and card for good. */
  leave(): void;
  /** A click elsewhere on the page. */
  pressOutside(): void;
}

export interface Pointer {
  /** A card was closed otherwise: the pointer may open it again. */
  forget(): void;
  /** Takes an event that came before the watch began as if it came now. */
  hear(event: Event): void;
}

/** Watches until the signal aborts. */
export function watchPointer(document: Document, watch: PointerWatch, signal: AbortSignal): Pointer {
  let last: { x: number; y: number; timeMs: number; stepSpeed: number; speed: number } | undefined;
  let dwell: { target: Target; timer: ReturnType<typeof setTimeout> } | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let pressedBy: 'pointer' | 'touch' = 'pointer';
  /** The mention whose card the pointer opened. */
  let current: Target | undefined;

  const stopDwell = () => {
    clearTimeout(dwell?.timer);
    dwell = undefined;
  };
  const stopGrace = () => {
    clearTimeout(grace);
    grace = undefined;
  };

  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX: x, clientY: y, timeStamp: timeMs } = event;
    const stepSpeed = last === undefined ? 0 : Math.hypot(x - last.x, y - last.y) / Math.max(1, timeMs - last.timeMs);
    // The mean of two samples, so that one jerk of the hand does not count.
    last = { x, y, timeMs, stepSpeed, speed: (stepSpeed + (last?.stepSpeed ?? stepSpeed)) / 2 };
    if (isOnOurHost(event) || watch.isOverSurface(x, y)) {
      stopDwell();
      stopGrace();
      return;
    }
    const target = watch.targetAt(x, y);
    if (isSameTarget(target, current)) {
      stopGrace();
      return;
    }
    if (current !== undefined && grace === undefined) {
      grace = setTimeout(() => {
        grace = undefined;
        current = undefined;
        watch.leave();
      }, GRACE_MS);
    }
    if (target?.kind !== 'mention') return stopDwell();
    if (isSameTarget(target, dwell?.target)) return;
    stopDwell();
    const open = () => {
      // Still on its way: look again when it has had time to come to rest.
      const isMoving = last !== undefined && performance.now() - last.timeMs < RECENT_MS;
      if (isMoving && (last?.speed ?? 0) > MAX_POINTER_SPEED_PX_PER_MS) {
        dwell = { target, timer: setTimeout(open, DWELL_MS) };
        return;
      }
      stopDwell();
      stopGrace();
      current = target;
      watch.rest(target);
    };
    dwell = { target, timer: setTimeout(open, DWELL_MS) };
  };

  const press = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0) return;
    if (isOnOurHost(event) || watch.isOverSurface(event.clientX, event.clientY)) return;
    const target = watch.pressedAt(event.clientX, event.clientY);
    const isSelecting = document.getSelection()?.isCollapsed === false;
    stopDwell();
    // What the click does holds: the way from another card does not count any more.
    stopGrace();
    // The click that ends a selection by dragging: the selection's own toolbar answers it.
    if (isSelecting) return;
    if (target === undefined || isControl(event.target)) {
      current = undefined;
      watch.pressOutside();
      return;
    }
    current = target;
    watch.press(target, pressedBy);
  };

  const hear = (event: Event) => {
    if (event.type === 'pointermove') move(event as PointerEvent);
    else if (event.type === 'click') press(event as MouseEvent);
    else if (event.type === 'pointerdown')
      pressedBy = (event as PointerEvent).pointerType === 'touch' ? 'touch' : 'pointer';
  };
  for (const type of ['pointermove', 'pointerdown', 'click']) {
    document.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    stopDwell();
    stopGrace();
  });
  return {
    forget() {
      stopGrace();
      current = undefined;
    },
    hear,
  };
}

/** The page's own links and controls keep their clicks. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a[href],button,input,select,textarea,label,summary,[contenteditable]') !== null
  );
}
