/** What can be done with a card, and what became of copying it. */
import type { CardProps } from './Card';
import { CopyOutcome } from './CopyOutcome';
import { Icon } from './Icon';
import type { Copying } from './use-copy';

export interface CardFootProps
  extends Pick<CardProps, 'topic' | 'strings' | 'isPinned' | 'onAddNote' | 'onPin' | 'onDossier' | 'onClose'> {
  copying: Copying;
  /** Copies all that the card shows. */
  onCopy(): void;
}

export function CardFoot({ topic, strings, isPinned, copying, ...props }: CardFootProps) {
  const pinName = isPinned ? strings.unpin : strings.pin;
  return (
    <>
      <CopyOutcome copying={copying} strings={strings} />
      <div class="foot">
        <button type="button" onClick={props.onAddNote}>
          {strings.addNote}
        </button>
        <button type="button" onClick={props.onDossier}>
          {strings.openDossier}
        </button>
        <span class="tools">
          <button
            type="button"
            class="tool"
            aria-label={strings.copyAll}
            title={strings.copyAll}
            onClick={props.onCopy}
          >
            <Icon of={copying.copied === topic.id ? 'done' : 'copy'} />
          </button>
          <button
            type="button"
            class="tool"
            aria-label={pinName}
            title={pinName}
            aria-pressed={isPinned}
            onClick={props.onPin}
          >
            <Icon of="pin" />
          </button>
          <button
            type="button"
            class="tool close"
            aria-label={strings.close}
            title={strings.close}
            onClick={props.onClose}
          >
            <Icon of="close" />
          </button>
        </span>
      </div>
    </>
  );
}
