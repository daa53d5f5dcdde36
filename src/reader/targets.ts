/** What the pointer can meet on the page: marks and notes, found by geometry, since painting adds no elements. */
import type { Mention } from '../core/detect/types';
import type { Note } from '../core/notes/types';
import type { Place } from './overlay-contract';

export type Target = { kind: 'mention'; mention: Mention; range: Range } | { kind: 'note'; note: Note; range: Range };

/** Some slack around small type, in CSS pixels. */
const SLACK_PX = 2;

function covers(range: Range, x: number, y: number): boolean {
  for (const rect of range.getClientRects()) {
    const isInside =
      x >= rect.left - SLACK_PX &&
      x <= rect.right + SLACK_PX &&
      y >= rect.top - SLACK_PX &&
      y <= rect.bottom + SLACK_PX;
    if (isInside) return true;
  }
  return false;
}

/** The target at a point of the viewport: a mention before a note, a short note before a long one. */
export function targetAt(targets: readonly Target[], x: number, y: number): Target | undefined {
  const hits = targets.filter(({ range }) => covers(range, x, y));
  const lengthOf = ({ range }: Target) => range.toString().length;
  return hits.find(({ kind }) => kind === 'mention') ?? hits.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
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

/** Whether two targets are the same thing on the page. Ranges are made anew with every reading and tell nothing. */
export function isSameTarget(a: Target | undefined, b: Target | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.kind === 'note') return b.kind === 'note' && a.note.id === b.note.id;
  return b.kind === 'mention' && a.mention.topic === b.mention.topic && a.mention.start === b.mention.start;
}
