/** The dot between parts of one line. It keeps to the part before it: no line begins with a dot. */
export const DOT = '\u00a0· ';

/** A text with dots of its own, these kept from the beginning of a line. */
export function keepDots(text: string): string {
  return text.replaceAll(' · ', DOT);
}
