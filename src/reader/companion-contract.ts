/**
 * What the reader and its companion expect of each other. The companion is the script that opens cards and keeps notes:
 * it comes only to pages that there is something to say of, or to which the reader was called.
 */
import type { Command, ReaderSettings, TabDescription } from '../messages/protocol';
import type { Painter } from './painter';
import type { Mark, PageReading } from './read-page';

/** What the reader offers to its companion. */
export interface CompanionHost {
  document: Document;
  painter: Painter;
  /** Aborted when the reader goes; the companion goes with it. */
  signal: AbortSignal;
  settings(): ReaderSettings;
  /** The story that the page shows, as it was read last. */
  reading(): PageReading;
  /** The marks that are painted now, in the page's order; where it carries several stories, those of each. */
  marks(): readonly Mark[];
  /** Takes another of the page's stories for the one that is being read. */
  turnTo(reading: PageReading): void;
  requestStyles(): void;
  /** The reader's clicks, movements and selections while the companion was on its way; to be asked for once. */
  earlyEvents(): Event[];
}

/** What the companion offers to the reader. */
export interface Companion {
  /** The page was read again: what belongs to its text finds its place anew. */
  follow(): void;
  /** The page is about to become another one. */
  leavePage(): void;
  /** There is something to say of this page: fetches its notes, and what draws cards where there are marks. */
  attend(): Promise<void>;
  /** The settings have changed; `before` is what they were. */
  applySettings(before: ReaderSettings): void;
  refreshNotes(): Promise<void>;
  /** Whether the note's passage is on the page; scrolls there and lets it flash. */
  jumpTo(id: string): Promise<boolean>;
  runCommand(command: Command): Promise<void>;
  /** Whether the text names the topic; opens its card there. */
  openCard(topic: string): boolean;
  anchors(): TabDescription['anchors'];
  /** The article's date and the passages that its cards would be fitted to. */
  outline(): Pick<TabDescription, 'articleDate' | 'passages'>;
  /** Whether a message stands from which a refusal can be taken back: it outlives the reader, and needs the styles. */
  offersUndo(): boolean;
  /** The extension is gone; resolves when no unstored words are on the screen any more. */
  farewell(): Promise<void>;
}
