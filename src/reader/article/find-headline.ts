/** Finds the story's headline among headings and titles. */

/** What sites put between a story's title and their own name. */
const SEPARATOR = /\s+[|｜–—»·:]\s+|\s+-\s+|[｜|]|_(?=[\p{Script=Han}])|\s+_\s*/u;

/**
 * The headline: the longest `h1` that also stands in the page's titles, else the `h1` before or in the root, else the
 * page's title without the site's name. `isMarkedUp` says that a heading bears it.
 */
export function findHeadline(
  document: Document,
  root: Element,
  metaTitle: string,
): { text: string; isMarkedUp: boolean } {
  const pageTitle = squeeze(document.title);
  const titles = [squeeze(metaTitle), pageTitle].filter((title) => title !== '');
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => ({ heading, text: readHeading(heading) }))
    .filter(({ text }) => text.length >= 4 && text.length <= 400);
  const confirmed = headings
    .filter(({ text }) => titles.some((title) => title.includes(text) || text.includes(title)))
    .sort((a, b) => b.text.length - a.text.length)[0];
  const shortened = shorten(titles[0] ?? '');
  // A masthead in an h1 stands in the title too; it is much shorter than the story's own title.
  if (confirmed !== undefined && confirmed.text.length * 2 >= shortened.length)
    return { text: confirmed.text, isMarkedUp: true };
  const near = headings.find(
    ({ heading }) => root.contains(heading) || heading.closest('article, main')?.contains(root),
  );
  if (near !== undefined && near.text.length >= 8) return { text: near.text, isMarkedUp: true };
  return { text: shortened, isMarkedUp: false };
}

/** A title without the site's name: the longest of its parts, or the first where it is about as long. */
function shorten(title: string): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== undefined && part.trim() !== '');
  const first = parts[0] ?? '';
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), first);
  return (first.length * 2 >= longest.length ? first : longest).trim();
}

/** A heading's text, readings left out and white space folded. */
export function readHeading(heading: Element): string {
  return squeeze(textWithoutRuby(heading));
}

function textWithoutRuby(element: Element): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const tag = node.parentElement?.tagName;
    if (tag !== 'RT' && tag !== 'RP' && tag !== 'SCRIPT' && tag !== 'STYLE') text += (node as Text).data;
  }
  return text;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
