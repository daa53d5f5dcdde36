/**
 * Eight hexadecimal digits that change when a text's words change: FNV-1a (32 bit) over UTF-16 units, white space folded.
 * A translation names the hash of the English text it renders, so that a changed text shows up as a stale translation.
 */
export function hashText(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
