/** The sentence around a span: up to the nearest sentence end or line break on each side. Told by punctuation alone, in any of our scripts. */

const END = /[.!?。！？\n]/;
const CLOSING = /["'”’」』）)]/;

/** Whether the character at `index` ends a sentence: a point within a number or an abbreviation (no space behind it) does not. */
function endsSentence(text: string, index: number): boolean {
  const unit = text[index] ?? '';
  if (!END.test(unit)) return false;
  return unit !== '.' || index + 1 >= text.length || /[\s"'”’)]/.test(text[index + 1] ?? '');
}

/** The span of the sentence that holds `start`–`end` (UTF-16), without white space before it. A span over several sentences gives them all. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && !endsSentence(text, to)) to += 1;
  if (text[to] !== undefined && text[to] !== '\n') to += 1;
  while (CLOSING.test(text[to] ?? '')) to += 1;
  // Quotation marks right behind an end close the sentence before; at the beginning of a paragraph, or after a space, they open this one.
  const isBehindEnd = from > 0 && text[from - 1] !== '\n';
  while (isBehindEnd && from < start && CLOSING.test(text[from] ?? '')) from += 1;
  while (from < start && /\s/.test(text[from] ?? '')) from += 1;
  return { start: from, end: to };
}
