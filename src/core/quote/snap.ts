/** How far an end may be moved to a word's edge. */
const WORD_REACH_UNITS = 8;

/** The edge of a paragraph or of the text nearest to an offset; the offset itself if none is within `most` units. */
export function snapToBreak(text: string, offset: number, most: number): number {
  for (let distance = 0; distance <= most; distance++) {
    if (isBreak(text, offset - distance)) return offset - distance;
    if (isBreak(text, offset + distance)) return offset + distance;
  }
  return offset;
}

function isBreak(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  return text.charAt(offset - 1) === '\n' || text.charAt(offset) === '\n';
}

const SPACED_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

function splitsWord(left: string, right: string): boolean {
  return SPACED_LETTER.test(left) && SPACED_LETTER.test(right);
}

/**
 * Moves an offset out of the middle of a word, to its nearer edge, unless the quote itself was cut there within a word.
 * Scripts without spaces have no such edges.
 *
 * @param left what stood left of this end when the quote was stored
 * @param right what stood right of it
 */
export function snapToWord(text: string, offset: number, left: string, right: string): number {
  if (splitsWord(left.slice(-1), right.slice(0, 1))) return offset;
  const isInside = (at: number) => splitsWord(text.charAt(at - 1), text.charAt(at));
  for (let distance = 0; distance <= WORD_REACH_UNITS; distance++) {
    if (!isInside(offset - distance)) return offset - distance;
    if (!isInside(offset + distance)) return offset + distance;
  }
  return offset;
}
