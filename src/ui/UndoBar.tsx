/** Says what was deleted and takes it back. It goes after ten seconds, but never from under the reader's pointer or focus. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Strings } from './strings/en';

const SHOWN_MS = 10_000;

export interface UndoBarProps {
  words: string;
  strings: Strings;
  /** Set where the focus was lost with what was deleted. */
  takesFocus: boolean;
  onUndo(): void;
  onDismiss(): void;
}

export function UndoBar({ words, strings, takesFocus, onUndo, onDismiss }: UndoBarProps) {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (takesFocus) undo.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (isPointed || isFocused) return undefined;
    const timer = setTimeout(() => dismiss.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isPointed, isFocused]);

  return (
    <div
      class="undo-bar"
      role="status"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocusCapture={() => setFocused(true)}
      onBlurCapture={() => setFocused(false)}
    >
      <span>{words}</span>
      <button ref={undo} type="button" onClick={onUndo}>
        {strings.undo}
      </button>
      <button type="button" onClick={onDismiss}>
        {strings.close}
      </button>
    </div>
  );
}
