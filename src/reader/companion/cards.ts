/** Opening and closing cards: from a mark, by the keyboard, or from the popup's list of topics. */
import type { Mention } from '../../core/detect/types';
import { sentenceAround } from '../../core/quote/sentence';
import type { RefusalKind } from '../../core/refusals';
import { askBackground } from '../../messages/ask';
import type { LateScript } from '../late-script';
import type { CardRequest, OpenedBy, Overlay } from '../overlay-contract';
import type { Painter } from '../painter';
import type { Mark, PageReading } from '../read-page';
import { mentionToOpen } from './outline';
import { articleDateOf } from './page-facts';
import { headlineOf, paragraphAt } from './paragraph-at';
import { isInSight, markFromHere, nearestMark } from './reading-position';
import { bringIntoView, isSameMention, placeOf, type Target } from './targets';

/** Height that most cards take with the space around them: a key's card is given as much room as one that the pointer opens. */
const CARD_ROOM_PX = 480;

export interface CardsContext {
  document: Document;
  overlay: LateScript<Overlay>;
  painter: Painter;
  /** The story that the page shows. */
  reading(): PageReading;
  /** A card opens on another of the page's stories: that is the one being read. */
  turnTo(reading: PageReading): void;
  /** A card opens: the reader looks at marks. */
  opened(): void;
  targets(): readonly Target[];
  takeNoteAt(start: number, end: number, topics: string[]): void;
  refuse(kind: RefusalKind, mention: Mention): void;
}

export interface Cards {
  /** Draws the first mark's card out of sight while nobody waits, so that the first real one opens at once. */
  prepare(): void;
  open(mark: Mark, by: OpenedBy): void;
  /** Whether the card of this mark is open. */
  isOpen(mark: Mark): boolean;
  /** Opens the card of a topic at its first mention; false where the text does not name it. */
  openTopic(topic: string): boolean;
  /** Opens the next (1) or previous (-1) marked mention's card, by keyboard. */
  step(direction: 1 | -1): Promise<void>;
  /** Opens the card nearest to where the page is being read, by keyboard; one that is open takes the focus. */
  openNearest(): Promise<void>;
  /** The pointer has gone: closes a card that nothing else holds. */
  leave(): void;
  /** A click elsewhere: closes a card that is not pinned. */
  dismiss(): void;
  /** The page was read again: a card whose words are gone goes with them. */
  follow(): void;
  closed(): void;
}

export function createCards({
  document,
  overlay,
  painter,
  reading,
  turnTo,
  opened,
  targets,
  takeNoteAt,
  refuse,
}: CardsContext): Cards {
  let current: { mark: Mark; words: string } | undefined;

  /** The mark in the latest reading: in the same place, or on the same words where the page drew them anew; undefined if gone. */
  const latestOf = (mark: Mark, words: string): Mark | undefined => {
    if (mark.range.startContainer.isConnected && String(mark.range) === words) {
      return allMarks().find(({ range }) => isSamePlace(range, mark.range)) ?? mark;
    }
    return allMarks().find((other) => isSameMention(other, mark) && String(other.range) === words);
  };

  const requestOf = (mark: Mark, openedBy: OpenedBy): CardRequest => {
    const { mention, range, reading: page } = mark;
    return {
      topic: mention.topic,
      matched: mention.text,
      paragraph: mention.in === 'title' ? headlineOf(page) : paragraphAt(page, mention.start),
      articleDate: articleDateOf(document, page),
      place: placeOf(range),
      openedBy,
      addNote: () => takeNoteOn(current?.mark ?? mark),
      refuse: (kind) => refuse(kind, mention),
      openDossier: () => void askBackground('openDossier', { topic: mention.topic }).catch(() => null),
    };
  };

  const open = async (asked: Mark, by: OpenedBy) => {
    const words = String(asked.range);
    const surface = await overlay.get().catch(() => undefined);
    // Words being typed are never covered by a card.
    if (surface === undefined || surface.state() === 'editor') return;
    // The page may have been read again while the card's script was on its way.
    const mark = latestOf(asked, words);
    if (mark === undefined) return;
    const { range, reading: page } = mark;
    turnTo(page);
    current = { mark, words };
    surface.showCard(requestOf(mark, by));
    // Under a modal dialog of the page it does not open.
    painter.paint('active', isCardOpen() ? [range] : []);
    opened();
  };

  /** A note on the sentence of a mark, by where its words stand in the text as it was read last. */
  const takeNoteOn = ({ mention, range, reading: page }: Mark) => {
    turnTo(page);
    const { model } = reading();
    // The headline is not part of the text: a note on it is placed on the story's first sentence.
    const isInText = mention.in === 'body';
    const start = isInText ? model.offsetOf(range.startContainer, range.startOffset) : 0;
    const end = isInText ? model.offsetOf(range.endContainer, range.endOffset) : 0;
    if (start === null || end === null) return;
    const sentence = sentenceAround(model.text, start, end);
    takeNoteAt(sentence.start, sentence.end, [mention.topic]);
  };

  const openAt = async (mark: Mark) => {
    bringIntoView(mark.range, CARD_ROOM_PX);
    await open(mark, 'keyboard');
  };

  const isCardOpen = () => {
    const state = overlay.peek()?.state();
    return state === 'card' || state === 'pinned';
  };

  const allMarks = () => targets().filter((target) => target.kind === 'mention');

  const rangeOf = (mention: Mention, page: PageReading): Range | null => {
    if (mention.in === 'body') return page.model.rangeOf(mention.start, mention.end);
    // The headline's words: a stub's card opens from there.
    const headings = [...(page.story ?? document).querySelectorAll('h1,h2')];
    const heading = headings.find(({ textContent }) => textContent?.includes(mention.text));
    if (heading === undefined) return null;
    const range = document.createRange();
    range.selectNodeContents(heading);
    return range;
  };

  return {
    prepare() {
      const [first] = allMarks();
      if (first !== undefined) overlay.peek()?.prepare(requestOf(first, 'pointer'));
    },
    open: (mark, by) => void open(mark, by),
    isOpen: (mark) => isCardOpen() && current !== undefined && isSameMention(current.mark, mark),
    openTopic(topic) {
      const page = reading();
      const mention = mentionToOpen(page, topic);
      const range = mention === undefined ? null : rangeOf(mention, page);
      if (mention === undefined || range === null) return false;
      void openAt({ mention, range, reading: page });
      return true;
    },
    async step(direction) {
      const marks = allMarks();
      if (marks.length === 0) return;
      const last = current?.mark;
      const at = last === undefined ? -1 : marks.findIndex((mark) => isSameMention(mark, last));
      // Start from the card that is or was open last; if that is out of sight, from where the page is scrolled to.
      const isGoingOn = at !== -1 && (isCardOpen() || isInSight(marks[at] as Mark));
      const next = isGoingOn ? marks[(at + direction + marks.length) % marks.length] : markFromHere(marks, direction);
      if (next !== undefined) await openAt(next);
    },
    async openNearest() {
      if (isCardOpen()) return overlay.peek()?.takeFocus();
      const nearest = nearestMark(allMarks(), document);
      if (nearest !== undefined) await openAt(nearest);
    },
    leave() {
      const surface = overlay.peek();
      if (surface?.state() === 'card' && !surface.isHeld()) surface.close();
    },
    dismiss() {
      const state = overlay.peek()?.state();
      if (state === 'card' || state === 'choice' || state === 'toolbar') overlay.peek()?.close();
    },
    follow() {
      if (current === undefined || !isCardOpen()) return;
      const { mark, words } = current;
      const latest = latestOf(mark, words);
      if (latest === undefined) return overlay.peek()?.close();
      current = { mark: latest, words };
      if (latest.range !== mark.range) painter.paint('active', [latest.range]);
    },
    closed() {
      painter.paint('active', []);
    },
  };
}

function isSamePlace(a: Range, b: Range): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset;
}
