/**
 * The reader: reads the page, gives the verdict, paints marks and follows the page as it changes. It only connects the
 * parts. Cards and notes are the companion's work. One AbortSignal undoes everything the reader did to the page.
 */
import { askBackground } from '../messages/ask';
import type { ReaderSettings } from '../messages/protocol';
import type { Companion, CompanionHost } from './companion-contract';
import { describeTab } from './describe-tab';
import { hearEarlyEvents } from './early-events';
import { createLateScript } from './late-script';
import { watchLife } from './life';
import { losesUnderlines } from './lost-underline';
import { removeAbandonedHost } from './our-host';
import { pageAddress } from './page-address';
import { createPageReadings } from './page-readings';
import { createPageWatcher } from './page-watcher';
import { createPainter } from './painter';
import type { PageReading } from './read-page';
import { answerBackground } from './reader-answers';
import { createReporting } from './reporting';
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

  let takeEarlyEvents = (): Event[] => [];
  const companion = createLateScript<Companion>(() => {
    // An earlier request for the companion may have failed: what was heard then is dropped.
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

  /** Shows another of the page's stories. It may have been read again since `reading` was made: the latest is shown. */
  function turnTo({ story }: PageReading): void {
    const latest = readings.all().find((reading) => reading.story === story);
    if (latest === undefined || latest === readings.shown()) return;
    readings.show(latest);
    companion.peek()?.follow();
    void reporting.report();
  }

  const remove = () => {
    lifetime.abort();
    if (world.narrowWaterReader === handle) delete world.narrowWaterReader;
  };

  const reporting = createReporting(
    {
      shown: readings.shown,
      hasRelevant: () => readings.all().some((reading) => reading.isRelevant),
      unsettledUntilMs: () => world.narrowWaterUnsettledUntilMs ?? 0,
      tellBadge: (payload) => askBackground('reportVerdict', payload),
      companion,
      remove,
      signal,
    },
    settings.isCalled,
  );

  /** Paints what was read, and watches what it was read from. */
  const draw = () => {
    const all = readings.all();
    watcher.observe(
      all.map(({ root }) => root),
      all.flatMap(({ story }) => story ?? []),
    );
    const marked = readings.marks().map(({ range }) => range);
    painter.paint('mark', marked);
    painter.paint('shade', losesUnderlines(document) ? marked : []);
  };

  /** Fetches the lists of forms that the page needs and lacks, as an English story that quotes Chinese does, and reads it again. */
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
      reporting.leavePage();
      world.narrowWaterUnsettledUntilMs = performance.now() + SILENT_WATCH_MS;
    }
    readings.read(settings, watcher.inView());
    await bringLists();
    if (signal.aborted) return;
    draw();
    companion.peek()?.follow();
    await reporting.report();
  };

  /** Draws the first reading, which was made when `readings` was created. */
  const begin = async () => {
    await bringLists();
    if (signal.aborted) return;
    draw();
    await reporting.report();
  };

  /** Follows new settings; null: switched off here. Resolves to whether something of ours that needs the styles is still shown. */
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

  /** Catches up with settings and notes that changed while the page lay in the back/forward cache. */
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
        // A page that rewrites itself by `document.open` takes our listeners away too: start again from nothing.
        remove();
        startReader(document, { ...settings, isCalled: reporting.isCalled() });
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
      reporting.stay();
      return (await companion.get()).jumpTo(id);
    },
    async runCommand(command) {
      if (command === 'take-note') reporting.stay();
      // The other commands act on marks and cards; a page without any does not fetch the companion for them.
      else if (!readings.shown().isRelevant) return companion.peek()?.runCommand(command);
      return (await companion.get()).runCommand(command);
    },
    describePage: () => describeTab(readings.shown(), companion.peek()),
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
