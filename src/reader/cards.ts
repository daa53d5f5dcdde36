/** Opening and closing cards: from a mark, by the keyboard, or from the popup's list of topics. */
import type { Mention } from '../core/detect/types';
import { sentenceAround } from '../core/quote/sentence';
import { askBackground } from '../messages/ask';
import type { OpenedBy } from './overlay-contract';
import type { OverlayPort } from './overlay-port';
import { articleDateOf } from './page-facts';
import type { Painter } from './painter';
import { type PageReading, paragraphAt } from './read-page';
import { placeOf, type Target } from './targets';

export interface CardsContext {
  document: Document;
  overlay: OverlayPort;
  painter: Painter;
  reading(): PageReading;
  targets(): readonly Target[];
  takeNoteAt(start: number, end: number, topics: string[]): void;
}

export interface Cards {
  open(mention: Mention, range: Range, by: OpenedBy): void;
  /** Opens the card of a topic at its first mention; false where the text does not name it. */
  openTopic(topic: string): boolean;
  /** Opens the next (1) or previous (-1) marked mention's card, by keyboard. */
  step(direction: 1 | -1): Promise<void>;
  /** Closes a card that is neither pinned nor being typed into. */
  leave(): void;
  closed(): void;
}

export function createCards({ document, overlay, painter, reading, targets, takeNoteAt }: CardsContext): Cards {
  /** The mention, not its range: ranges are made anew whenever the page is read again. */
  let current: Mention | undefined;

  const open = async (mention: Mention, range: Range, by: OpenedBy) => {
    const page = reading();
    const surface = await overlay.get().catch(() => undefined);
    // Words being typed are never covered by a card, and a pinned card stays until it is let go.
    if (surface === undefined || surface.state() === 'editor') return;
    if (surface.state() === 'pinned' && by === 'pointer') return;
    current = mention;
    painter.paint('active', [range]);
    surface.showCard({
      topic: mention.topic,
      matched: mention.text,
      paragraph: paragraphAt(page, mention.start),
      articleDate: articleDateOf(document),
      place: placeOf(range),
      openedBy: by,
      addNote() {
        const sentence = sentenceAround(page.model.text, mention.start, mention.end);
        takeNoteAt(sentence.start, sentence.end, [mention.topic]);
      },
      openDossier: () => void askBackground('openDossier', { topic: mention.topic }).catch(() => null),
    });
  };

  const openAt = async (mention: Mention, range: Range) => {
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) {
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    await open(mention, range, 'keyboard');
  };

  return {
    open: (mention, range, by) => void open(mention, range, by),
    openTopic(topic) {
      const page = reading();
      const mention =
        page.detection.mentions.find((found) => found.topic === topic && found.in === 'body' && found.marked) ??
        page.detection.mentions.find((found) => found.topic === topic && found.in === 'body');
      if (mention === undefined) return false;
      void openAt(mention, page.model.rangeOf(mention.start, mention.end));
      return true;
    },
    async step(direction) {
      const mentions = targets().filter((target) => target.kind === 'mention');
      if (mentions.length === 0) return;
      const at = mentions.findIndex(({ mention }) => mention.in === current?.in && mention.start === current.start);
      const from = at === -1 ? (direction === 1 ? -1 : 0) : at;
      const next = mentions[(from + direction + mentions.length) % mentions.length];
      if (next !== undefined) await openAt(next.mention, next.range);
    },
    leave() {
      const state = overlay.peek()?.state();
      if (state === 'card' || state === 'toolbar') overlay.peek()?.close();
    },
    closed() {
      painter.paint('active', []);
    },
  };
}
