/**
 * What follows from a reading: the badge tells of it, the companion comes where there is something to say, and the
 * reader goes where there is nothing.
 */
import type { Verdict } from '../core/detect/types';
import type { Companion } from './companion-contract';
import type { LateScript } from './late-script';
import type { PageReading } from './read-page';
import { SETTLE_CAP_MS, SILENT_WATCH_MS } from './timing';

export interface ReportingHost {
  /** The reading of the story in view. */
  shown(): Pick<PageReading, 'isRelevant' | 'isDecided' | 'detection'>;
  /** Whether any story of the page is about the two. */
  hasRelevant(): boolean;
  /** When the page's text will have settled, as `performance.now()` counts. */
  unsettledUntilMs(): number;
  tellBadge(payload: { verdict: Verdict; topicCount: number }): Promise<unknown>;
  companion: Pick<LateScript<Pick<Companion, 'attend'>>, 'get'>;
  /** Takes the reader away. */
  remove(): void;
  signal: AbortSignal;
}

export interface Reporting {
  /** Tells of the reading that is shown now. Resolves when all that follows from it is there. */
  report(): Promise<void>;
  /** Somebody called the reader here by hand: it stays, whatever the verdict. */
  stay(): void;
  /** The page is another now: that somebody called the reader to the one before counts no more. */
  leavePage(): void;
  isCalled(): boolean;
}

/** @param wasCalled whether somebody called the reader here by hand. */
export function createReporting(host: ReportingHost, wasCalled: boolean): Reporting {
  let isCalled = wasCalled;
  /** Whether the badge shows something of this page, which a later verdict has to take away. */
  let isOnBadge = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** When the reader goes unless the page has something to say by then, as `performance.now()` counts: one time for one page, however often it changes. */
  let leaveAtMs: number | undefined;
  const hasMatter = () => isCalled || host.hasRelevant();
  host.signal.addEventListener('abort', () => clearTimeout(silence));

  return {
    async report() {
      clearTimeout(silence);
      const shown = host.shown();
      const { isRelevant, isDecided, detection } = shown;
      // Requested before the badge is, so that both are on their way at once.
      if (hasMatter()) host.companion.get().catch(() => undefined);
      if (isRelevant || isOnBadge) {
        isOnBadge = isRelevant;
        const topicCount = isRelevant ? detection.topics.length : 0;
        await host.tellBadge({ verdict: detection.verdict, topicCount }).catch(() => null);
        // A later reading reports for itself.
        if (host.signal.aborted || shown !== host.shown()) return;
      }
      if (!hasMatter()) {
        // Nothing to say here. Text may still arrive late; once that time is over the reader goes, and the sentinel watches for routes.
        const nowMs = performance.now();
        // What came at the very end is still read: on a page that never rests, this much later.
        leaveAtMs ??= nowMs + SILENT_WATCH_MS + SETTLE_CAP_MS;
        if (isDecided && nowMs >= host.unsettledUntilMs()) host.remove();
        else silence = setTimeout(() => host.remove(), leaveAtMs - nowMs);
        return;
      }
      leaveAtMs = undefined;
      await host.companion.get().then(
        (arrived) => arrived.attend(),
        () => undefined,
      );
    },
    stay() {
      isCalled = true;
      clearTimeout(silence);
    },
    leavePage() {
      isCalled = false;
      leaveAtMs = undefined;
    },
    isCalled: () => isCalled,
  };
}
