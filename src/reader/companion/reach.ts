/** Whether what we have opened can be used where it stands. */

/** Distance from a surface's edge to the points that are probed, in CSS pixels. */
const INSET_PX = 12;

/** Whether a pointer would reach the surface: it is neither inert nor nearly covered. */
export function isReachable(surface: Element, host: Element): boolean {
  // A modal dialog makes everything else inert, and so does an element that fills the screen.
  if (document.querySelector(':modal:not(:root)') !== null) return false;
  // Dialogs inside shadow roots of the page are not found that way; probing points tells.
  const { left, right, top, bottom } = surface.getBoundingClientRect();
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + INSET_PX, top + INSET_PX],
    [right - INSET_PX, top + INSET_PX],
    [left + INSET_PX, bottom - INSET_PX],
    [right - INSET_PX, bottom - INSET_PX],
  ].filter(([x = 0, y = 0]) => x >= 0 && x < innerWidth && y >= 0 && y < innerHeight);
  const reached = points.filter(([x = 0, y = 0]) => document.elementFromPoint(x, y) === host);
  // Not just any point: in Firefox a control of an inert surface may still be reached.
  return points.length === 0 || reached.length > points.length / 3;
}
