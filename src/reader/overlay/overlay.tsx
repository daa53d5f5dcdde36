/** The surfaces over the page: one at a time (card, choice, toolbar, editor), and short messages. What is drawn follows from `State` alone. */
import { render } from 'preact';
import { createCardContents } from '../../ui/card-contents';
import type { LanguagePack } from '../../ui/language-pack';
import type { EditorHandle, Overlay, OverlayHost, OverlayMessage } from '../overlay-contract';
import { drawSurface } from './draw-surface';
import { createSurfaceHost } from './host';
import { MessageSurface } from './MessageSurface';
import { keepBeside } from './placement';
import { laySheet } from './sheet';
import { createGround } from './stand-ground';
import { listenForKeys } from './surface-keys';
import { isSheet, type State } from './surface-state';

export function createOverlay(host: OverlayHost, pack: LanguagePack): Overlay {
  const surfaceHost = createSurfaceHost(document);
  const contentOf = createCardContents(pack);
  const nameOf = (topic: string) => pack.knowledge.topics.find(({ id }) => id === topic)?.name ?? topic;
  let state: State = { kind: 'closed' };
  let message: OverlayMessage | undefined;
  let messageTakesFocus = false;
  let surface: HTMLElement | null = null;
  let standing = new AbortController();
  /** Whatever can have the focus can be given it, a drawing's part too. */
  let focusBefore: (Element & HTMLOrSVGElement) | null = null;
  let editor: EditorHandle | null = null;
  let said: (() => void) | undefined;

  const ground = createGround({
    document,
    host: surfaceHost,
    surface: () => surface,
    // An editor stays open under the page's dialog, with what was typed in it; the dialog will close.
    context: () => (state.kind === 'closed' || state.kind === 'editor' ? null : state.request.place.context),
    isUnderDialog: host.isUnderDialog,
    isReachable: host.isReachable,
    onRemoved() {
      message = undefined;
      if (state.kind === 'closed') draw();
      else close();
    },
    onCovered: () => state.kind !== 'editor' && close(),
  });

  const draw = () => {
    if (state.kind === 'closed' && message === undefined) {
      ground.leave();
      render(null, surfaceHost.root);
      surfaceHost.hide();
      return;
    }
    surfaceHost.applySettings(host.settings());
    surfaceHost.show();
    ground.hold();
    render(
      <>
        {drawnAs(state)}
        {message !== undefined && (
          <MessageSurface
            message={message}
            takesFocus={messageTakesFocus}
            nameOf={nameOf}
            strings={pack.strings}
            onDone={dismissMessage}
          />
        )}
      </>,
      surfaceHost.root,
    );
  };

  const setSurface = (element: HTMLElement | null) => {
    surface = element;
  };
  const handleEditor = (handle: EditorHandle | null) => {
    editor = handle;
  };

  const drawnAs = (what: State) =>
    drawSurface(what, { host, pack, surface: setSurface, handleEditor, togglePin, close });

  const enter = (next: State) => {
    // An editor is replaced by nothing else: words are being typed in it.
    if (state.kind === 'editor') return;
    if (state.kind === 'closed') focusBefore = document.activeElement as typeof focusBefore;
    // Draw from scratch, so that nothing of the surface before (an unfolded part, a scroll position) is carried over.
    render(null, surfaceHost.root);
    state = next;
    draw();
    if (!ground.isGiven() && next.kind !== 'editor') return close();
    stand();
  };

  /** Gives what is open its place: along the edge, where it was pinned, or beside its words. */
  const stand = () => {
    standing.abort();
    standing = new AbortController();
    if (surface === null || state.kind === 'closed') return;
    const { signal } = standing;
    const { place } = state.request;
    if (isSheet(state)) {
      laySheet(place, surface);
      if (state.kind === 'card') host.moveByHand(surface, { kind: 'swipe', away: close }, signal);
      return;
    }
    if (state.kind === 'card' && state.isPinned) return host.moveByHand(surface, { kind: 'drag' }, signal);
    const stop = keepBeside(place, surface, { isClamped: state.kind !== 'card', onAway });
    signal.addEventListener('abort', stop);
  };

  /** When a surface's place has left the view, it closes, unless a note is being written in it. */
  const onAway = () => {
    if (state.kind !== 'editor') close();
  };

  const togglePin = () => {
    if (state.kind !== 'card') return;
    state = { ...state, isPinned: !state.isPinned };
    draw();
    if (!isSheet(state)) stand();
  };

  const close = () => {
    if (state.kind === 'closed') return;
    const hadFocus = surface?.contains(surfaceHost.root.activeElement) === true;
    standing.abort();
    state = { kind: 'closed' };
    surface = null;
    editor = null;
    draw();
    if (hadFocus) giveFocusBack();
    said?.();
    host.closed();
  };

  const giveFocusBack = () => {
    if (focusBefore?.isConnected) focusBefore.focus({ preventScroll: true });
  };

  const isInMessage = () => surfaceHost.root.activeElement?.closest('.message') != null;
  const dismissMessage = () => {
    const isLast = host.signal.aborted && message?.kind === 'refused';
    const hadFocus = isInMessage();
    message = undefined;
    draw();
    if (hadFocus) giveFocusBack();
    if (isLast) host.releaseStyles();
  };

  // Focus the part that scrolls, so that arrow keys and Space move the card and not the page.
  const takeFocus = () => surface?.querySelector<HTMLElement>('.card-body')?.focus({ preventScroll: true });

  listenForKeys(
    {
      root: surfaceHost.root,
      surface: () => surface,
      closesByEscape: () => isInMessage() || (state.kind !== 'closed' && state.kind !== 'editor'),
      holdsTab: () => state.kind === 'card' && !state.isPinned,
      close: () => (isInMessage() ? dismissMessage() : close()),
    },
    host.signal,
  );
  host.deliverStolen(surfaceHost.root, host.signal);
  host.revealFolds(surfaceHost.root, host.signal);
  host.signal.addEventListener('abort', () => {
    if (message?.kind !== 'refused') dismissMessage();
    close();
  });

  return {
    prepare(request) {
      const content = contentOf(request);
      if (content === undefined || state.kind !== 'closed') return;
      const nowhere = document.createDocumentFragment();
      render(drawnAs({ kind: 'card', request, content, isPinned: false }), nowhere);
      render(null, nowhere);
    },
    showCard(request) {
      const content = contentOf(request);
      if (content === undefined) return;
      enter({ kind: 'card', request, content, isPinned: false });
      if (request.openedBy === 'keyboard') takeFocus();
    },
    showChoice: (request) => enter({ kind: 'choice', request }),
    showToolbar: (request) => enter({ kind: 'toolbar', request }),
    showEditor(request, Editor) {
      // A message about the note before would lie over this one.
      dismissMessage();
      enter({ kind: 'editor', request, Editor, isGone: false });
    },
    showMessage(next) {
      message = next;
      // Only a message with an undo takes the focus, only once, and only from a keyboard user: a button that was clicked has
      // the focus too, but no focus ring.
      const { activeElement } = surfaceHost.root;
      messageTakesFocus = 'undo' in next && activeElement?.matches(':focus-visible') === true;
      draw();
      messageTakesFocus = false;
    },
    close,
    state() {
      if (state.kind === 'card' && state.isPinned) return 'pinned';
      return state.kind;
    },
    isHeld() {
      if (state.kind !== 'card') return state.kind !== 'closed';
      const { activeElement } = surfaceHost.root;
      const isReadByKeyboard = state.request.openedBy === 'keyboard' || activeElement?.matches(':focus-visible');
      return state.isPinned || (activeElement !== null && isReadByKeyboard === true);
    },
    box: () => surface?.getBoundingClientRect() ?? null,
    togglePin,
    takeFocus,
    applySettings: draw,
    offersUndo: () => message?.kind === 'refused',
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
