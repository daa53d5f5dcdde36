/** The reader's numbers: when a card comes and goes, and how often a changing page is looked at. */

/** Rest on a mark before its card opens. 300–500 ms is where previews stop opening by accident (Wikipedia's use 500). */
export const DWELL_MS = 350;

/** How long a card stays when the pointer has left mark and card, so that the way across the gap is not a trap. */
export const GRACE_MS = 300;

/** A pointer faster than this is on its way elsewhere; 10ten Japanese Reader's gate, the mean of two samples. */
export const MAX_POINTER_SPEED_PX_PER_MS = 0.5;

/** A page's text must rest this long before it is read again… */
export const SETTLE_MS = 500;

/** …but a page that never rests is read again after this long all the same. */
export const SETTLE_CAP_MS = 2_000;

/** A page whose verdict was `none` is watched this long for late text; then the reader leaves. */
export const SILENT_WATCH_MS = 10_000;

/** How often a visible page asks whether the extension behind it still lives (a property read, no message). */
export const LIFE_CHECK_MS = 2_000;

/** Between two tries to bring a script into the page. */
export const RETRY_MS = 300;

/** How long a jump waits for its passage on a page whose text arrives late. */
export const PASSAGE_WAIT_MS = 5_000;

/** How long the passage flashes after a jump. */
export const FLASH_MS = 2_000;
