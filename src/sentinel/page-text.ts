/** Whether a page is worth a closer look, told from its raw text: what the sentinel asks on every page. */
import { isCandidate, isEastern } from '../core/detect/gate';

/**
 * What a page says of itself for others, in its title, metadata and structured data. Only the head is searched for it:
 * structured data in the body is in the body's raw text, and a selector that is asked of all elements takes as long as all
 * the rest.
 */
function headText(document: Document): string {
  const parts: (string | null)[] = [document.title];
  for (const element of (document.head ?? document).querySelectorAll('meta,[type="application/ld+json"]')) {
    parts.push(element.getAttribute('content') ?? element.textContent);
  }
  return parts.join('\n');
}

/** The raw text of the body, scripts in it included: cheaper than what is shown, and no layout is forced. */
function bodyText(document: Document): string {
  return document.body?.textContent ?? '';
}

/** What may be on a page before its story is there, and is no part of it: scripts, the site's own lines, a consent wall. */
const BEFORE_THE_STORY = /^(?:SCRIPT|STYLE|NOSCRIPT|HEADER|NAV|ASIDE|FOOTER|DIALOG)$/;
const CONSENT = /cookie|consent/i;

/** Whether the body has at least this many units of text that could be a story's; stops counting there. */
export function hasText(document: Document, leastUnits: number): boolean {
  let missing = leastUnits;
  const count = (parent: Node) => {
    for (let node = parent.firstChild; node !== null && missing > 0; node = node.nextSibling) {
      if (node instanceof Text) missing -= node.data.trim().length;
      else if (node instanceof Element) {
        const { tagName, id, className } = node;
        if (!BEFORE_THE_STORY.test(tagName) && !CONSENT.test(`${id} ${className}`)) count(node);
      }
    }
  };
  count(document.body ?? document);
  return missing <= 0;
}

/**
 * Whether the page is a candidate by its head or, if that does not settle it, by its body. Ruby readings split words in the
 * raw text (中<rt>ちゅう</rt>国) so that no pattern matches: the few pages that have any are let through.
 */
export function isCandidatePage(document: Document): boolean {
  if (isCandidate(headText(document))) return true;
  const text = bodyText(document);
  return isCandidate(text) || (isEastern(text) && document.querySelector('rt') !== null);
}

/** Whether the page is in Han or kana, as far as a glance tells. */
export function isEasternPage(document: Document): boolean {
  return isEastern(bodyText(document));
}
