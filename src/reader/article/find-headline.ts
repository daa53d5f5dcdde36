/** Finds the story's headline among headings and titles. */
import { evenTextLength } from '../../core/detect/page-kind';

export interface Headline {
  text: string;
  /** The heading that bears it; null where only the page's titles do. */
  element: Element | null;
}

type Heading = Headline & { element: Element };

/** What sites put between a story's title and their own name. */
const SEPARATOR = /\s+[|｜–—»·:]\s+|\s+-\s+|[｜|]|_(?=[\p{Script=Han}])|\s+_\s*/u;
const LONGEST_HEADLINE = 400;
/** Names of sections and sites are seldom as long as this (in Latin letters). */
const LIKE_A_HEADLINE = 24;

/** The headline by the page's titles: the longest `h1` or `h2` that stands in one of them; null where none does. */
export function findConfirmedHeadline(document: Document, metaTitle: string): Headline | null {
  const titles = titlesOf(document, metaTitle);
  // The site's name may be a heading too, and stand in the title; the story's own headline is much longer.
  const shortest = shorten(titles[0] ?? '').length / 2;
  let best: Headline | null = null;
  for (const heading of [...headingsOf(document, 'h1'), ...headingsOf(document, 'h2')]) {
    const { text } = heading;
    if (text.length < shortest || text.length <= (best?.text.length ?? 0)) continue;
    if (titles.some((title) => title.includes(text) || text.includes(title))) best = heading;
  }
  return best;
}

/**
 * The headline where no heading bears the page's title: the longest `h1` that stands with the story, or that stands before
 * it and reads like a headline; else the page's title without the site's name.
 */
export function findUnconfirmedHeadline(document: Document, root: Element, metaTitle: string): Headline {
  let best: Headline = { element: null, text: '' };
  for (const { element, text } of headingsOf(document, 'h1')) {
    const isWithStory = root.contains(element) || element.closest('article, main')?.contains(root) === true;
    if (evenTextLength(text) < (isWithStory ? 8 : LIKE_A_HEADLINE) || text.length <= best.text.length) continue;
    if (isWithStory || precedes(element, root)) best = { element, text };
  }
  return best.element !== null ? best : { element: null, text: shorten(titlesOf(document, metaTitle)[0] ?? '') };
}

function precedes(element: Element, root: Element): boolean {
  return (element.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function titlesOf(document: Document, metaTitle: string): string[] {
  return [squeeze(metaTitle), squeeze(document.title)].filter((title) => title !== '');
}

function headingsOf(document: Document, tag: string): Heading[] {
  return [...document.getElementsByTagName(tag)]
    .map((element) => ({ element, text: readHeading(element) }))
    .filter(({ text }) => text.length >= 4 && text.length <= LONGEST_HEADLINE);
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
  if (element.querySelector('rt,rp,rtc,script,style') === null) return element.textContent ?? '';
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      /^(?:RT|RP|RTC|SCRIPT|STYLE)$/.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode() !== null) if (walker.currentNode.nodeType === 3) text += (walker.currentNode as Text).data;
  return text;
}

/** Folds white space; what is not seen (soft hyphens, zero-width characters) parts no words. */
function squeeze(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
