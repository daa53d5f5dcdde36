/** Plain facts that a page states about itself. Claims: whoever uses them checks them. */
import type { PageClaims } from '../../messages/protocol';
import type { PageReading } from '../read-page';

const contentOf = (document: Document, selector: string): string | undefined =>
  document.querySelector(selector)?.getAttribute('content') ?? undefined;

/** What the page says of its own identity. */
export function claimsOf(document: Document): PageClaims {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const ogUrl = contentOf(document, 'meta[property="og:url"]');
  return {
    title: document.title.slice(0, 2_000),
    ...(canonical === undefined || canonical.length > 8_000 ? {} : { canonical }),
    ...(ogUrl === undefined || ogUrl.length > 8_000 ? {} : { ogUrl }),
  };
}

const TIME = 'time[datetime]';

/** What of a reading says which of a page's dates are its own. */
type DatedStory = Pick<PageReading, 'root' | 'hasOwnMeta'>;

/**
 * The article's date as `YYYY-MM-DD`, as the page gives it: the first of its statements that can be read, or null.
 * A `<time>` counts only in the story, below `root` or beside it in the same article: others date other stories, and so
 * do the metadata unless `hasOwnMeta`.
 */
export function articleDateOf(document: Document, { root, hasOwnMeta }: DatedStory): string | null {
  const metadata = hasOwnMeta ? statedInMetadata(document) : [];
  const stated = [
    ...metadata,
    root.querySelector(TIME)?.getAttribute('datetime'),
    root.closest('article,main')?.querySelector(TIME)?.getAttribute('datetime'),
  ];
  for (const statement of stated) {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(statement ?? '')?.[0];
    if (date !== undefined && !Number.isNaN(Date.parse(date))) return date;
  }
  return null;
}

function statedInMetadata(document: Document): (string | undefined)[] {
  return [
    contentOf(document, 'meta[property="article:published_time"]'),
    contentOf(document, 'meta[itemprop="datePublished"],meta[name="date"],meta[name="pubdate"]'),
    datePublishedInJsonLd(document),
  ];
}

function datePublishedInJsonLd(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{10,40})"/.exec(script.textContent ?? '');
    if (found?.[1] !== undefined) return found[1];
  }
  return undefined;
}
