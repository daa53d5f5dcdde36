/**
 * Does with the pointer what a reader does: rests on the marks of a page until a card opens. The functions handed to
 * `evaluate` and `shadowEval` run in the page and see nothing of this file.
 */
/** @typedef {import('../tests/support/browser/types').Page} Page */

const MARK_TIMEOUT_MS = 15_000;
/** Longer than a card waits before it opens, and before it closes. */
const CARD_TIMEOUT_MS = 2_000;
const MAX_MARKS = 12;
const ENOUGH_POSITIONS = 2;

/**
 * Opens the card of the first mark whose card shows two positions; failing that, of the one that shows the most.
 * @param {Page} page
 * @param {number} deadlineMs on the clock of `performance.now()`
 * @returns {Promise<number>} how many positions the open card shows
 * @throws {Error} in plain words, when there are no marks or none opens a card
 */
export async function showCard(page, deadlineMs) {
  const markCount = await waitForMarks(page, deadlineMs);
  let best = { index: -1, positions: -1 };
  for (let index = 0; index < Math.min(markCount, MAX_MARKS) && performance.now() < deadlineMs; index += 1) {
    const positions = await openCard(page, index);
    if (positions >= ENOUGH_POSITIONS) return positions;
    if (positions > best.positions) best = { index, positions };
    await leaveMark(page);
  }
  if (best.index < 0)
    throw new Error(`The page has ${markCount} marks, but resting the pointer on them opened no card.`);
  const positions = await openCard(page, best.index);
  if (positions < 0) throw new Error('The card that opened once did not open again.');
  return positions;
}

/**
 * @param {Page} page
 * @param {number} deadlineMs
 * @returns {Promise<number>} how many marks there are
 */
export async function waitForMarks(page, deadlineMs) {
  const timeoutMs = Math.min(MARK_TIMEOUT_MS, Math.max(0, deadlineMs - performance.now()));
  try {
    return await page.waitFor(
      () => {
        const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('narrow-water-mark'));
        return names.reduce((count, name) => count + (CSS.highlights.get(name)?.size ?? 0), 0);
      },
      { timeoutMs },
    );
  } catch {
    throw new Error('No mark appeared on the page: it was not recognised as news about China–Japan relations.');
  }
}

/**
 * Scrolls a mark into view and rests the pointer on it.
 * @param {Page} page
 * @param {number} index of the mark, in the order of the text
 * @returns {Promise<number>} the positions that the card shows, or -1 when none opened
 */
async function openCard(page, index) {
  const place = await page.evaluate((/** @type {number} */ which) => {
    // A mark is painted in one of several tones, each a highlight of its own.
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('narrow-water-mark'));
    const marks = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
    const ranges = marks.filter((mark) => mark instanceof Range);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const range = ranges[which];
    if (range === undefined) return null;
    // High enough that a long card has room below it.
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 5, behavior: 'instant' });
    const box = range.getClientRects()[0];
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, index);
  if (place === null) return -1;
  // A pointer that flies past opens nothing: come slowly from just beside the mark.
  await page.mouse.move(place.x - 40, place.y + 30);
  await page.mouse.move(place.x, place.y, { steps: 10, durationMs: 400 });
  try {
    const shown = await page.waitForShadow(
      (root) => {
        const card = root.querySelector('.card');
        if (card === null || card.getBoundingClientRect().height === 0) return null;
        const positions = [...card.querySelectorAll('.position')];
        return { positions: positions.filter((each) => each.checkVisibility()).length };
      },
      { timeoutMs: CARD_TIMEOUT_MS },
    );
    return shown?.positions ?? -1;
  } catch {
    return -1;
  }
}

/**
 * Moves the pointer off, and waits until no card is open.
 * @param {Page} page
 */
async function leaveMark(page) {
  await page.mouse.move(2, 2);
  await page
    .waitForShadow((root) => root.querySelector('.card') === null, { timeoutMs: CARD_TIMEOUT_MS })
    .catch(() => undefined);
}
