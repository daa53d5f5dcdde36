/** What the pointer can meet on the page: marks and notes, found by geometry, since painting adds no elements. */
import type { Note } from '../../core/notes/types';
import type { Place } from '../overlay-contract';
import type { Mark } from '../read-page';

export type Target = ({ kind: 'mention' } & Mark) | { kind: 'note'; note: Note; range: Range };

/** Some slack around small type, in CSS pixels. */
const SLACK_PX = 2;

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK_PX && x <= right + SLACK_PX && y >= top - SLACK_PX && y <= bottom + SLACK_PX,
  );
}

/** What stands at a point of the viewport: mentions before notes, of each kind the short before the long. */
export function hitsAt(targets: readonly Target[], x: number, y: number): Target[] {
  const lengthOf = ({ range }: Target) => range.toString().length;
  return targets
    .filter(({ range }) => covers(range, x, y))
    .sort((a, b) => a.kind.localeCompare(b.kind) || lengthOf(a) - lengthOf(b));
}

/** A range as a place that surfaces can be put beside. */
export function placeOf(range: Range): Place {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const own = startContainer.ownerDocument?.createRange() ?? range;
  own.setStart(startContainer, startOffset);
  own.setEnd(endContainer, endOffset);
  const node = own.startContainer;
  return {
    rects: () => [...own.getClientRects()].filter(({ width, height }) => width > 0 && height > 0),
    context: node.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node.parentElement ?? document.documentElement),
  };
}

/** The last line of a range that can be seen: what a long selection's toolbar stands beside. */
export function lastLineOf(range: Range): Place {
  const place = placeOf(range);
  const lines = () => {
    const rects = place.rects();
    const seen = rects.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
    return (seen.length > 0 ? seen : rects).slice(-1);
  };
  return { rects: lines, context: place.context };
}

/** Where a passage that was scrolled to stands: this share of the viewport below the top, so that there is room below it. */
const TOP_PART = 0.2;

/**
 * Scrolls a passage into view where it cannot be seen, or where neither above nor below it `roomPx` CSS pixels are free
 * for what opens beside it.
 */
export function bringIntoView(range: Range, roomPx = 0): void {
  const { top, bottom } = range.getBoundingClientRect();
  const room = Math.max(top, innerHeight - bottom);
  if (bottom > 0 && top < innerHeight && room >= Math.min(roomPx, innerHeight * (1 - TOP_PART))) return;
  scrollToPassage(range);
}

/** Scrolls to a passage by where its words are: the element around them may be much taller than the viewport. */
export function scrollToPassage(range: Range): void {
  placeOf(range).context.scrollIntoView({ block: 'center', behavior: 'instant' });
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * TOP_PART, behavior: 'instant' });
}

/** Whether two marks are of the same mention. Ranges are made anew with every reading and tell nothing. */
export function isSameMention(a: Mark, b: Mark): boolean {
  const isSamePlace = a.mention.in === b.mention.in && a.mention.start === b.mention.start;
  return isSamePlace && a.mention.topic === b.mention.topic && a.reading.story === b.reading.story;
}

/** Whether two targets are the same thing on the page. */
export function isSameTarget(a: Target | undefined, b: Target | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.kind === 'note') return b.kind === 'note' && a.note.id === b.note.id;
  return b.kind === 'mention' && isSameMention(a, b);
}
