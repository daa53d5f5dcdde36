/** Plain facts that a page states about itself. Claims: whoever uses them checks them. */
import { dayInAddress, readDay } from '../../core/article-date';
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
type DatedStory = Pick<PageReading, 'root' | 'hasOwnMeta' | 'published'>;

/**
 * The article's date as `YYYY-MM-DD`, as the page gives it: the first of its statements that can be read, then the day in
 * its address, or null.
 * A `<time>` counts only in the story, below `root` or beside it in the same article: others date other stories, and so
 * do the metadata unless `hasOwnMeta`.
 */
export function articleDateOf(document: Document, { root, hasOwnMeta, published }: DatedStory): string | null {
  const stated = [
    ...published(),
    root.querySelector(TIME)?.getAttribute('datetime'),
    root.closest('article,main')?.querySelector(TIME)?.getAttribute('datetime'),
  ];
  for (const statement of stated) {
    const day = readDay(statement?.slice(0, 100) ?? '');
    if (day !== null) return day;
  }
  return hasOwnMeta ? dayInAddress(new URL(document.URL).pathname.slice(0, 500)) : null;
}
