/** The surfaces over the page: one at a time (card, toolbar, editor), and short messages. What is drawn follows from `State` alone. */
import { render } from 'preact';
import { Card } from '../../ui/Card';
import { type CardContent, createCardContents } from '../../ui/card-contents';
import type { LanguagePack } from '../../ui/language-pack';
import { SelectionToolbar } from '../../ui/SelectionToolbar';
import type {
  CardRequest,
  EditorComponent,
  EditorHandle,
  EditorRequest,
  Overlay,
  OverlayHost,
  OverlayMessage,
  SelectionRequest,
} from '../overlay-contract';
import { createSurfaceHost, SURFACE_STYLES } from './host';
import { MessageSurface } from './MessageSurface';
import { keepBeside, scrollAbove } from './placement';

type State =
  | { kind: 'closed' }
  | { kind: 'card'; request: CardRequest; content: CardContent; isPinned: boolean }
  | { kind: 'toolbar'; request: SelectionRequest }
  | { kind: 'editor'; request: EditorRequest; Editor: EditorComponent; isGone: boolean };

/** At this width and below every card comes as a sheet from below, whatever opened it. */
const NARROW_PX = 480;
/** At this height and below the note editor comes as a sheet: it is as high as a phone on its side. */
const LOW_PX = 500;
/** A page that removes our element more often than this, while the same words are being typed, wins: the draft is kept. */
const MAX_TIMES_PUT_BACK = 20;
/** How long a message stays: long enough to reach its button by keyboard, where there is something to do about it. */
const MESSAGE_MS = { toActOn: 8_000, plain: 4_000 };

export function createOverlay(host: OverlayHost, pack: LanguagePack): Overlay {
  const surfaceHost = createSurfaceHost(document);
  const contentOf = createCardContents(pack);
  let state: State = { kind: 'closed' };
  let message: OverlayMessage | undefined;
  let messageTimer: ReturnType<typeof setTimeout> | undefined;
  let surface: HTMLElement | null = null;
  let stopPlacing: (() => void) | undefined;
  let focusBefore: Element | null = null;
  let editor: EditorHandle | null = null;
  let said: (() => void) | undefined;
  let timesPutBack = 0;

  const isNarrow = () => innerWidth <= NARROW_PX;
  const isCardSheet = (request: CardRequest) => request.openedBy === 'touch' || isNarrow();
  const isEditorSheet = () => isNarrow() || innerHeight <= LOW_PX;

  /** Pages remove what they do not know. Words being typed are put back; anything else is then closed. */
  const removal = new MutationObserver(() => {
    if (surfaceHost.isShown()) return;
    if (state.kind === 'editor' && timesPutBack < MAX_TIMES_PUT_BACK) {
      timesPutBack += 1;
      surfaceHost.show();
      return;
    }
    message = undefined;
    if (state.kind === 'closed') draw();
    else close();
  });

  const draw = () => {
    if (state.kind === 'closed' && message === undefined) {
      removal.disconnect();
      render(null, surfaceHost.root);
      surfaceHost.hide();
      return;
    }
    surfaceHost.applySettings(host.settings());
    surfaceHost.show();
    removal.observe(document.documentElement, { childList: true });
    render(
      <>
        {drawSurface(state)}
        {message !== undefined && <MessageSurface message={message} strings={pack.strings} onDone={dismissMessage} />}
      </>,
      surfaceHost.root,
    );
  };

  const setSurface = (element: HTMLElement | null) => {
    surface = element;
  };

  const drawSurface = (now: State) => {
    switch (now.kind) {
      case 'closed':
        return null;
      case 'card':
        return (
          <Card
            {...now.content}
            surface={setSurface}
            isPinned={now.isPinned}
            isSheet={isCardSheet(now.request)}
            onAddNote={now.request.addNote}
            onPin={() => {
              state = { ...now, isPinned: !now.isPinned };
              draw();
            }}
            onDossier={now.request.openDossier}
            onClose={close}
          />
        );
      case 'toolbar':
        return (
          <SelectionToolbar
            strings={pack.strings}
            surface={setSurface}
            onHighlight={(colour) => {
              close();
              now.request.highlight(colour);
            }}
            onNote={() => {
              close();
              now.request.writeNote();
            }}
          />
        );
      case 'editor':
        return (
          <now.Editor
            request={now.request}
            pack={pack}
            settings={host.settings()}
            styles={SURFACE_STYLES}
            isGone={now.isGone}
            isSheet={isEditorSheet()}
            surface={setSurface}
            handle={(handle) => {
              editor = handle;
            }}
            onDone={close}
          />
        );
    }
  };

  const enter = (next: State) => {
    // Words being typed give way to nothing.
    if (state.kind === 'editor') return;
    stopPlacing?.();
    stopPlacing = undefined;
    if (state.kind === 'closed') focusBefore = document.activeElement;
    // A fresh start for a fresh thing: nothing of the card before (an unfolded part, a scroll) is carried over.
    render(null, surfaceHost.root);
    state = next;
    timesPutBack = 0;
    draw();
    if (surface === null || next.kind === 'closed') return;
    const isSheet = next.kind === 'card' ? isCardSheet(next.request) : next.kind === 'editor' && isEditorSheet();
    if (isSheet) scrollAbove(next.request.place, surface);
    else stopPlacing = keepBeside(next.request.place, surface, { isClamped: next.kind !== 'card', onAway });
  };

  /** What was only looked at goes with its place; what was pinned or is being written stays. */
  const onAway = () => {
    if (state.kind === 'toolbar' || (state.kind === 'card' && !state.isPinned)) close();
  };

  const close = () => {
    if (state.kind === 'closed') return;
    const hadFocus = surfaceHost.root.activeElement !== null;
    stopPlacing?.();
    stopPlacing = undefined;
    state = { kind: 'closed' };
    surface = null;
    editor = null;
    draw();
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
    said?.();
    host.closed();
  };

  const dismissMessage = () => {
    clearTimeout(messageTimer);
    message = undefined;
    draw();
  };

  /** Tab goes round in the card, so that Escape is always heard; Escape leads out of it. */
  const wrapFocus = (event: KeyboardEvent) => {
    const stops = [...(surface?.querySelectorAll<HTMLElement>('summary,a[href],button') ?? [])].filter((stop) =>
      stop.checkVisibility(),
    );
    const from = surfaceHost.root.activeElement;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const isAtEdge = from !== null && (from === edge || (event.shiftKey && from.matches('.card-body,.card')));
    if (!isAtEdge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Tab' && state.kind === 'card') wrapFocus(event);
    if (event.key !== 'Escape') return;
    if (state.kind === 'card' || state.kind === 'toolbar') {
      // One Escape closes one thing: the page's own dialog behind the card stays.
      event.stopImmediatePropagation();
      event.preventDefault();
      close();
    }
  };
  addEventListener('keydown', onKeyDown, { capture: true, signal: host.signal });
  host.signal.addEventListener('abort', () => {
    dismissMessage();
    close();
  });

  return {
    showCard(request) {
      const content = contentOf(request);
      if (content === undefined) return;
      enter({ kind: 'card', request, content, isPinned: false });
      // Into the part that scrolls, so that the keys that scroll move the card and not the page.
      const body = surface?.querySelector<HTMLElement>('.card-body');
      if (request.openedBy === 'keyboard') body?.focus({ preventScroll: true });
    },
    showToolbar: (request) => enter({ kind: 'toolbar', request }),
    showEditor(request, Editor) {
      // A message about the last note would lie over this one.
      dismissMessage();
      enter({ kind: 'editor', request, Editor, isGone: false });
    },
    showMessage(next) {
      clearTimeout(messageTimer);
      message = next;
      messageTimer = setTimeout(dismissMessage, next.kind === 'saved' ? MESSAGE_MS.plain : MESSAGE_MS.toActOn);
      draw();
    },
    close,
    state() {
      if (state.kind === 'card' && state.isPinned) return 'pinned';
      return state.kind;
    },
    contains(x, y) {
      if (surface === null) return false;
      const { left, right, top, bottom } = surface.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    },
    applySettings: draw,
    async farewell() {
      if (state.kind !== 'editor' || editor === null || !editor.hasUnkeptWords()) return;
      const waiting = new Promise<void>((resolve) => {
        said = resolve;
      });
      state = { ...state, isGone: true };
      draw();
      await waiting;
    },
  };
}
