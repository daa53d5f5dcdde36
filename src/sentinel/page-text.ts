/** Whether a page is worth a closer look, told from its raw text: what the sentinel asks on every page. */
import { isCandidate } from '../core/detect/gate';

/** What a page says of itself for others, in its title, metadata and structured data. */
function headText(document: Document): string {
  const parts = [document.title];
  for (const element of document.querySelectorAll<HTMLElement>(
    'meta[property^="og:"],meta[name="description"],meta[name="keywords"],script[type="application/ld+json"]',
  )) {
    parts.push(element.getAttribute('content') ?? element.textContent ?? '');
  }
  return parts.join('\n');
}

/** The raw text of the body, scripts in it included: cheaper than what is shown, and no layout is forced. */
function bodyText(document: Document): string {
  return document.body?.textContent ?? '';
}

/** Whether the body holds so many units of text: scripts and white space, which empty pages have too, do not count. */
export function hasText(document: Document, leastUnits: number): boolean {
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (units < leastUnits) {
    const node = walker.nextNode();
    if (node === null) return false;
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement?.tagName ?? ''))
      units += (node as Text).data.trim().length;
  }
  return true;
}

/** Whether the page is a candidate by its head or, only if that leaves it open, by its body. */
export function isCandidatePage(document: Document): boolean {
  return isCandidate(headText(document)) || isCandidate(bodyText(document));
}
