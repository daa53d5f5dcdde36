/**
 * Pages that carry several whole stories one below another, as news sites append them while a reader scrolls: each is
 * an article of its own. Told by headings and paragraphs, without touching layout.
 */
import { readHeading } from './find-headline';

/** A part of the page with less text in paragraphs than this is no story. UTF-16 units; Han and kana count as two and a half. */
const LEAST_PROSE = 400;
/** A shorter heading is a masthead or a label. */
const LEAST_HEADLINE_UNITS = 6;
/** With more of them the page is a front, and its headings are teasers. */
const MOST_HEADINGS = 40;
const BESIDE_THE_STORY =
  'aside, nav, footer, form, dialog, [hidden], [aria-hidden="true"], [role="dialog"], [role="alertdialog"], [role="complementary"], [role="navigation"], [id*="consent" i], [class*="consent" i], [id*="cookie" i], [class*="cookie" i]';

/** Which story the page says that it shows, by title and address. */
export interface ShownPage {
  title: string;
  url: string;
  /** Whether title or address changed since the last reading; if not, what is in view counts for more. Default true. */
  isNew?: boolean;
}

/**
 * The elements that hold a story under an `h1` of its own, in reading order; empty on a page of one story, and on a list
 * of stories, where each headline leads away from `url`.
 */
export function findStories(document: Document, url: string): Element[] {
  const all = document.getElementsByTagName('h1');
  if (all.length < 2 || all.length > MOST_HEADINGS) return [];
  const headings = [...all].filter(isHeadline);
  if (headings.length < 2) return [];
  const stories = headings
    .map((heading) => reachOf(heading, headings))
    .filter((story) => proseIn(story) >= LEAST_PROSE);
  // If the page's title names a heading that is not of these stories, the page carries that one story only.
  const named = headings.find((heading) => isTitleOf(document.title.replace(/\s+/g, ' ').trim(), heading));
  if (named !== undefined && !stories.some((story) => story.contains(named))) return [];
  const isList = stories.every((story) => leadsAway(addressOf(story), url));
  return stories.length < 2 || isList ? [] : stories;
}

/**
 * The story that a page of several is showing: one that its title or address has just moved on to, else the one in the
 * middle of the viewport, else one that title or address have named before, else the first. Null where there is none.
 */
export function chooseStory(stories: readonly Element[], shown: ShownPage, inView: Element | null): Element | null {
  // The first story is left out: a page that never changes its title goes on naming it.
  const movedOnTo = stories.slice(1).find((story) => isNamed(story, shown));
  const readNow = inView !== null && stories.includes(inView) ? inView : undefined;
  // Some pages change their title while readers scroll down, but not while they scroll up again.
  const first = shown.isNew === false ? (readNow ?? movedOnTo) : (movedOnTo ?? readNow);
  return first ?? stories[0] ?? null;
}

/** The headline of a story that was found here. */
export function headlineOf(story: Element): string {
  const heading = headingOf(story);
  return heading === undefined ? '' : readHeading(heading);
}

/** A masthead or a label in an `h1` of its own may stand above the headline. */
function headingOf(story: Element): Element | undefined {
  return story.tagName === 'H1' ? story : [...story.getElementsByTagName('h1')].find(isHeadline);
}

function isHeadline(heading: Element): boolean {
  return readHeading(heading).length >= LEAST_HEADLINE_UNITS && heading.closest(BESIDE_THE_STORY) === null;
}

/** Whether a title names a story: it holds the headline, or is its beginning. */
export function isTitleOf(title: string, story: Element): boolean {
  const headline = headlineOf(story);
  return title !== '' && headline !== '' && (title.includes(headline) || headline.includes(title));
}

/** The widest element around a heading without any other heading in it. */
function reachOf(heading: Element, headings: readonly Element[]): Element {
  let reach = heading;
  for (let parent = heading.parentElement; parent !== null; parent = parent.parentElement) {
    const holder = parent;
    if (headings.some((other) => other !== heading && holder.contains(other))) break;
    reach = parent;
  }
  return reach;
}

function proseIn(element: Element): number {
  let prose = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const text = paragraph.textContent ?? '';
    prose += text.length + 1.5 * (text.match(/[\u3040-\u9fff]/g)?.length ?? 0);
    if (prose >= LEAST_PROSE) break;
  }
  return prose;
}

/** The address that a story's headline leads to; null where it leads nowhere. */
function addressOf(story: Element): URL | null {
  const heading = headingOf(story);
  const link = heading?.closest<HTMLAnchorElement>('a[href]') ?? heading?.querySelector<HTMLAnchorElement>('a[href]');
  const href = link?.href ?? '';
  return URL.canParse(href) ? new URL(href) : null;
}

function isNamed(story: Element, { title, url }: ShownPage): boolean {
  if (isTitleOf(title.replace(/\s+/g, ' ').trim(), story)) return true;
  const address = addressOf(story);
  if (address === null || leadsAway(address, url)) return false;
  // Some sites tell their stories apart by the query alone; what else stands in the page's own does not matter.
  const { searchParams } = new URL(url);
  return [...address.searchParams].every(([name, value]) => searchParams.get(name) === value);
}

/** Whether an address is another page than `url`, queries and fragments aside. */
function leadsAway(address: URL | null, url: string): boolean {
  if (address === null) return false;
  if (!URL.canParse(url)) return true;
  const { origin, pathname } = new URL(url);
  return address.origin !== origin || address.pathname !== pathname || pathname === '/';
}
