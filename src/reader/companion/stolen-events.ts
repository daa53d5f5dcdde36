/** Clicks and keys on our surfaces that a page keeps for itself. */
import { isOnOurHost } from '../our-host';

/**
 * A page that stops every event on its window would leave our buttons dead: what it kept from them is done by an event
 * that does not leave the closed root. What arrives by itself is left alone, and so is a key that the page only stops:
 * the browser acts on it all the same, on Space as late as it is let go.
 */
export function deliverStolen(root: ShadowRoot, signal: AbortSignal): void {
  const arrived = new WeakSet<Event>();
  /** Where Space went down, as long as the browser will act on its coming up. */
  let held: Element | null = null;
  const click = (target: Element | null) =>
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  const followClick = (event: MouseEvent) => {
    // A click by a key has no place.
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
      // Enter is acted on as it is pressed; where its `keydown` was prevented there is no `keypress`.
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
