/** The surfaces over the page: one at a time (card, toolbar, editor), and short messages. What is drawn follows from `State` alone. */
import { render } from 'preact';
import { Card } from '../../ui/Card';
import type { LanguagePack } from '../../ui/language-pack';
import { SelectionToolbar } from '../../ui/SelectionToolbar';
import type {
  CardRequest,
  EditorRequest,
  Overlay,
  OverlayHost,
  OverlayMessage,
  SelectionRequest,
} from '../overlay-contract';
import { type CardContent, createCardContents } from './card-props';
import { type EditorHandle, EditorSurface } from './EditorSurface';
import { createSurfaceHost } from './host';
import { MessageSurface } from './MessageSurface';
import { keepBeside, scrollAbove } from './placement';

type State =
  | { kind: 'closed' }
  | { kind: 'card'; request: CardRequest; content: CardContent; isPinned: boolean }
  | { kind: 'toolbar'; request: SelectionRequest }
  | { kind: 'editor'; request: EditorRequest; isGone: boolean };

/** At this width and below every card comes as a sheet from below, whatever opened it. */
const NARROW_PX = 480;
/** A page that removes our element more often than this, while the same words are being typed, wins: the draft is kept. */
const MAX_TIMES_PUT_BACK = 20;
/** How long a message stays. Long enough to reach its button by keyboard. */
const MESSAGE_MS = 8_000;

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

  const isSheet = (request: CardRequest) => request.openedBy === 'touch' || innerWidth <= NARROW_PX;

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
            isSheet={isSheet(now.request)}
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
          <EditorSurface
            request={now.request}
            pack={pack}
            settings={host.settings()}
            isGone={now.isGone}
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
    if (next.kind === 'card' && isSheet(next.request)) scrollAbove(next.request.place, surface);
    else stopPlacing = keepBeside(next.request.place, surface, () => next.kind !== 'editor' && close());
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

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
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
      if (request.openedBy === 'keyboard') surface?.focus({ preventScroll: true });
    },
    showToolbar: (request) => enter({ kind: 'toolbar', request }),
    showEditor: (request) => enter({ kind: 'editor', request, isGone: false }),
    showMessage(next) {
      clearTimeout(messageTimer);
      message = next;
      messageTimer = setTimeout(dismissMessage, MESSAGE_MS);
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
