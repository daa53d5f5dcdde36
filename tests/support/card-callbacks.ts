import type { CardProps } from '../../src/ui/Card';

const ignore = () => undefined;

/** The callbacks of a card that is only looked at: nothing happens. */
export const NO_CALLBACKS = {
  surface: ignore,
  onAddNote: ignore,
  onPin: ignore,
  onDossier: ignore,
  onClose: ignore,
} satisfies Partial<CardProps>;
