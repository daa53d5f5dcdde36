/**
 * How much of a card stands open when it comes: what a glance takes in, and not a card as high as the screen. The rest
 * unfolds. Told by the length of the texts, before anything is drawn.
 */

/** What a card could show, the best first. */
export interface GlanceContents {
  /** What of each position stands open with it: what it says, and what became of it. */
  positions: readonly string[];
  /** Each entry of the record. */
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
 * In lines of text, as a card 380 CSS pixels wide has them: beside its name, its foot and its line of age, a card of about
 * 420 CSS pixels has room for these.
 */
const ROOM_LINES = 9;
/** A second voice is worth a taller card: about 560 CSS pixels then. */
const ROOM_FOR_VOICES_LINES = 20;
const MOST_POSITIONS = 2;
/** Who, role and venue, what unfolds, the space between. */
const AROUND_POSITION_LINES = 4;
/** The date and the source, which stand in the entry's own lines, and the space between. */
const AROUND_ENTRY_LINES = 1.5;
const QUESTION_LINES = 7;
/** Half an em each: a line has twice as many of these as it has kanji. */
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

/** How many of the first have room together, `most` at most; one where there is one. */
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

/** In halves of an em, as nearly as the kind of a character tells. */
function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
