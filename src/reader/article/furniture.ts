/** Tells a page's furniture (navigation, sidebars, related stories, comments, captions, bylines) from its story. */
import type { Block, Suspicion, Zone } from './blocks';

const FURNITURE_TAGS = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM', 'FIGCAPTION', 'DIALOG', 'MENU', 'SEARCH']);
const FURNITURE_ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|form|note)$/;
/** A consent wall is never the story, even where it is all the text because the story is not there yet. */
const CONSENT_NAMES = namePattern(['cookies?|consent|gdpr']);
const LONGEST_WALL_UNITS = 4_000;
/** Words in class and id for what readers say, which may be longer than the story. */
const REPLY_NAMES = namePattern(['comments?|commentlist|disqus|respond|pinglun|replies']);
/** Words in class and id by which sites of all languages name what is surely not the story. */
const SURE_NAMES = namePattern([
  'nav(?:bar|igation)?|gnav|breadcrumbs?|topicpath|pankuzu|toolbar|skip-?link',
  'side-?bar|right-?col(?:umn)?',
  'related|recommend(?:s|ed|ations?)?|more-?(?:stories|news|from|articles)|read-?(?:next|also)|also-?read|see-?also|most-?(?:popular|read|viewed)|trending|rank(?:ing|list)?|latest-?(?:news|posts)|hot-?news|xiangguan|tuijian|kanren',
  'footer|copyright|outbrain|taboola|pagination|pager',
]);
/** Words that name furniture as a rule, and now and then something that holds the story. */
const LIKELY_NAMES = namePattern([
  'menu|aside|widget|rail|sub-?column|discussion|popular|read-?more',
  'share|sharing|social|sns|follow-?us|bookmarks?',
  'byline|author(?:-?(?:bio|box|info))?|credit|caption|timestamp',
  'ads?|advert(?:isement|orial)?|sponsor(?:ed)?|promo(?:tion)?|banner',
  'newsletter|subscribe|sign-?up|login|popup|modal|overlay|foot|site-?header|masthead|global-?header|tags?|taglist|keywords|paging|print-?only|visually-?hidden|sr-only|screen-reader-text',
]);
/** Tokens that say what an element has or lacks, not what it is. */
const ABOUT_OTHERS = /(?:^|[_-])(?:has|with|no|without|not|enable[ds]?)[_-]|[_-]layout(?:$|[_-])|[:[]/;
/** From these shares of the page's prose on, an element is the story in spite of a name that may lie, or of a plain one. */
const SOME_SHARE = 0.3;
const MOST_SHARE = 0.8;

function namePattern(words: string[]): RegExp {
  return new RegExp(`(?:^|[_-])(?:${words.join('|')})(?:$|[_-])`);
}

/** Elements that are not judged by their names: they hold the story, or are it. */
const NEVER_BY_NAME = new Set(['BODY', 'MAIN', 'ARTICLE', 'H1', 'P']);

/** What an element's tag, role and hiding say. */
export function readTag(element: Element, tag: string, parent: Element): Suspicion | null {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return 'hidden';
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return 'hidden';
  if (FURNITURE_TAGS.has(tag)) return 'sure';
  const role = element.getAttribute('role');
  if (role !== null && FURNITURE_ROLES.test(role) && !NEVER_BY_NAME.has(tag)) return 'sure';
  // A header outside the story is the site's; one inside holds the headline and stays.
  return tag === 'HEADER' && parent.closest('article, main') === null ? 'sure' : null;
}

/** What the names of an element, its class and id, say of it. */
export interface NameReading {
  suspicion: Suspicion | null;
  /** It says who wrote the story. */
  isByline: boolean;
  /** It says when the story was published. */
  isTime: boolean;
  /** It stands where the free part of a story ends. */
  isPaywall: boolean;
}

const BYLINE_NAME = /byline|author/i;
const TIME_NAME = /pub-?time|publish|date-?line|posted-?on|entry-?date/i;
const PAYWALL_NAME = /paywall/i;
const NO_NAME: NameReading = { suspicion: null, isByline: false, isTime: false, isPaywall: false };

const knownNames = new Map<string, NameReading>();
const MOST_KNOWN_NAMES = 2_000;

/** What a class or an id says. A page has the same few hundreds of times, so each is read once and kept. */
export function readNames(name: string | null): NameReading {
  if (name === null || name.length < 2) return NO_NAME;
  const known = knownNames.get(name);
  if (known !== undefined) return known;
  const reading = {
    suspicion: suspicionOf(name),
    isByline: BYLINE_NAME.test(name),
    isTime: TIME_NAME.test(name),
    isPaywall: PAYWALL_NAME.test(name),
  };
  if (knownNames.size >= MOST_KNOWN_NAMES) knownNames.clear();
  knownNames.set(name, reading);
  return reading;
}

function suspicionOf(name: string): Suspicion | null {
  let suspicion: Suspicion | null = null;
  for (const token of name.split(/\s+/)) {
    if (token.length < 2 || ABOUT_OTHERS.test(token)) continue;
    // What follows two hyphens tells one block from others of its name; capitals part words as hyphens do.
    const plain = token
      .replace(/(.)--.*$/, '$1')
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase();
    if (CONSENT_NAMES.test(plain)) return 'consent';
    if (REPLY_NAMES.test(plain)) return 'replies';
    if (SURE_NAMES.test(plain)) return 'sure';
    if (LIKELY_NAMES.test(plain)) suspicion = 'likely';
  }
  return suspicion;
}

/** Whether an element is judged by its names: some hold the story, or are it, whatever they are called. */
export function isJudgedByName(tag: string): boolean {
  return !NEVER_BY_NAME.has(tag);
}

/** Whether an element named after consent is a wall. One around the whole page, so named, is longer or has the story's part. */
function isWall(element: Element): boolean {
  return (element.textContent?.length ?? 0) < LONGEST_WALL_UNITS && element.querySelector('article, main') === null;
}

/** With less prose than this outside readers' replies or a hidden part, that part is the page. */
const LITTLE_PROSE = 300;

/**
 * The blocks that are not furniture. Names can lie (a whole story in `class="share-area"`), so an element with a good
 * share of the page's prose is kept, the sooner with the `headline` in it. Readers' replies, and what is hidden for search
 * engines, may be longer than the story: they are kept only with the headline.
 */
export function withoutFurniture(blocks: readonly Block[], zones: readonly Zone[], headline: Element | null): Block[] {
  const total = blocks.reduce((sum, block) => sum + block.prose, 0);
  const byName = new Map<string, number>();
  for (const { suspicion, name, prose, parent } of zones) {
    if (suspicion === 'likely' && parent?.name !== name) byName.set(name, (byName.get(name) ?? 0) + prose);
  }
  const furniture = new Set<Zone>();
  for (const zone of zones) {
    const prose = zone.suspicion === 'likely' ? (byName.get(zone.name) ?? zone.prose) : zone.prose;
    const isOutside = zone.parent !== null && furniture.has(zone.parent);
    if (isOutside || total === 0 || !isStory(zone, prose, total, headline)) furniture.add(zone);
  }
  return blocks.filter(({ zone }) => zone === null || !furniture.has(zone));
}

/** Whether a suspected element holds the story after all; `prose` is what it and others of its name hold together. */
function isStory({ element, suspicion }: Zone, prose: number, total: number, headline: Element | null): boolean {
  const hasHeadline = headline !== null && element.contains(headline);
  const share = prose / total;
  switch (suspicion) {
    case 'likely':
      return share >= SOME_SHARE;
    case 'sure':
      return share >= (hasHeadline ? SOME_SHARE : MOST_SHARE);
    case 'consent':
      return share >= MOST_SHARE && !isWall(element);
    default:
      return share >= MOST_SHARE && (hasHeadline || total - prose < LITTLE_PROSE);
  }
}
