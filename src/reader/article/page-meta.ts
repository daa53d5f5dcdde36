/** What a page says of itself: titles, description, JSON-LD. All of it is a stranger's word, read as text and cut short. */

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
  /** When the page says it was published, as it says so; empty when it does not. */
  published: string;
  /** JSON-LD says the text is not free to read. */
  isPaid: boolean;
}

const LONGEST_JSON_LD = 300_000;
const LONGEST_VALUE = 1_000;

/** Reads the metadata; never throws, whatever stands there. */
export function readPageMeta(document: Document): PageMeta {
  const types = new Set<string>();
  const ld = { headline: '', published: '', isPaid: false };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length <= LONGEST_JSON_LD) readJsonLd(parseJson(source), types, ld, 0);
  }
  const metas = readMetas(document);
  return {
    title: firstOf(metas, 'og:title', 'twitter:title') || ld.headline,
    description: firstOf(metas, 'og:description', 'description', 'twitter:description'),
    keywords: firstOf(metas, 'news_keywords', 'keywords'),
    section: firstOf(metas, 'article:section', 'section'),
    ogType: firstOf(metas, 'og:type').toLowerCase(),
    jsonLdTypes: [...types],
    author: firstOf(metas, 'author', 'article:author', 'byl'),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') || firstOf(metas, 'og:url'),
    published: firstOf(metas, ...PUBLISHED) || ld.published,
    isPaid: ld.isPaid,
  };
}

const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'date',
  'dc.date',
  'dc.date.issued',
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

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function readJsonLd(
  data: unknown,
  types: Set<string>,
  ld: { headline: string; published: string; isPaid: boolean },
  depth: number,
): void {
  if (depth > 4 || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const item of data.slice(0, 50)) readJsonLd(item, types, ld, depth + 1);
    return;
  }
  const node: Record<string, unknown> = { ...data };
  for (const type of [node['@type']].flat()) if (typeof type === 'string') types.add(type.toLowerCase().slice(0, 60));
  if (typeof node.headline === 'string' && ld.headline === '') ld.headline = node.headline.slice(0, LONGEST_VALUE);
  if (typeof node.datePublished === 'string' && ld.published === '') ld.published = node.datePublished.slice(0, 40);
  if (node.isAccessibleForFree === false || node.isAccessibleForFree === 'False') ld.isPaid = true;
  readJsonLd(node['@graph'], types, ld, depth + 1);
  readJsonLd(node.mainEntity, types, ld, depth + 1);
}
