/**
 * Whether a page has laid a dialog of its own over itself, as walls of consent and subscription do: an element that says it is
 * modal, with layers around it that leave next to nothing of the page in reach. Found by probing points of the viewport:
 * what can be hit is visible, and open shadow roots are looked into.
 */
import { HOST_NAME } from '../our-host';
import { parentOf } from './grounds';

/** Where the viewport is probed, as shares of its width and height… */
const COLUMNS = [0, 0.5, 1];
const ROWS = [0, 0.25, 0.5, 0.75, 1];
/** …and how far within its edges, in CSS pixels: clear of scroll bars. */
const INSET_PX = 24;
/** Points at which the page itself may be hit: a wall may leave its head free, a bar at the foot leaves far more. */
const MOST_FREE = 3;

/** Whether such a dialog lies over the page around this element of it. A dialog in which the element itself stands does not count. */
export function isUnderDialog(inPage: Element): boolean {
  let free = 0;
  let isModal = false;
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      const hit = hitAt(INSET_PX + column * (innerWidth - 2 * INSET_PX), INSET_PX + row * (innerHeight - 2 * INSET_PX));
      const layer = layerOf(hit, inPage);
      isModal ||= layer === 'dialog';
      if (layer === 'page') free += 1;
      if (free > MOST_FREE) return false;
    }
  }
  return isModal;
}

/** The page's element at a point, below our own surfaces. */
function hitAt(x: number, y: number): Element | undefined {
  let hit: Element | undefined;
  for (let root: Document | ShadowRoot | null = document; root !== null; ) {
    const next: Element | undefined = root.elementsFromPoint(x, y).find(({ localName }) => localName !== HOST_NAME);
    // Asked of a shadow root, some browsers also tell what lies around it.
    if (next?.getRootNode() !== root) break;
    hit = next;
    root = next.shadowRoot;
  }
  return hit;
}

/** What an element belongs to: a modal dialog, a layer that stays when the page is scrolled, or what is read. */
function layerOf(element: Element | undefined, inPage: Element): 'dialog' | 'layer' | 'page' {
  let layer: 'layer' | 'page' = 'page';
  for (let at = element ?? null; at !== null && !at.contains(inPage); at = parentOf(at)) {
    if (at.ariaModal === 'true') return 'dialog';
    if (getComputedStyle(at).position === 'fixed') layer = 'layer';
  }
  return layer;
}
