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

/** Calls back when the reader has made or given up a selection by hand or keyboard; a page's own selecting is ignored. */
export function watchSelection(document: Document, onSelect: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const;
  let byTouch = false;
  // After the page's own handlers and the browser's collapsing of the old selection.
  const later = (event: Event) => event.isTrusted && !isOnOurHost(event) && setTimeout(onSelect);
  document.addEventListener(
    'pointerdown',
    (event) => (byTouch = event.isTrusted && event.pointerType === 'touch'),
    options,
  );
  document.addEventListener('pointerup', later, options);
  document.addEventListener('keyup', (event) => (event.shiftKey || event.key === 'Shift') && later(event), options);
  // A finger's selection ends without pointerup: the browser takes the gesture over.
  document.addEventListener('selectionchange', (event) => byTouch && later(event), options);
}
