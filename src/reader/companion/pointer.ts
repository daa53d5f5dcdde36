/** Hover intent, click and tap on targets. Acts on trusted events alone: a page must not be able to open our cards. */

import { isOnOurHost } from '../our-host';
import { GRACE_MS, MAX_POINTER_SPEED_PX_PER_MS, RECENT_MS } from '../timing';
import { type Box, isInBox, isOnSafePath, type Point } from './safe-path';
import { isSameTarget, type Target } from './targets';

export interface PointerWatch {
  /** The targets at a point (CSS pixels of the viewport); the one that a resting pointer means comes first. */
  hitsAt(x: number, y: number): Target[];
  /** Where our own open surface stands; null where none is. */
  surface(): Box | null;
  /** How long the pointer must rest on a mention; null where cards open by a click alone. */
  dwellMs(): number | null;
  /** The pointer rests on a mention. Returns whether its card was wanted. */
  rest(target: Target): boolean;
  /** A click or tap on targets. */
  press(targets: Target[], by: 'pointer' | 'touch'): void;
  /** The pointer has left mark and card for good. */
  leave(): void;
  /** A click elsewhere on the page. */
  pressOutside(): void;
}

export interface Pointer {
  /** A card was closed by other means. What lies under the pointer opens again only after the pointer has been elsewhere. */
  forget(): void;
  /** Takes an event that came before the watch began as if it came now. */
  hear(event: Event): void;
}

/** A place of the pointer, and the page's element that it is over. */
interface Spot extends Point {
  over: EventTarget | null;
}

interface Sample extends Spot {
  timeMs: number;
  stepSpeed: number;
  /** CSS pixels a millisecond: the mean of two samples, so that one jerk of the hand does not count. */
  speed: number;
}

function spotOf({ clientX: x, clientY: y, target: over }: MouseEvent): Spot {
  return { x, y, over };
}

function sampleOf(event: PointerEvent, last: Sample | undefined): Sample {
  const spot = spotOf(event);
  const timeMs = event.timeStamp;
  const stepSpeed =
    last === undefined ? 0 : Math.hypot(spot.x - last.x, spot.y - last.y) / Math.max(1, timeMs - last.timeMs);
  return { ...spot, timeMs, stepSpeed, speed: (stepSpeed + (last?.stepSpeed ?? stepSpeed)) / 2 };
}

/** Watches until the signal aborts. */
export function watchPointer(document: Document, watch: PointerWatch, signal: AbortSignal): Pointer {
  let last: Sample | undefined;
  let dwell: { target: Target; timer: ReturnType<typeof setTimeout> } | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let pressedBy: 'pointer' | 'touch' = 'pointer';
  /** The target whose surface the pointer opened, and where the pointer last was on it. */
  let current: Target | undefined;
  let leftAt: Point | undefined;
  /** The target that lay under the pointer when its card was closed by other means. */
  let dismissed: Target | undefined;
  let isLeaving = false;

  const stopDwell = () => {
    clearTimeout(dwell?.timer);
    dwell = undefined;
  };
  const stopGrace = () => {
    clearTimeout(grace);
    grace = undefined;
  };

  const leave = () => {
    grace = undefined;
    current = undefined;
    isLeaving = true;
    watch.leave();
    isLeaving = false;
    // A pointer that has come to rest on another mark meanwhile sends no more events: look where it is.
    if (last !== undefined) look(last);
  };

  /** The targets that are visible at a spot: not those under a menu or a banner of the page. */
  const hitsAt = ({ x, y, over }: Spot) => watch.hitsAt(x, y).filter(({ range }) => isAround(over, range));

  /** Acts on where the pointer is by now. */
  const look = (at: Spot) => {
    const surface = watch.surface();
    if (surface !== null && isInBox(surface, at)) return stay();
    const target = hitsAt(at)[0];
    if (!isSameTarget(target, dismissed)) dismissed = undefined;
    if (isSameTarget(target, current)) {
      leftAt = { x: at.x, y: at.y };
      return stay();
    }
    if (current !== undefined) {
      const isOnItsWay = surface !== null && leftAt !== undefined && isOnSafePath(leftAt, at, surface);
      if (isOnItsWay) stopGrace();
      grace ??= setTimeout(leave, GRACE_MS);
      // Marks that lie on the way to the card do not open theirs.
      if (isOnItsWay) return stopDwell();
    }
    if (target?.kind !== 'mention' || dismissed !== undefined) return stopDwell();
    if (!isSameTarget(target, dwell?.target)) dwellOn(target);
  };

  const stay = () => {
    stopDwell();
    stopGrace();
  };

  const dwellOn = (target: Target) => {
    stopDwell();
    const dwellMs = watch.dwellMs();
    if (dwellMs === null) return;
    const open = () => {
      // Still moving fast: it is on its way elsewhere. Ask again after another rest.
      const isMoving = last !== undefined && performance.now() - last.timeMs < RECENT_MS;
      if (isMoving && (last?.speed ?? 0) > MAX_POINTER_SPEED_PX_PER_MS) {
        dwell = { target, timer: setTimeout(open, dwellMs) };
        return;
      }
      stay();
      if (!watch.rest(target)) return;
      current = target;
      leftAt = last;
    };
    dwell = { target, timer: setTimeout(open, dwellMs) };
  };

  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    last = sampleOf(event, last);
    if (isOnOurHost(event)) stay();
    else look(last);
  };

  /** The pointer has left the window; no event comes until it is back. */
  const goOut = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.relatedTarget !== null || event.buttons !== 0) return;
    last = undefined;
    stopDwell();
    if (current !== undefined) grace ??= setTimeout(leave, GRACE_MS);
  };

  const press = (event: MouseEvent) => {
    const at = spotOf(event);
    const surface = watch.surface();
    if (event.button !== 0 || isOnOurHost(event) || (surface !== null && isInBox(surface, at))) return;
    // The click decides: a card that was about to open or close by movement does not.
    stay();
    // The click that ends a selection by dragging: the selection's own toolbar answers it.
    if (document.getSelection()?.isCollapsed === false) return;
    const targets = hitsAt(at);
    dismissed = undefined;
    if (targets.length === 0 || isControl(event.target)) {
      current = undefined;
      watch.pressOutside();
      return;
    }
    current = targets[0];
    leftAt = at;
    watch.press(targets, pressedBy);
  };

  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type === 'pointermove') move(event as PointerEvent);
    else if (event.type === 'pointerout') goOut(event as PointerEvent);
    else if (event.type === 'click') press(event as MouseEvent);
    // A pen is as fine as a mouse: what it opens comes beside the words.
    else if (event.type === 'pointerdown')
      pressedBy = (event as PointerEvent).pointerType === 'touch' ? 'touch' : 'pointer';
  };
  // On the window, because it hears first: a page's listener further down cannot keep events from us.
  for (const type of ['pointermove', 'pointerout', 'pointerdown', 'click']) {
    document.defaultView?.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', stay);
  return {
    forget() {
      if (isLeaving) return;
      stay();
      current = undefined;
      dismissed = last === undefined ? undefined : hitsAt(last)[0];
    },
    hear,
  };
}

/** Whether the element under the pointer holds the range's words, or stands in them. */
function isAround(over: EventTarget | null, range: Range): boolean {
  const words = range.commonAncestorContainer;
  return over instanceof Node && (over.contains(words) || words.contains(over));
}

/** The page's own links and controls keep their clicks. */
function isControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const isEditable = (target as HTMLElement).isContentEditable;
  return isEditable || target.closest('a[href],button,input,select,textarea,label,summary') !== null;
}
