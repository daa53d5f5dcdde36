/** What a click or tap on the page's marks and notes opens: the one thing there, or a choice where there are several. */
import type { LateScript } from '../late-script';
import type { OpenedBy, Overlay } from '../overlay-contract';
import type { Cards } from './cards';
import { placeOf, type Target } from './targets';

export interface OpenTargetsContext {
  overlay: LateScript<Overlay>;
  cards: Cards;
  editNote(target: Extract<Target, { kind: 'note' }>): void;
}

/**
 * Returns what opens the targets at one point. The mention whose card is open already is not offered again: a click on it
 * means the note on the same words.
 */
export function createOpener({ overlay, cards, editNote }: OpenTargetsContext) {
  const open = (target: Target, by: OpenedBy) =>
    target.kind === 'mention' ? cards.open(target, by) : editNote(target);

  return async (targets: readonly Target[], by: OpenedBy): Promise<void> => {
    const closed = targets.filter((target) => target.kind === 'note' || !cards.isOpen(target));
    const [only, next] = closed;
    if (only === undefined) return;
    if (next === undefined) return open(only, by);
    const surface = await overlay.get().catch(() => undefined);
    if (surface?.state() === 'editor') return;
    surface?.showChoice({
      place: placeOf(only.range),
      openedBy: by,
      choices: closed.map((target) => ({
        kind: target.kind,
        words: target.kind === 'note' && target.note.text !== '' ? target.note.text : target.range.toString(),
        choose: () => open(target, by),
      })),
    });
  };
}
