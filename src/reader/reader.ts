/**
 * The reader: reads the page, gives the verdict, paints marks, follows the page. Whatever comes after that is its
 * companion's. It only connects the parts; one AbortSignal undoes everything it did to the page.
 */
import { askBackground } from '../messages/ask';
import type { ReaderSettings, TabDescription } from '../messages/protocol';
import type { Companion, CompanionHost } from './companion-contract';
import { hearEarlyEvents } from './early-events';
import { createLateScript } from './late-script';
import { watchLife } from './life';
import { removeAbandonedHost } from './our-host';
import { createPageReadings } from './page-readings';
import { createPageWatcher } from './page-watcher';
import { createPainter } from './painter';
import type { PageReading } from './read-page';
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
  const readings = createPageReadings(document, settings);
  let address = pageAddress();
  /** The reader was asked for here by hand: it stays, whatever the verdict. */
  let isCalled = settings.isCalled;
  /** The badge shows something of this page. */
  let isOnBadge = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  let takeEarlyEvents = (): Event[] => [];
  const companion = createLateScript<Companion>(() => {
    // A wish before this one may have come to nothing.
    takeEarlyEvents();
    takeEarlyEvents = hearEarlyEvents(document, signal);
    return askBackground('requestCompanion', {});
  });
  const host: CompanionHost = {
    document,
    painter,
    signal,
    settings: () => settings,
    reading: readings.shown,
    marks: readings.marks,
    turnTo,
    requestStyles,
    earlyEvents: () => takeEarlyEvents(),
  };

  /** The person who reads has turned to the story of this reading; it may have been read again since. */
  function turnTo({ story }: PageReading): void {
    const latest = readings.all().find((reading) => reading.story === story);
    if (latest === undefined || latest === readings.shown()) return;
    readings.show(latest);
    companion.peek()?.follow();
    void report();
  }

  const remove = () => {
    lifetime.abort();
    clearTimeout(silence);
    if (world.narrowWaterReader === handle) delete world.narrowWaterReader;
  };
  const stay = () => {
    isCalled = true;
    clearTimeout(silence);
  };

  /** Paints what was read, and watches what it was read from. */
  const draw = () => {
    const all = readings.all();
    watcher.observe(
      all.map(({ root }) => root),
      all.flatMap(({ story }) => story ?? []),
    );
    painter.paint(
      'mark',
      readings.marks().map(({ range }) => range),
    );
  };

  /** Where the page has letters whose forms are not here, as one in English that quotes Chinese, it is read again with them. */
  const bringLists = async () => {
    const scripts = [...new Set(readings.all().flatMap(({ missing }) => missing))];
    if (scripts.length === 0) return;
    await askBackground('requestLists', { scripts }).catch(() => null);
    if (!signal.aborted) readings.read(settings, watcher.inView());
  };

  /** Reads the page as it is now and draws what follows. */
  const read = async () => {
    if (address !== pageAddress()) {
      address = pageAddress();
      companion.peek()?.leavePage();
      isCalled = false;
      world.narrowWaterUnsettledUntilMs = performance.now() + SILENT_WATCH_MS;
    }
    readings.read(settings, watcher.inView());
    await bringLists();
    if (signal.aborted) return;
    draw();
    companion.peek()?.follow();
    await report();
  };

  /** Draws what was read at first. */
  const begin = async () => {
    await bringLists();
    if (signal.aborted) return;
    draw();
    await report();
  };

  const report = async () => {
    clearTimeout(silence);
    const shown = readings.shown();
    const { isRelevant, isDecided, detection } = shown;
    const hasMatter = isCalled || readings.all().some((reading) => reading.isRelevant);
    // On its way at once, while the badge is seen to.
    if (hasMatter) companion.get().catch(() => undefined);
    if (isRelevant || isOnBadge) {
      isOnBadge = isRelevant;
      const topicCount = isRelevant ? detection.topics.length : 0;
      await askBackground('reportVerdict', { verdict: detection.verdict, topicCount }).catch(() => null);
      // What was read since has been told by itself.
      if (signal.aborted || shown !== readings.shown()) return;
    }
    if (!hasMatter) {
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
    const { kind, title, detection } = readings.shown();
    const { verdict, topics, mentions, evidence, language } = detection;
    return {
      verdict,
      kind,
      language,
      title,
      evidence,
      topics: topics.map((id) => {
        const named = mentions.filter(({ topic }) => topic === id);
        const words = [...new Set(named.map(({ text }) => text))];
        return { id, mentions: named.length, marked: named.some(({ marked }) => marked), words };
      }),
      anchors: companion.peek()?.anchors() ?? {},
      ...(companion.peek()?.outline() ?? { articleDate: null, passages: [] }),
    };
  };

  /** Resolves to whether something of ours is still to be seen that needs the styles. */
  const apply = async (next: ReaderSettings | null): Promise<{ usesStyles: boolean }> => {
    if (next === null) {
      const usesStyles = companion.peek()?.offersUndo() ?? false;
      remove();
      return { usesStyles };
    }
    const before = settings;
    settings = next;
    companion.peek()?.applySettings(before);
    await read();
    return { usesStyles: true };
  };

  /** Settings and notes that changed while the page was out of reach are caught up with. */
  const comeBack = async () => {
    const now = await askBackground('requestSettings', {}).catch(() => settings);
    if (signal.aborted) return;
    await apply(now);
    await companion.peek()?.refreshNotes();
  };

  const watcher = createPageWatcher(window, { changed: () => void read(), returned: () => void comeBack() }, signal);
  const { documentElement } = document;
  watchLife(
    document,
    {
      alive() {
        if (document.documentElement === documentElement || document.body === null) return void painter.keep();
        // A page that writes itself anew (`document.open`) takes our listeners away with its text.
        remove();
        startReader(document, { ...settings, isCalled });
      },
      async gone() {
        await companion.peek()?.farewell();
        remove();
      },
    },
    signal,
  );

  answerBackground(signal, {
    applySettings: apply,
    refreshNotes: async () => companion.peek()?.refreshNotes(),
    async jumpTo(id) {
      stay();
      return (await companion.get()).jumpTo(id);
    },
    async runCommand(command) {
      if (command === 'take-note') stay();
      // The other commands have nothing to act on where there is nothing to say.
      else if (!readings.shown().isRelevant) return companion.peek()?.runCommand(command);
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
  void begin();
}

/** The page's address. A fragment is a place in the page, unless it is a route (`#/world`, `#!world`). */
function pageAddress(): string {
  const { href, hash } = location;
  return /^#[!/]/.test(hash) ? href : (href.split('#')[0] ?? href);
}
