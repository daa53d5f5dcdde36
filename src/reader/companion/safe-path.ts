/** The way from a mark to its card: a pointer on it is left alone. After 10ten Japanese Reader's safe area, a cone of 120°. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Half of the cone's 120°: how far to either side of the straight way a hand may stray. */
const HALF_ANGLE_TANGENT = Math.tan(Math.PI / 3);
/** The cone is this much wider on either side, in CSS pixels: hands shake, and browsers round. */
const GUTTER_PX = 5;

/** Whether a point lies in a box, edges included. */
export function isInBox({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * Whether a pointer at `at`, which left the mark at `from`, is on its way to `card`: in the cone that opens from there
 * towards the card's near edge, and not past that edge. All in CSS pixels of the viewport. False where `from` lies in the card.
 */
export function isOnSafePath(from: Point, at: Point, card: Box): boolean {
  // How far ahead each edge of the card lies; the near edge is the one that the point is furthest outside of.
  const ways = [
    { ahead: card.top - from.y, along: at.y - from.y, across: at.x - from.x, ends: [card.left, card.right] },
    { ahead: from.y - card.bottom, along: from.y - at.y, across: at.x - from.x, ends: [card.left, card.right] },
    { ahead: card.left - from.x, along: at.x - from.x, across: at.y - from.y, ends: [card.top, card.bottom] },
    { ahead: from.x - card.right, along: from.x - at.x, across: at.y - from.y, ends: [card.top, card.bottom] },
  ];
  const way = ways.reduce((best, other) => (other.ahead > best.ahead ? other : best));
  const { ahead, along, across, ends } = way;
  if (ahead < 0 || along < -GUTTER_PX || along > ahead) return false;
  if (Math.abs(across) > Math.max(0, along) * HALF_ANGLE_TANGENT + GUTTER_PX) return false;
  // Further out than both the mark and the card, a point is not between them.
  const start = way === ways[0] || way === ways[1] ? from.x : from.y;
  const place = start + across;
  return place >= Math.min(start, ...ends) - GUTTER_PX && place <= Math.max(start, ...ends) + GUTTER_PX;
}
