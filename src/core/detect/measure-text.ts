/** How long a folded text is, and where its lines, its sentences and its lead end. */
import type { FoldedText } from '../text/fold';

/** The lead is this many words at the beginning of the text, and the rest of the sentence they end in. */
const LEAD_WORDS = 70;

/** Whether more than two lines have words. */
export function hasManyLines(text: string): boolean {
  let lines = 0;
  for (let from = 0; from <= text.length && lines <= 2; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (text.slice(from, end).trim() !== '') lines++;
    from = end + 1;
  }
  return lines > 2;
}

/** What a unit below 0x80 is, as bits: 1 for white space, 2 for what may end a sentence; a line feed is both. */
const SIGNS = new Uint8Array(0x80);
SIGNS[0x20] = 1;
SIGNS[0x0a] = 3;
SIGNS[0x21] = SIGNS[0x2e] = SIGNS[0x3f] = 2;
const FULL_STOP = 0x3002;
const CJK_START = 0x3040;
const CJK_END = 0xa000;

/** A text is read this many units at a time; `PLACES` notes which of them may end a sentence. */
const STRETCH = 1024;
const PLACES = new Int32Array(STRETCH + 1);

/**
 * The length of a text in English words, and where its sentences end. The inner loop adds zeros and ones instead of
 * branching: where words end is random to a processor, and a mispredicted branch costs more than the addition.
 */
export function measureText({ units, length }: FoldedText): { words: number; ends: number[] } {
  const ends: number[] = [];
  let cjk = 0;
  let blank = 0;
  for (let from = 0; from < length; from += STRETCH) {
    const to = Math.min(from + STRETCH, length);
    let places = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i] as number;
      PLACES[places] = i;
      if (unit < 0x80) {
        const sign = SIGNS[unit] as number;
        blank += sign & 1;
        places += sign >> 1;
      } else {
        cjk += ((CJK_START - 1 - unit) & (unit - CJK_END)) >>> 31;
        places += ((unit ^ FULL_STOP) - 1) >>> 31;
      }
    }
    for (let place = 0; place < places; place++) {
      const at = PLACES[place] as number;
      if (endsSentence(units, at)) ends.push(at);
    }
  }
  return { words: cjk / 1.8 + (length - cjk - blank) / 5, ends };
}

function endsSentence(units: Uint16Array, at: number): boolean {
  switch (units[at]) {
    case 0x0a:
    case 0x21:
    case 0x3f:
    case FULL_STOP:
      return true;
    case 0x2e: {
      // A full stop ends a sentence before white space, unless it abbreviates ("U.S. ").
      const next = units[at + 1];
      return (next === 0x20 || next === 0x0a || next === undefined) && units[at - 2] !== 0x2e;
    }
    default:
      return false;
  }
}

/** Where the lead ends, as an offset into the folded text: behind the sentence in which its last word stands. */
export function endOfLead({ units, length }: FoldedText): number {
  let words = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    words += unit >= CJK_START && unit < CJK_END ? 1 / 1.8 : 1 / 6;
    if (words >= LEAD_WORDS && endsSentence(units, i)) return i + 1;
  }
  return length;
}
