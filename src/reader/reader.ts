/**
 * The reader: reads the page, gives the verdict, paints marks, follows the page. Whatever comes after that is its
 * companion's. It only connects the parts; one AbortSignal undoes everything it did to the page.
 */
import { askBackground } from '../messages/ask';
import type { ReaderSettings, TabDescription } from '../messages/protocol';
import type { Companion, CompanionHost } from './companion-contract';
import { createLateScript } from './late-script';
import { watchLife } from './life';
import { removeAbandonedHost } from './our-host';
import { createPageWatcher } from './page-watcher';
import { createPainter } from './painter';
import { findMarks, type Mark, type PageReading, readPage } from './read-page';
import { answerBackground } from './reader-answers';
import { SILENT_WATCH_MS } from './timing';
import { type ReaderHandle, world } from './world';

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
  let reading: PageReading = readPage(document, settings);
  let marks: Mark[] = [];
  let address = location.href;
  /** The reader was asked for here by hand: it stays, whatever the verdict. */
  let isCalled = settings.isCalled;
  /** The badge shows something of this page. */
  let isOnBadge = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const companion = createLateScript<Companion>(() => askBackground('requestCompanion', {}));
  const host: CompanionHost = {
    document,
    painter,
    signal,
    settings: () => settings,
    reading: () => reading,
    marks: () => marks,
    requestStyles,
  };

  const remove = () => {
    lifetime.abort();
    clearTimeout(silence);
    if (world.narrowWaterReader === handle) delete world.narrowWaterReader;
  };
  const stay = () => {
    isCalled = true;
    clearTimeout(silence);
  };

  const paintMarks = () => {
    marks = findMarks(reading);
    painter.paint(
      'mark',
      marks.map(({ range }) => range),
    );
  };

  /** Reads the page as it is now and draws what follows. */
  const read = async () => {
    if (address !== location.href) {
      address = location.href;
      companion.peek()?.leavePage();
      isCalled = false;
      world.narrowWaterUnsettledUntilMs = performance.now() + SILENT_WATCH_MS;
    }
    reading = readPage(document, settings);
    watcher.observe(reading.root);
    paintMarks();
    companion.peek()?.follow();
    await report();
  };

  const report = async () => {
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
    await companion.get().then(
      (arrived) => arrived.attend(),
      () => undefined,
    );
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
      anchors: companion.peek()?.anchors() ?? {},
    };
  };

  const watcher = createPageWatcher(window, () => void read(), signal);
  watchLife(
    document,
    async () => {
      await companion.peek()?.farewell();
      remove();
    },
    signal,
  );

  answerBackground(signal, {
    async applySettings(next) {
      if (next === null) return remove();
      const before = settings;
      settings = next;
      companion.peek()?.applySettings(before);
      await read();
    },
    refreshNotes: async () => companion.peek()?.refreshNotes(),
    async jumpTo(id) {
      stay();
      return (await companion.get()).jumpTo(id);
    },
    async runCommand(command) {
      if (command === 'take-note') stay();
      // The other commands have nothing to act on where there is nothing to say.
      else if (!reading.isRelevant) return companion.peek()?.runCommand(command);
      return (await companion.get()).runCommand(command);
    },
    describePage: describe,
    openCard: async (topic) => (await companion.get()).openCard(topic),
  });

  const handle: ReaderHandle = {
    reconsider: () => void read(),
    receiveCompanion(create) {
      if (!signal.aborted && companion.peek() === undefined) companion.receive(create(host));
    },
  };
  world.narrowWaterReader = handle;
  watcher.observe(reading.root);
  paintMarks();
  void report();
}
