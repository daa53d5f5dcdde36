/** What a page says in JSON-LD, of its story and of others. All of it is a stranger's word, read as text and cut short. */

export interface JsonLd {
  /** Every object's type, lower case. */
  types: string[];
  headline: string;
  /** When its story was published, as it says so: first as the object that is the story says, last as what cannot be parsed does. */
  published: string[];
  /** It says that the text is not free to read. */
  isPaid: boolean;
}

/** What tells the object that is the page's story from those of other stories: its titles and addresses. */
export interface StoryNames {
  titles: readonly string[];
  addresses: readonly string[];
}

const LONGEST_SOURCE = 300_000;
const LONGEST_VALUE = 1_000;
const LONGEST_DATE = 40;
/** A shorter headline may stand in any title. */
const LEAST_HEADLINE_UNITS = 6;
const ARTICLE_TYPE = /article|posting$/;
/** Where JSON-LD does not parse, or is too long to be. */
const DATE_IN_SOURCE = /"datePublished"\s*:\s*"([^"]{8,40})"/;

/** How surely a date is that of the page's story; the numbers only order. */
const SURENESS = { named: 2, article: 1, unparsed: -1 };

interface Gathered {
  types: Set<string>;
  headline: string;
  dates: { text: string; sureness: number }[];
  isPaid: boolean;
}

/** Reads all JSON-LD of a page; never throws, whatever stands there. Items of lists are other stories, and are not read. */
export function readJsonLd(document: Document, names: StoryNames): JsonLd {
  const gathered: Gathered = { types: new Set(), headline: '', dates: [], isPaid: false };
  const isStory = createStoryTest(names);
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    const data = source.length <= LONGEST_SOURCE ? parseJson(source) : undefined;
    if (data !== undefined) gather(data, gathered, isStory, 0);
    else {
      const text = DATE_IN_SOURCE.exec(source)?.[1];
      if (text !== undefined) gathered.dates.push({ text, sureness: SURENESS.unparsed });
    }
  }
  const { types, headline, dates, isPaid } = gathered;
  const published = dates.sort((a, b) => b.sureness - a.sureness).map(({ text }) => text);
  return { types: [...types], headline, published, isPaid };
}

/** Undefined where the source is no JSON. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

type Fields = Record<string, unknown>;

function gather(data: unknown, gathered: Gathered, isStory: (node: Fields) => boolean, depth: number): void {
  if (depth > 4 || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const item of data.slice(0, 50)) gather(item, gathered, isStory, depth + 1);
    return;
  }
  const node: Fields = { ...data };
  const types = textsOf(node['@type']).map((type) => type.toLowerCase().slice(0, 60));
  for (const type of types) gathered.types.add(type);
  if (typeof node.headline === 'string' && gathered.headline === '')
    gathered.headline = node.headline.slice(0, LONGEST_VALUE);
  if (typeof node.datePublished === 'string') {
    const isArticle = types.some((type) => ARTICLE_TYPE.test(type));
    const sureness = (isStory(node) ? SURENESS.named : 0) + (isArticle ? SURENESS.article : 0);
    gathered.dates.push({ text: node.datePublished.slice(0, LONGEST_DATE), sureness });
  }
  if (node.isAccessibleForFree === false || node.isAccessibleForFree === 'False') gathered.isPaid = true;
  gather(node['@graph'], gathered, isStory, depth + 1);
  gather(node.mainEntity, gathered, isStory, depth + 1);
}

/** Makes the test whether an object names the page's story, by headline or by address. */
function createStoryTest({ titles, addresses }: StoryNames): (node: Fields) => boolean {
  const paths = addresses.flatMap(pathOf);
  return ({ headline, url, '@id': id, mainEntityOfPage: page }) => {
    const isTitle = textsOf(headline).some(
      (text) => text.length >= LEAST_HEADLINE_UNITS && titles.some((title) => title.includes(text)),
    );
    const pageId = typeof page === 'object' && page !== null && '@id' in page ? page['@id'] : page;
    return (
      isTitle || textsOf([url, id, pageId].flat()).some((text) => pathOf(text).some((path) => paths.includes(path)))
    );
  };
}

/** The path of an address; none where it is no address, or the site's front. */
function pathOf(address: string): string[] {
  const path = URL.canParse(address) ? new URL(address).pathname.replace(/\/$/, '') : '';
  return path === '' ? [] : [path];
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}
