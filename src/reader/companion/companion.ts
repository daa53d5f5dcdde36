/** The companion: opens cards, keeps and takes notes, on a page that the reader has read. It only connects the parts. */
import type { AnchorState } from '../../core/quote/types';
import { askBackground } from '../../messages/ask';
import type { Companion, CompanionHost } from '../companion-contract';
import { createLateScript } from '../late-script';
import { createNoteKeeper } from '../notes/note-keeper';
import { createNoteTaking } from '../notes/note-taking';
import type { EditorComponent, Overlay, OverlayHost } from '../overlay-contract';
import { DWELL_MS, FLASH_MS, PASSAGE_WAIT_MS, PREPARE_MS, SETTLE_MS } from '../timing';
import { type CompanionHandle, world } from '../world';
import { createCards } from './cards';
import { moveByHand } from './hand-moves';
import { createMarkTones } from './mark-tones';
import { createOpener } from './open-targets';
import { outlineOf } from './outline';
import { isUnderDialog } from './page-dialogs';
import { watchPointer } from './pointer';
import { isReachable } from './reach';
import { createRefusing } from './refusing';
import { revealFolds } from './reveal-folds';
import { deliverStolen } from './stolen-events';
import { hitsAt, scrollToPassage, type Target } from './targets';

export function createCompanion(host: CompanionHost): Companion {
  const { document, painter, signal, settings, reading } = host;
  const keeper = createNoteKeeper(document, painter, signal);
  let targets: Target[] = [];
  /** The page's notes were asked for, and that did not fail. */
  let hasAsked = false;
  /** The overlay speaks another language by now; it goes as soon as nothing is being written in it. */
  let isOverlayStale = false;

  const overlay = createLateScript<Overlay>(() => {
    host.requestStyles();
    return askBackground('requestOverlay', { language: settings().language });
  });
  const editor = createLateScript<EditorComponent>(() => askBackground('requestEditor', {}));
  const dropStaleOverlay = () => {
    if (!isOverlayStale || overlay.peek()?.state() === 'editor') return;
    isOverlayStale = false;
    overlay.peek()?.close();
    overlay.drop();
    // The editor draws with the Preact that the overlay brought along.
    editor.drop();
  };
  const overlayHost: OverlayHost = {
    settings,
    signal,
    moveByHand,
    deliverStolen,
    revealFolds,
    isUnderDialog,
    isReachable,
    closed() {
      cards.closed();
      pointer.forget();
      dropStaleOverlay();
    },
    releaseStyles: () => void askBackground('releaseStyles', {}).catch(() => null),
  };

  const collectTargets = () => {
    const mentions = host.marks().map((mark) => ({ kind: 'mention' as const, ...mark }));
    const notes = keeper
      .placed()
      .flatMap(({ note, range }) => (range === null ? [] : [{ kind: 'note' as const, note, range }]));
    targets = [...mentions, ...notes];
  };

  const refreshNotes = async () => {
    await keeper
      .refresh(() => reading().model)
      .catch(() => {
        hasAsked = false;
      });
    if (!signal.aborted) collectTargets();
  };

  /** The passage of a note; waits a while for text that arrives late. */
  const passageOf = async (id: string): Promise<Range | null> => {
    for (let waitedMs = 0; waitedMs <= PASSAGE_WAIT_MS; waitedMs += SETTLE_MS) {
      await refreshNotes();
      const range = keeper.placed().find(({ note }) => note.id === id)?.range ?? null;
      if (range !== null || signal.aborted) return range;
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    }
    return null;
  };

  const cards = createCards({
    document,
    overlay,
    painter,
    reading,
    turnTo: host.turnTo,
    opened: () => tones.measureAgain(),
    targets: () => targets,
    takeNoteAt: (start, end, topics) => notes.write(start, end, topics),
    refuse: createRefusing(overlay, () => settings().isPrivate),
  });
  const notes = createNoteTaking({
    document,
    overlay,
    editor,
    painter,
    keeper,
    reading,
    settings,
    refreshNotes,
    signal,
  });
  const tones = createMarkTones(document, painter, host.marks, signal);
  const openTargets = createOpener({ overlay, cards, editNote: ({ note }) => notes.edit(note) });
  const pointer = watchPointer(
    document,
    {
      hitsAt: (x, y) => hitsAt(targets, x, y),
      surface: () => overlay.peek()?.box() ?? null,
      dwellMs: () => DWELL_MS[settings().delay],
      rest(target) {
        // Marks that the page removed are painted again first: words that do not look marked must not open anything.
        if (target.kind === 'note' || overlay.peek()?.isHeld() || !painter.keep()) return false;
        cards.open(target, 'pointer');
        return true;
      },
      press: (pressed, by) => void openTargets(pressed, by),
      leave: () => cards.leave(),
      pressOutside: () => cards.dismiss(),
    },
    signal,
  );

  const handle: CompanionHandle = {
    receiveOverlay(create, pack) {
      if (overlay.peek() !== undefined || pack.knowledge.language !== settings().language) return false;
      overlay.receive(create(overlayHost, pack));
      requestIdleCallback(() => cards.prepare(), { timeout: PREPARE_MS });
      return true;
    },
    receiveEditor: editor.receive,
  };
  world.narrowWaterCompanion = handle;
  signal.addEventListener('abort', () => {
    if (world.narrowWaterCompanion === handle) delete world.narrowWaterCompanion;
  });
  collectTargets();
  for (const event of host.earlyEvents()) {
    pointer.hear(event);
    notes.hear(event);
  }

  return {
    follow() {
      tones.follow();
      keeper.place(reading().model);
      collectTargets();
      cards.follow();
    },
    leavePage() {
      if (overlay.peek()?.state() !== 'editor') overlay.peek()?.close();
      keeper.forget();
      hasAsked = false;
    },
    async attend() {
      if (!hasAsked) {
        hasAsked = true;
        await refreshNotes();
      }
      // Fetch the card's script before it is needed, so that the first card opens at once.
      if (targets.length > 0) overlay.get().catch(() => undefined);
    },
    applySettings(before) {
      isOverlayStale ||= before.language !== settings().language;
      dropStaleOverlay();
      overlay.peek()?.applySettings();
    },
    refreshNotes,
    async jumpTo(id) {
      const range = await passageOf(id);
      if (range === null) return false;
      scrollToPassage(range);
      painter.paint('flash', [range]);
      setTimeout(() => painter.paint('flash', []), FLASH_MS);
      return true;
    },
    async runCommand(command) {
      if (command === 'next-mention') return cards.step(1);
      if (command === 'previous-mention') return cards.step(-1);
      if (command === 'open-card') return cards.openNearest();
      if (command === 'pin-card') return overlay.peek()?.togglePin();
      if (command === 'close-card') return overlay.peek()?.close();
      return notes.writeOnSelection();
    },
    openCard: (topic) => cards.openTopic(topic),
    anchors: () =>
      Object.fromEntries(keeper.placed().map(({ note, state }): [string, AnchorState] => [note.id, state])),
    outline: () => outlineOf(document, reading()),
    offersUndo: () => overlay.peek()?.offersUndo() ?? false,
    farewell: async () => overlay.peek()?.farewell(),
  };
}
