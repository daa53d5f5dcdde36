/** "Not on this site", "not this topic", "wrong match": said on a card, done at once, and taken back from the message that says so. */
import type { Mention } from '../../core/detect/types';
import type { RefusalKind } from '../../core/refusals';
import { askBackground } from '../../messages/ask';
import type { LateScript } from '../late-script';
import type { Overlay } from '../overlay-contract';

/** Makes what refuses a mention. `isPrivate`: whether this is a private window's page, where nothing is stored. */
export function createRefusing(
  overlay: LateScript<Overlay>,
  isPrivate: () => boolean,
): (kind: RefusalKind, mention: Mention) => void {
  return (kind, { topic, text: words }) => {
    const surface = overlay.peek();
    if (surface === undefined) return;
    const what = kind === 'match' ? { kind, words, topic } : kind === 'topic' ? { kind, topic } : { kind };
    const ask = (isRefused: boolean) =>
      askBackground('refuse', { what, isRefused }).catch(() => {
        surface.showMessage({ kind: 'failed', reason: 'failed' });
      });
    // The message comes first: refusing the whole site removes the reader, and only a message already shown stays. The card
    // closes after it, so that the focus of somebody who uses the keyboard can move to the message.
    surface.showMessage({
      kind: 'refused',
      refused: kind,
      words,
      topic,
      isForTabOnly: isPrivate(),
      undo: () => void ask(false),
    });
    surface.close();
    void ask(true);
  };
}
