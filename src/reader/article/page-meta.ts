/** What a page says of itself: titles, description, JSON-LD. All of it is a stranger's word, read as text and cut short. */

export interface PageMeta {
  title: string;
  description: string;
  keywords: string;
  section: string;
  ogType: string;
  jsonLdTypes: string[];
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
  return {
    title: metaOf(document, 'og:title', 'twitter:title') || ld.headline,
    description: metaOf(document, 'og:description', 'description', 'twitter:description'),
    keywords: metaOf(document, 'news_keywords', 'keywords'),
    section: metaOf(document, 'article:section', 'section'),
    ogType: metaOf(document, 'og:type').toLowerCase(),
    jsonLdTypes: [...types],
    published: metaOf(document, 'article:published_time', 'datePublished', 'pubdate', 'date') || ld.published,
    isPaid: ld.isPaid,
  };
}

/** The first of the named meta elements that says something. */
function metaOf(document: Document, ...names: string[]): string {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const content = element?.getAttribute('content')?.trim();
    if (content) return content.slice(0, LONGEST_VALUE);
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
