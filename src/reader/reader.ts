/**
 * The reader: reads the page, paints marks and notes, opens cards, takes notes. It only connects the parts; one
 * AbortSignal undoes everything it did to the page.
 */
import { askBackground } from '../messages/ask';
import type { ReaderSettings, TabDescription } from '../messages/protocol';
import { createCards } from './cards';
import { watchLife } from './life';
import { createNoteKeeper } from './notes/note-keeper';
import { createNoteTaking } from './notes/note-taking';
import { removeAbandonedHost } from './our-host';
import { createOverlayPort } from './overlay-port';
import { createPageWatcher } from './page-watcher';
import { createPainter } from './painter';
import { watchPointer } from './pointer';
import { markedRanges, type PageReading, readPage } from './read-page';
import { answerBackground } from './reader-answers';
import { pressedAt, type Target, targetAt } from './targets';
import { FLASH_MS, PASSAGE_WAIT_MS, SETTLE_MS, SILENT_WATCH_MS } from './timing';
import { world } from './world';

/** Starts the reader in this page, with the settings that the background handed over. */
export function startReader(document: Document, handedOver: ReaderSettings): void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let settings = handedOver;
  removeAbandonedHost(document);

  let hasStyles = false;
  const requestStyles = () => {
    if (hasStyles) return;
    hasStyles = true;
    askBackground('requestStyles', {}).catch(() => undefined);
  };
  const painter = createPainter(requestStyles, signal);
  const keeper = createNoteKeeper(document, painter, signal);
  let reading: PageReading = readPage(document, settings);
  let targets: Target[] = [];
  let address = location.href;
  /** The reader was asked for here by hand: it stays, whatever the verdict. */
  let isCalled = settings.isCalled;
  /** The badge shows something of this page. */
  let isOnBadge = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  /** The overlay speaks another language by now; it goes as soon as nothing is being written in it. */
  let isOverlayStale = false;
  const dropStaleOverlay = () => {
    if (!isOverlayStale || overlay.peek()?.state() === 'editor') return;
    isOverlayStale = false;
    overlay.drop();
  };
  const closed = () => {
    cards.closed();
    pointer.forget();
    dropStaleOverlay();
  };
  const host = { settings: () => settings, signal, closed };
  const overlay = createOverlayPort(host, host.settings, requestStyles);

  const remove = () => {
    lifetime.abort();
    clearTimeout(silence);
    overlay.peek()?.close();
    if (world.narrowWaterReader === handle) delete world.narrowWaterReader;
  };

  const collectTargets = () => {
    const mentions = markedRanges(reading).map((marked) => ({ kind: 'mention' as const, ...marked }));
    const notes = keeper
      .placed()
      .flatMap(({ note, range }) => (range === null ? [] : [{ kind: 'note' as const, note, range }]));
    painter.paint(
      'mark',
      mentions.map(({ range }) => range),
    );
    targets = [...mentions, ...notes];
  };

  const refreshNotes = async () => {
    await keeper.refresh(() => reading.model).catch(() => undefined);
    if (!signal.aborted) collectTargets();
  };

  /** Reads the page as it is now and draws what follows. */
  const read = async () => {
    const isOtherPage = address !== location.href;
    address = location.href;
    if (isOtherPage) {
      if (overlay.peek()?.state() !== 'editor') overlay.peek()?.close();
      keeper.forget();
      isCalled = false;
      world.narrowWaterUnsettledUntilMs = performance.now() + SILENT_WATCH_MS;
    }
    reading = readPage(document, host.settings());
    watcher.observe(reading.root);
    keeper.place(reading.model);
    collectTargets();
    await report(isOtherPage);
  };

  const report = async (isNewPage: boolean) => {
    clearTimeout(silence);
    const { isRelevant, isDecided, detection } = reading;
    if (isRelevant || isOnBadge) {
      isOnBadge = isRelevant;
      const topicCount = isRelevant ? detection.topics.length : 0;
      await askBackground('reportVerdict', { verdict: detection.verdict, topicCount }).catch(() => null);
      if (signal.aborted) return;
    }
    if (!isRelevant && !isCalled) {
      // Nothing to say here. The sentinel keeps watch for another route; late text gets its time.
      const isSettled = performance.now() >= (world.narrowWaterUnsettledUntilMs ?? 0);
      if (isDecided && isSettled) remove();
      else silence = setTimeout(remove, SILENT_WATCH_MS);
      return;
    }
    if (isNewPage) await refreshNotes();
    // The card's script comes while the reader reads, so that the first card is there at once.
    if (targets.length > 0) overlay.get().catch(() => undefined);
  };

  const describe = (): TabDescription => {
    const { verdict, topics, mentions, evidence, language } = reading.detection;
    return {
      verdict,
      kind: reading.kind,
      language,
      title: reading.title,
      evidence,
      topics: topics.map((id) => {
        const named = mentions.filter(({ topic }) => topic === id);
        return { id, mentions: named.length, marked: named.some(({ marked }) => marked) };
      }),
      anchors: Object.fromEntries(keeper.placed().map(({ note, state }) => [note.id, state])),
    };
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
    reading: () => reading,
    targets: () => targets,
    takeNoteAt: (start, end, topics) => notes.write(start, end, topics),
  });
  const notes = createNoteTaking({
    document,
    overlay,
    painter,
    keeper,
    reading: () => reading,
    settings: host.settings,
    refreshNotes,
    signal,
  });
  const watcher = createPageWatcher(window, () => void read(), signal);

  const pointer = watchPointer(
    document,
    {
      targetAt: (x, y) => targetAt(targets, x, y),
      pressedAt: (x, y) => pressedAt(targets, x, y),
      isOverSurface: (x, y) => overlay.peek()?.contains(x, y) ?? false,
      rest: (target) => target.kind === 'mention' && cards.open(target.mention, target.range, 'pointer'),
      press: (target, by) =>
        target.kind === 'mention' ? cards.open(target.mention, target.range, by) : notes.edit(target.note),
      leave: () => cards.leave(),
      pressOutside: () => cards.leave(),
    },
    signal,
  );
  watchLife(
    document,
    async () => {
      await overlay.peek()?.farewell();
      remove();
    },
    signal,
  );

  answerBackground(signal, {
    async applySettings(next) {
      if (next === null) return remove();
      const isOtherLanguage = next.language !== host.settings().language;
      settings = next;
      isOverlayStale ||= isOtherLanguage;
      dropStaleOverlay();
      overlay.peek()?.applySettings();
      await read();
    },
    refreshNotes,
    async jumpTo(id) {
      isCalled = true;
      clearTimeout(silence);
      const range = await passageOf(id);
      if (range === null) return false;
      scrollTo(range);
      painter.paint('flash', [range]);
      setTimeout(() => painter.paint('flash', []), FLASH_MS);
      return true;
    },
    async runCommand(command) {
      if (command === 'next-mention') return cards.step(1);
      if (command === 'previous-mention') return cards.step(-1);
      if (command === 'close-card') return overlay.peek()?.close();
      isCalled = true;
      clearTimeout(silence);
      return notes.writeOnSelection();
    },
    describePage: describe,
    openCard: (topic) => cards.openTopic(topic),
  });

  const handle = {
    reconsider: () => void read(),
    receiveOverlay: overlay.receive,
  };
  world.narrowWaterReader = handle;
  watcher.observe(reading.root);
  collectTargets();
  void report(true);
}

/** Brings a passage to the middle of the viewport. */
function scrollTo(range: Range): void {
  const node = range.startContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
