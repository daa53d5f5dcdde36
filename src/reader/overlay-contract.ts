/** What the companion and the overlay (the script that draws) expect of each other. Values and callbacks, and the note editor to draw. */
import type { Ref, VNode } from 'preact';
import type { FailureReason, NoteColour, NoteFields } from '../core/notes/types';
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
}

/** What the overlay offers to the companion. */
export interface Overlay {
  showCard(request: CardRequest): void;
  showToolbar(request: SelectionRequest): void;
  showEditor(request: EditorRequest, editor: EditorComponent): void;
  /** A short message that goes by itself, with one thing to do about it at most. */
  showMessage(message: OverlayMessage): void;
  close(): void;
  /** What is open now. An editor is never closed by anything but the reader's own hand. */
  state(): 'closed' | 'card' | 'pinned' | 'toolbar' | 'editor';
  /** Whether a point of the viewport, in CSS pixels, is over the open surface. */
  contains(x: number, y: number): boolean;
  applySettings(): void;
  /**
   * The extension behind this page is gone. Words that are not stored yet stay on the screen, to be copied, until the
   * reader closes them; resolves then, at once where there are none.
   */
  farewell(): Promise<void>;
}

export type OverlayMessage =
  | { kind: 'deleted'; undo(): void }
  | { kind: 'saved' }
  | { kind: 'select-first' }
  | { kind: 'select-less' }
  | { kind: 'failed'; reason: FailureReason };
