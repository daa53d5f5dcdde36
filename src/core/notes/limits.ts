/**
 * How much a note may hold. The form, the reader and the check of what arrives all go by these, so that nothing which
 * can be typed or selected is refused only when it is saved. Lengths are in UTF-16 units.
 */

export const MOST_TEXT_UNITS = 50_000;
export const MOST_TAGS = 50;
export const MOST_TAG_UNITS = 100;
/** Of a quote's own words; a longer selection is not taken. */
export const MOST_QUOTE_UNITS = 10_000;
/** Of the paragraph stored with a quote; a longer one is cut around the quote. */
export const MOST_PARAGRAPH_UNITS = 20_000;
/** Of what is stored with a quote from each side of it. */
export const MOST_CONTEXT_UNITS = 64;

/** Of a text that is stored already: merging two edits puts one text behind the other, and the whole stays editable. */
export const MOST_MERGED_TEXT_UNITS = 1_000_000;
/** Of tags that are stored already: merging two edits unites them. */
export const MOST_MERGED_TAGS = 1_000;

/** How much an edit may leave of a note: the usual, or as much as was there before. */
export function editLimits(base: { text: string; tags: readonly string[] }): { textUnits: number; tags: number } {
  return {
    textUnits: Math.max(MOST_TEXT_UNITS, base.text.length),
    tags: Math.max(MOST_TAGS, base.tags.length),
  };
}
