/** A short message at the foot of the page, with one thing to do about it at most. */
import { sayFailure } from '../../ui/say-outcome';
import type { Strings } from '../../ui/strings/en';
import type { OverlayMessage } from '../overlay-contract';

export interface MessageSurfaceProps {
  message: OverlayMessage;
  strings: Strings;
  onDone(): void;
}

export function MessageSurface({ message, strings, onDone }: MessageSurfaceProps) {
  return (
    <section class="surface message" role="status">
      <span>{say(message, strings)}</span>
      {message.kind === 'deleted' && (
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

function say(message: OverlayMessage, strings: Strings): string {
  switch (message.kind) {
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
