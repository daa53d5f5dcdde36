import { MOST_CONTEXT_UNITS, MOST_PARAGRAPH_UNITS } from '../notes/limits';
import type { Quote } from './types';

/** Whether the boundary before `at` falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Marks, joiners and variation selectors: they belong to the character before them, even if that is a space. */
function continuesGrapheme(text: string, at: number): boolean {
  return /^(?:\p{M}|\u200d|\ufe0e|\ufe0f)/u.test(text.slice(at, at + 2));
}

/** The paragraph in which a quote begins, or so much around the quote as is kept of a very long one. */
function cutParagraph(text: string, from: number, to: number): string {
  const paragraphFrom = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const breakAt = text.indexOf('\n', from);
  const paragraphTo = breakAt < 0 ? text.length : breakAt;
  if (paragraphTo - paragraphFrom <= MOST_PARAGRAPH_UNITS) return text.slice(paragraphFrom, paragraphTo);
  const room = Math.max(0, MOST_PARAGRAPH_UNITS - (Math.min(to, paragraphTo) - from));
  const latest = paragraphTo - MOST_PARAGRAPH_UNITS;
  let start = Math.max(paragraphFrom, Math.min(latest, from - Math.floor(room / 2)));
  let end = start + MOST_PARAGRAPH_UNITS;
  if (splitsPair(text, start)) start++;
  if (splitsPair(text, end)) end--;
  return text.slice(start, end);
}

/**
 * Describes a passage so that it can be found again later.
 *
 * White space at the ends is left out, unless a combining mark sits on it. Offsets outside the text are drawn in; an end
 * inside a surrogate pair moves outward. A passage of white space alone gives an empty `exact`. Of a paragraph beyond
 * `MOST_PARAGRAPH_UNITS` the part around the quote is kept.
 *
 * @param start offset in UTF-16 units of the passage's first unit
 * @param end offset one past its last unit
 */
export function describeQuote(text: string, start: number, end: number): Quote {
  let from = Math.min(Math.max(0, Math.trunc(start) || 0), text.length);
  let to = Math.min(Math.max(from, Math.trunc(end) || 0), text.length);
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  while (from < to && /\s/.test(text.charAt(from)) && !continuesGrapheme(text, from + 1)) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;

  let prefixFrom = Math.max(0, from - MOST_CONTEXT_UNITS);
  if (splitsPair(text, prefixFrom)) prefixFrom++;
  let suffixTo = Math.min(text.length, to + MOST_CONTEXT_UNITS);
  if (splitsPair(text, suffixTo)) suffixTo--;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(prefixFrom, from),
    suffix: text.slice(to, suffixTo),
    paragraph: cutParagraph(text, from, to),
    start: from,
  };
}
