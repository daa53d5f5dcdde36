/** The dot where the part before it is a box of its own (`.whole`): inside it, since a line may break on either side of a box. */
export const DOT_INSIDE = '\u00a0·';

/** The dot between parts of one line. It keeps to the part before it: no line begins with a dot. */
export const DOT = `${DOT_INSIDE} `;

/** A text with dots of its own, these kept from the beginning of a line. */
export function keepDots(text: string): string {
  return text.replaceAll(' · ', DOT);
}
