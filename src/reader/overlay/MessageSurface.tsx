/**
 * A short message at the foot of the page, with one thing to do about it at most. It goes by itself, but never from under
 * the reader's pointer or focus.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sayFailure } from '../../ui/say-failure';
import { fill } from '../../ui/strings/fill';
import type { SurfaceStrings } from '../../ui/strings/surface-en';
import type { OverlayMessage } from '../overlay-contract';

/** How long it stays: long enough to reach its button by keyboard, where there is something to do about it. */
const SHOWN_MS = { toActOn: 8_000, plain: 4_000 };

export interface MessageSurfaceProps {
  message: OverlayMessage;
  /** Set where what the reader did by keyboard takes away what had the focus. */
  takesFocus: boolean;
  nameOf(topic: string): string;
  strings: SurfaceStrings;
  onDone(): void;
}

export function MessageSurface({ message, takesFocus, nameOf, strings, onDone }: MessageSurfaceProps) {
  const bar = useRef<HTMLElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useLayoutEffect(() => {
    if (takesFocus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        // Asked and not heard: a page may keep the events of pointer and focus for itself.
        () => (bar.current?.matches(':hover, :focus-within') ? wait() : done.current()),
        message.kind === 'saved' ? SHOWN_MS.plain : SHOWN_MS.toActOn,
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [message, takesFocus]);

  return (
    <section
      ref={bar}
      class="surface message"
      role="status"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <span>{say(message, nameOf, strings)}</span>
      {(message.kind === 'deleted' || message.kind === 'refused') && (
        <button
          type="button"
          onClick={() => {
            message.undo();
            onDone();
          }}
        >
          {strings.undo}
        </button>
      )}
      <button type="button" onClick={onDone}>
        {strings.close}
      </button>
    </section>
  );
}

function say(message: OverlayMessage, nameOf: (topic: string) => string, strings: SurfaceStrings): string {
  switch (message.kind) {
    case 'refused': {
      const { refused, words, topic, isForTabOnly } = message;
      const done = fill(strings[`refused_${refused}`], { words, topic: nameOf(topic) });
      return isForTabOnly ? `${done} ${strings.refusedForTab}` : done;
    }
    case 'deleted':
      return strings.noteDeleted;
    case 'saved':
      return strings.noteSaved;
    case 'select-first':
      return strings.selectFirst;
    case 'select-less':
      return strings.selectLess;
    case 'failed':
      return sayFailure(message.reason, strings);
  }
}
