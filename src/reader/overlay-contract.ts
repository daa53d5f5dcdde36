/** What the companion and the overlay (the script that draws) expect of each other. Values and callbacks, and the note editor to draw. */
import type { Ref, VNode } from 'preact';
import type { FailureReason, NoteColour, NoteFields } from '../core/notes/types';
import type { RefusalKind } from '../core/refusals';
import type { ReaderSettings, SaveOutcome } from '../messages/protocol';
import type { CardSubject } from '../ui/card-contents';
import type { LanguagePack } from '../ui/language-pack';

/** A place in the page that a surface belongs to; read anew at each placing, because pages scroll and reflow. */
export interface Place {
  rects(): DOMRect[];
  /** The element whose scrolling moves the place. */
  context: Element;
}

export type OpenedBy = 'pointer' | 'touch' | 'keyboard';

/** A card to open. */
export interface CardRequest extends CardSubject {
  place: Place;
  /** What opened it: the keyboard's card takes the focus, the finger's comes as a sheet from below. */
  openedBy: OpenedBy;
  addNote(): void;
  openDossier(): void;
  /** The reader does not want to see this. */
  refuse(kind: RefusalKind): void;
}

/** Several things on the same words, of which one is to be opened. */
export interface ChoiceRequest {
  place: Place;
  openedBy: OpenedBy;
  choices: Choice[];
}

export interface Choice {
  kind: 'mention' | 'note';
  /** What tells it from the others: the words on the page, or the note's own. */
  words: string;
  choose(): void;
}

/** A selection on which a note can be taken. */
export interface SelectionRequest {
  place: Place;
  highlight(colour: NoteColour): void;
  writeNote(): void;
}

/** A note being written: new, resumed from a draft, or an existing one. */
export interface EditorRequest {
  place: Place;
  quote: string;
  fields: NoteFields;
  topics: string[];
  /** Set when the words come from a draft that was kept. */
  resumedAtMs: number | null;
  isPrivate: boolean;
  saveDraft(fields: NoteFields): Promise<boolean>;
  discard(): void;
  save(fields: NoteFields, allowPrivate: boolean): Promise<SaveOutcome>;
  /** Null for a new note. */
  remove: (() => Promise<SaveOutcome>) | null;
}

/** The overlay's own styles that the editor's document wears too. */
export interface SurfaceStyles {
  tokens: string;
  controls: string;
}

export interface EditorHandle {
  /** Whether something was typed that is stored nowhere yet. */
  hasUnkeptWords(): boolean;
}

export interface EditorProps {
  request: EditorRequest;
  pack: LanguagePack;
  settings: ReaderSettings;
  styles: SurfaceStyles;
  /** The extension behind the page is gone: nothing can be stored any more. */
  isGone: boolean;
  /** From below, over the page's full width. */
  isSheet: boolean;
  surface: Ref<HTMLElement>;
  handle(handle: EditorHandle | null): void;
  onDone(): void;
}

/** The note editor as a component: it comes as a script of its own, once a note is taken, and is drawn by the overlay. */
export type EditorComponent = (props: EditorProps) => VNode;

/** What the companion offers to the overlay. */
export interface OverlayHost {
  settings(): ReaderSettings;
  /** Aborted when the reader goes; the overlay goes with it. */
  signal: AbortSignal;
  /** The overlay closed by the reader's wish: Escape, a click outside, a button. */
  closed(): void;
  /** The last of ours has gone from a page that the reader has left. */
  releaseStyles(): void;
  /** Lets a hand move a surface: a pinned card by its head, a sheet down and away. Ends with the signal. */
  moveByHand(surface: HTMLElement, how: HandMove, signal: AbortSignal): void;
  /** Does in the closed root what the page kept from it: clicks, and keys on our buttons. Ends with the signal. */
  deliverStolen(root: ShadowRoot, signal: AbortSignal): void;
  /** Whether a dialog that the page takes for modal lies over it, though the browser knows nothing of it. */
  isUnderDialog(inPage: Element): boolean;
  /** Whether a pointer would reach a surface inside our host: it is neither inert nor nearly covered. */
  isReachable(surface: Element, host: Element): boolean;
  /** Scrolls a card in this root to what unfolds in it. Ends with the signal. */
  revealFolds(root: ShadowRoot, signal: AbortSignal): void;
}

export type HandMove =
  /** By its head, to anywhere in the viewport. */
  | { kind: 'drag' }
  /** Downwards; `away` when it has been moved far enough to mean it. */
  | { kind: 'swipe'; away(): void };

/** What the overlay offers to the companion. */
export interface Overlay {
  /** Looks a card up and draws it where nobody sees it, so that what is done once is done before the first one is wanted. */
  prepare(request: CardRequest): void;
  showCard(request: CardRequest): void;
  showChoice(request: ChoiceRequest): void;
  showToolbar(request: SelectionRequest): void;
  showEditor(request: EditorRequest, editor: EditorComponent): void;
  /** A short message that goes by itself, with one thing to do about it at most. */
  showMessage(message: OverlayMessage): void;
  close(): void;
  /** What is open now. An editor is never closed by anything but the reader's own hand. */
  state(): 'closed' | 'card' | 'pinned' | 'choice' | 'toolbar' | 'editor';
  /** Whether what is open is a pinned card, one read by keyboard, or no card: a resting pointer opens no other then. */
  isHeld(): boolean;
  /** Where the open surface stands in the viewport, in CSS pixels; null where none is open. */
  box(): DOMRect | null;
  /** Pins the open card, or lets it go. */
  togglePin(): void;
  /** Gives the open card the focus. */
  takeFocus(): void;
  applySettings(): void;
  /** Whether a message stands from which a refusal can be taken back. It stays for its time though the reader goes. */
  offersUndo(): boolean;
  /**
   * The extension behind this page is gone. Words that are not stored yet stay on the screen, to be copied, until the
   * reader closes them; resolves then, at once where there are none.
   */
  farewell(): Promise<void>;
}

export type OverlayMessage =
  | { kind: 'deleted'; undo(): void }
  | {
      kind: 'refused';
      refused: RefusalKind;
      /** As they stood on the page. */
      words: string;
      topic: string;
      /** In a private window it holds for the tab alone. */
      isForTabOnly: boolean;
      undo(): void;
    }
  | { kind: 'saved' }
  | { kind: 'select-first' }
  | { kind: 'select-less' }
  | { kind: 'failed'; reason: FailureReason };
