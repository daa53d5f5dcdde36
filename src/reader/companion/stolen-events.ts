/** Clicks and keys on our surfaces that a page keeps for itself. */
import { isOnOurHost } from '../our-host';

/**
 * A page that stops every event on its window would leave our buttons dead. A click or key that did not reach them is
 * replaced by a click of our own, which never leaves the closed root. Events that arrive are left alone. So are keys whose
 * propagation the page only stops: the browser still acts on those, on Space when it is released.
 */
export function deliverStolen(root: ShadowRoot, signal: AbortSignal): void {
  const arrived = new WeakSet<Event>();
  /** The button on which Space was pressed, while the browser will still act on its release. */
  let held: Element | null = null;
  const click = (target: Element | null) =>
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  const followClick = (event: MouseEvent) => {
    // A click by keyboard has no coordinates.
    const target = event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    setTimeout(() => {
      if (!arrived.has(event)) click(target);
    });
  };
  const followKey = (event: KeyboardEvent) => {
    if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    const target = root.activeElement;
    setTimeout(() => {
      const isStolen = event.defaultPrevented;
      if (event.key === ' ' && event.type !== 'keydown') {
        if (event.type === 'keypress') return;
        if (isStolen && target === held) click(target);
        held = null;
        return;
      }
      // Enter acts when pressed. Once its `keydown` was prevented no `keypress` follows, so that this clicks once.
      if (isStolen && event.type !== 'keyup') click(target);
      held = isStolen || event.key !== ' ' ? null : target;
    });
  };
  const follow = (event: Event) => {
    if (!event.isTrusted || !isOnOurHost(event)) return;
    if (event instanceof KeyboardEvent) followKey(event);
    else if (event instanceof MouseEvent) followClick(event);
  };
  root.addEventListener('click', (event) => arrived.add(event), { capture: true, signal });
  for (const type of ['click', 'keydown', 'keypress', 'keyup'])
    addEventListener(type, follow, { capture: true, signal });
}
