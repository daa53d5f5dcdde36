/** Where the browser breaks lines of what is drawn. */

/** The dots in an element that stand at the beginning of a line, each with the words behind it. */
export function dotsAtLineStart(root: Element): string[] {
  const range = document.createRange();
  const boxOf = (text: Text, at: number) => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  const found: string[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let bottomBefore: number | null = null;
  for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.data.charAt(at);
      if (unit.trim() === '') continue;
      const { top, bottom } = boxOf(text, at);
      if (unit === '·' && bottomBefore !== null && top >= bottomBefore) found.push(text.data.slice(at, at + 20));
      bottomBefore = bottom;
    }
  }
  return found;
}
