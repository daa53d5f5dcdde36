/** What can be done with a card, and what became of copying it. */
import type { CardProps } from './Card';
import { CopyOutcome } from './CopyOutcome';
import { IconButton } from './IconButton';
import type { Copying } from './use-copy';

export interface CardFootProps
  extends Pick<
    CardProps,
    'topic' | 'strings' | 'isPinned' | 'onAddNote' | 'onPin' | 'onDossier' | 'onClose' | 'onRefuse'
  > {
  copying: Copying;
  /** Copies all that the card shows. */
  onCopy(): void;
}

export function CardFoot({ topic, strings, isPinned, copying, onRefuse, ...props }: CardFootProps) {
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
          {onRefuse && (
            <IconButton kind="tool" of="wrong" name={strings.refuse_match} onClick={() => onRefuse('match')} />
          )}
          <IconButton
            kind="tool"
            of={copying.copied === topic.id ? 'done' : 'copy'}
            name={strings.copyAll}
            onClick={props.onCopy}
          />
          <IconButton
            kind="tool"
            of="pin"
            name={isPinned ? strings.unpin : strings.pin}
            isPressed={isPinned}
            onClick={props.onPin}
          />
          <IconButton kind="tool close" of="close" name={strings.close} onClick={props.onClose} />
        </span>
      </div>
    </>
  );
}
