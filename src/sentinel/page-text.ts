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
export function bodyText(document: Document): string {
  return document.body?.textContent ?? '';
}

/** Whether the page is a candidate by its head or, only if that leaves it open, by its body. */
export function isCandidatePage(document: Document): boolean {
  return isCandidate(headText(document)) || isCandidate(bodyText(document));
}
