/** What a page says of itself: titles, description, dates. All of it is a stranger's word, read as text and cut short. */
import { readJsonLd } from './json-ld';

export interface PageMeta {
  title: string;
  description: string;
  keywords: string;
  section: string;
  ogType: string;
  jsonLdTypes: string[];
  author: string;
  /** The address that the page calls its own; empty where it gives none. */
  canonical: string;
  /** When the page says it was published, as it says so: the surest statement first; none when it does not. */
  published: string[];
  /** JSON-LD says the text is not free to read. */
  isPaid: boolean;
}

const LONGEST_VALUE = 1_000;

/** Reads the metadata; never throws, whatever stands there. */
export function readPageMeta(document: Document): PageMeta {
  const metas = readMetas(document);
  const title = firstOf(metas, 'og:title', 'twitter:title');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') || firstOf(metas, 'og:url');
  const ld = readJsonLd(document, { titles: [title, document.title], addresses: [canonical, document.URL] });
  return {
    title: title || ld.headline,
    description: firstOf(metas, 'og:description', 'description', 'twitter:description'),
    keywords: firstOf(metas, 'news_keywords', 'keywords'),
    section: firstOf(metas, 'article:section', 'section'),
    ogType: firstOf(metas, 'og:type').toLowerCase(),
    jsonLdTypes: ld.types,
    author: firstOf(metas, 'author', 'article:author', 'byl'),
    canonical,
    published: [...PUBLISHED.flatMap((name) => metas.get(name) ?? []), ...ld.published],
    isPaid: ld.isPaid,
  };
}

/** What newspapers call the meta element that says when a story was published; the vaguest names last. */
const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'dc.date.issued',
  'dc.date',
  'date',
];

/** The page's meta elements by name, lower case; the first of a name counts. */
function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim().slice(0, LONGEST_VALUE);
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** The first of the names that says something. */
function firstOf(metas: ReadonlyMap<string, string>, ...names: string[]): string {
  for (const name of names) {
    const content = metas.get(name);
    if (content !== undefined) return content;
  }
  return '';
}
