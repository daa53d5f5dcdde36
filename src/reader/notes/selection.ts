/** The reader's selection as a span of the article's text. */
import type { TextModel } from '../article/text-model';
import { isOnOurHost } from '../our-host';

export interface SelectedSpan {
  start: number;
  end: number;
  range: Range;
}

/**
 * The selected part of the article's text; null where nothing or only white space is selected. A selection that begins or
 * ends beside the text (a slip of the hand over the sidebar, all of the page) is cut to the text.
 */
export function selectedSpan(document: Document, model: TextModel): SelectedSpan | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const selected = selection.getRangeAt(0);
  const start = model.offsetOf(selected.startContainer, selected.startOffset) ?? firstOffsetIn(selected, model);
  const end = model.offsetOf(selected.endContainer, selected.endOffset) ?? lastOffsetIn(selected, model);
  if (start === null || end === null || end <= start || model.text.slice(start, end).trim() === '') return null;
  return { start, end, range: model.rangeOf(start, end) };
}

/** The start of the first paragraph that begins within the range. */
function firstOffsetIn(range: Range, model: TextModel): number | null {
  const paragraph = model.paragraphs.find(({ start, end }) => {
    const own = model.rangeOf(start, end);
    if (!own.startContainer.isConnected) return false;
    return (
      own.compareBoundaryPoints(Range.START_TO_START, range) >= 0 &&
      own.compareBoundaryPoints(Range.END_TO_START, range) < 0
    );
  });
  return paragraph?.start ?? null;
}

/** The end of the last paragraph that ends within the range. */
function lastOffsetIn(range: Range, model: TextModel): number | null {
  const paragraph = model.paragraphs.findLast(({ start, end }) => {
    const own = model.rangeOf(start, end);
    if (!own.startContainer.isConnected) return false;
    return (
      own.compareBoundaryPoints(Range.END_TO_END, range) <= 0 &&
      own.compareBoundaryPoints(Range.START_TO_END, range) > 0
    );
  });
  return paragraph?.end ?? null;
}

/**
 * Calls back when the reader has made or given up a selection by hand or keyboard; a page's own selecting is ignored.
 * Returns what takes an event that came before the watch began as if it came now.
 */
export function watchSelection(document: Document, onSelect: () => void, signal: AbortSignal): (event: Event) => void {
  let byTouch = false;
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    const { type } = event;
    if (type === 'pointerdown') {
      byTouch = (event as PointerEvent).pointerType === 'touch';
      return;
    }
    const { shiftKey, key } = event as KeyboardEvent;
    const mayEndSelection =
      type === 'pointerup' ||
      (type === 'keyup' && (shiftKey || key === 'Shift')) ||
      // When a finger selects, no `pointerup` follows: the browser takes the gesture over.
      (type === 'selectionchange' && byTouch);
    // Wait until the page's own handlers have run and the browser has collapsed the old selection.
    if (mayEndSelection && !isOnOurHost(event)) setTimeout(onSelect);
  };
  for (const type of ['pointerdown', 'pointerup', 'keyup', 'selectionchange']) {
    document.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  return hear;
}
