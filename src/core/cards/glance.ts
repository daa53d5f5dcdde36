/**
 * How much of a card stands open when it comes: as much as a glance takes in; the rest is folded. Decided from the length
 * of the texts, before anything is drawn.
 */

/** What a card could show, the best first. */
export interface GlanceContents {
  /** The text that each position shows when it stands open: what it says, and what became of it. */
  positions: readonly string[];
  /** The text of each entry of the record. */
  record: readonly string[];
  /** A question with its sides stands on the card too. */
  hasQuestion: boolean;
}

/** How many of each stand open. */
export interface Glance {
  positions: number;
  record: number;
}

/**
 * Lines of text, on a card 380 CSS pixels wide, that a card about 420 CSS pixels high has room for besides its name, its
 * foot and its line of age.
 */
const ROOM_LINES = 9;
/** The same for a card of about 560 CSS pixels, which a second voice is worth. */
const ROOM_FOR_VOICES_LINES = 20;
const MOST_POSITIONS = 2;
/** Author, role and venue, the handle of the fold, and the space between. */
const AROUND_POSITION_LINES = 4;
/** Date and source, which run on in the entry's own lines, and the space between. */
const AROUND_ENTRY_LINES = 1.5;
const QUESTION_LINES = 7;
/** A line's length in halves of an em; a kanji takes two. */
const UNITS_IN_LINE = 50;

/**
 * The first position and the newest entry of the record stand open always: what was said, and what has come since. Then a
 * second position, and further entries, each if there is room. Nothing is ever cut short: it stands open whole, or it unfolds.
 */
export function glanceAt({ positions, record, hasQuestion }: GlanceContents): Glance {
  const positionLines = positions.map((text) => linesOf(text) + AROUND_POSITION_LINES);
  const entryLines = record.map((text) => linesOf(text) + AROUND_ENTRY_LINES);
  const newest = entryLines[0] ?? 0;
  const fixed = hasQuestion ? QUESTION_LINES : 0;
  const open = countFitting(positionLines, ROOM_FOR_VOICES_LINES - fixed - newest, MOST_POSITIONS);
  const taken = fixed + sum(positionLines.slice(0, open));
  return { positions: open, record: countFitting(entryLines, ROOM_LINES - taken, entryLines.length) };
}

/** How many of the first fit into `room` lines together, `most` at most; the first one always does. */
function countFitting(lines: readonly number[], room: number, most: number): number {
  let count = Math.min(1, lines.length);
  while (count < Math.min(most, lines.length) && sum(lines.slice(0, count + 1)) <= room) count += 1;
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function linesOf(text: string): number {
  return Math.ceil(widthOf(text) / UNITS_IN_LINE);
}

const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** The width of a text in halves of an em, estimated from which characters are wide. */
function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
