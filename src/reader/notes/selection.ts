/** The reader's selection as a span of the article's text. */
import type { TextModel } from '../article/text-model';
import { isOnOurHost } from '../our-host';

export interface SelectedSpan {
  start: number;
  end: number;
  range: Range;
}

/** The selected span; null where nothing, only white space, or something outside the text is selected. */
export function selectedSpan(document: Document, model: TextModel): SelectedSpan | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = model.offsetOf(range.startContainer, range.startOffset);
  const end = model.offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start || model.text.slice(start, end).trim() === '') return null;
  return { start, end, range };
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
