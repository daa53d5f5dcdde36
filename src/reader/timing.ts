/** The reader's numbers: when a card comes and goes, and how often a changing page is looked at. */
import type { Delay } from '../core/choices';

/**
 * Rest on a mark before its card opens, by the reader's setting; null: cards open by click, tap and key alone. 300–500 ms
 * is where previews stop opening by accident (Wikipedia's use 500).
 */
export const DWELL_MS: Record<Delay, number | null> = { short: 300, medium: 400, long: 500, never: null };

/**
 * How long a card stays when the pointer has left mark and card, so that the way across the gap is not a trap. On the safe
 * path it begins anew with every movement: it is how long the hand may rest there.
 */
export const GRACE_MS = 300;

/** A pointer faster than this is on its way elsewhere; 10ten Japanese Reader's gate, the mean of two samples. */
export const MAX_POINTER_SPEED_PX_PER_MS = 0.5;

/** A pointer that last moved longer ago than this stands still: mice and touchpads tell of a movement every 8 to 16 ms. */
export const RECENT_MS = 50;

/** A page's text must rest this long before it is read again… */
export const SETTLE_MS = 500;

/** …but a page that never rests is read again after this long all the same. */
export const SETTLE_CAP_MS = 2_000;

/** A page whose verdict was `none` is watched this long for late text, and `SETTLE_CAP_MS` longer to read it; then the reader leaves. */
export const SILENT_WATCH_MS = 10_000;

/** How often a visible page asks whether the extension behind it still lives (a property read, no message). */
export const LIFE_CHECK_MS = 2_000;

/** After marks that the page removed were painted again, the next repainting waits this long, and twice as long each time… */
export const REPAINT_MS = 1_000;

/** …until the page has left them standing for this much longer: then the wait is short again. */
export const REPAINT_CALM_MS = 10_000;

/** A page that changes its colours is given this long, for its own transition, before marks are measured against them. */
export const RECOLOUR_MS = 600;

/** Once cards can be drawn, the first is looked up as soon as the page is idle, and after this long at the latest. */
export const PREPARE_MS = 1_000;

/** Pause between two attempts to bring a script into the page. */
export const RETRY_MS = 300;

/** How long a jump waits for its passage on a page whose text arrives late. */
export const PASSAGE_WAIT_MS = 5_000;

/** How long the passage flashes after a jump. */
export const FLASH_MS = 2_000;
