/** A short message at the foot of the page, with one thing to do about it at most. */
import { sayFailure } from '../../ui/say-failure';
import { fill } from '../../ui/strings/fill';
import type { SurfaceStrings } from '../../ui/strings/surface-en';
import type { OverlayMessage } from '../overlay-contract';

export interface MessageSurfaceProps {
  message: OverlayMessage;
  nameOf(topic: string): string;
  strings: SurfaceStrings;
  onDone(): void;
}

export function MessageSurface({ message, nameOf, strings, onDone }: MessageSurfaceProps) {
  return (
    <section class="surface message" role="status">
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
