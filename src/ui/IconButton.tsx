/** A button with a drawing instead of words: its name is read aloud, and shown where the pointer rests. */
import { Icon, type IconName } from './Icon';

export interface IconButtonProps {
  of: IconName;
  /** The class that it is styled by. */
  kind: string;
  name: string;
  isPressed?: boolean;
  onClick(): void;
}

export function IconButton({ of, kind, name, isPressed, onClick }: IconButtonProps) {
  return (
    <button type="button" class={kind} aria-label={name} title={name} aria-pressed={isPressed} onClick={onClick}>
      <Icon of={of} />
    </button>
  );
}
