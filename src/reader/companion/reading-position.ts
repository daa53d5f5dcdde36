/** Where the reader is in the page, for keys that open a card from there. */
import type { Mark } from '../read-page';

/** Where a reader's eyes rest, as a share of the viewport's height from its top. */
const READING_LINE = 1 / 3;

/** The mark nearest to what is selected or, where nothing in sight is, to the reading line; undefined where there is none. */
export function nearestMark(marks: readonly Mark[], document: Document): Mark | undefined {
  const line = selectedLine(document) ?? innerHeight * READING_LINE;
  const distanceTo = ({ range }: Mark) => {
    const { top, bottom } = range.getBoundingClientRect();
    return Math.max(0, top - line, line - bottom);
  };
  const distances = marks.map((mark) => ({ mark, distance: distanceTo(mark) }));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.mark;
}

/** Where the selection, or the caret, stands in the viewport; null where there is none in sight. */
function selectedLine(document: Document): number | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const { top, bottom, height } = selection.getRangeAt(0).getBoundingClientRect();
  const middle = (top + bottom) / 2;
  return height > 0 && middle > 0 && middle < innerHeight ? middle : null;
}

/** The first mark to turn to from where the page is scrolled to: the next from the viewport's top, the last above its foot. */
export function markFromHere(marks: readonly Mark[], direction: 1 | -1): Mark | undefined {
  const boxOf = ({ range }: Mark) => range.getBoundingClientRect();
  return direction === 1
    ? (marks.find((mark) => boxOf(mark).bottom > 0) ?? marks[0])
    : (marks.findLast((mark) => boxOf(mark).top < innerHeight) ?? marks.at(-1));
}

/** Whether any of a mark is in the viewport. */
export function isInSight({ range }: Mark): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
