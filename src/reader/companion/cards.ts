/** Opening and closing cards: from a mark, by the keyboard, or from the popup's list of topics. */
import type { Mention } from '../../core/detect/types';
import { sentenceAround } from '../../core/quote/sentence';
import { askBackground } from '../../messages/ask';
import type { LateScript } from '../late-script';
import type { OpenedBy, Overlay } from '../overlay-contract';
import type { Painter } from '../painter';
import type { PageReading } from '../read-page';
import { articleDateOf } from './page-facts';
import { headlineOf, paragraphAt } from './paragraph-at';
import { bringIntoView, placeOf, type Target } from './targets';

export interface CardsContext {
  document: Document;
  overlay: LateScript<Overlay>;
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
      paragraph: mention.in === 'title' ? headlineOf(page) : paragraphAt(page, mention.start),
      articleDate: articleDateOf(document, page.root),
      place: placeOf(range),
      openedBy: by,
      addNote() {
        // A note on the headline's matter stands on the story's first sentence: the headline is not part of the text.
        const { start, end } = mention.in === 'title' ? { start: 0, end: 0 } : mention;
        const sentence = sentenceAround(page.model.text, start, end);
        takeNoteAt(sentence.start, sentence.end, [mention.topic]);
      },
      openDossier: () => void askBackground('openDossier', { topic: mention.topic }).catch(() => null),
    });
  };

  const openAt = async (mention: Mention, range: Range) => {
    bringIntoView(range);
    await open(mention, range, 'keyboard');
  };

  const rangeOf = (mention: Mention, page: PageReading): Range | null => {
    if (mention.in === 'body') return page.model.rangeOf(mention.start, mention.end);
    // The headline's words: a stub's card opens from there.
    const headings = [...document.querySelectorAll('h1,h2')];
    const heading = headings.find(({ textContent }) => textContent?.includes(mention.text));
    if (heading === undefined) return null;
    const range = document.createRange();
    range.selectNodeContents(heading);
    return range;
  };

  return {
    open: (mention, range, by) => void open(mention, range, by),
    openTopic(topic) {
      const page = reading();
      const named = page.detection.mentions.filter((found) => found.topic === topic);
      const mention = named.find((found) => found.marked) ?? named.find((found) => found.in === 'body') ?? named[0];
      const range = mention === undefined ? null : rangeOf(mention, page);
      if (mention === undefined || range === null) return false;
      void openAt(mention, range);
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
