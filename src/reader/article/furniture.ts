/** Tells a page's furniture (navigation, sidebars, related stories, comments, captions, bylines) from its story. */

const FURNITURE_TAGS = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM', 'FIGCAPTION', 'DIALOG', 'MENU']);
const FURNITURE_ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|form|note)$/;
/** A wall of consent is all the text of a page whose story is not there yet, and never the story. */
const CONSENT_NAMES = namePattern(['cookies?|consent|gdpr']);
const LONGEST_WALL_UNITS = 4_000;
/** Words in class and id by which sites of all languages name what is surely not the story. */
const SURE_NAMES = namePattern([
  'nav(?:bar|igation)?|gnav|breadcrumbs?|topicpath|pankuzu|toolbar|skip-?link',
  'side-?bar|right-?col(?:umn)?',
  'related|recommend(?:ed|ations?)?|more-?(?:stories|news|from)|read-?(?:next|also)|also-?read|see-?also|most-?(?:popular|read|viewed)|trending|ranking|latest-?news|hot-?news|xiangguan|tuijian|kanren',
  'comments?|commentlist|disqus|respond|pinglun|replies',
  'footer|copyright|outbrain|taboola|cookie|consent|gdpr|pagination|pager',
]);
/** Words that stand for furniture as a rule, and now and then on something that holds the story. */
const LIKELY_NAMES = namePattern([
  'menu|aside|widget|rail|sub-?column|discussion|popular|read-?more',
  'share|sharing|social|sns|follow-?us|bookmarks?',
  'byline|author(?:-?(?:bio|box|info))?|credit|caption|timestamp',
  'ads?|advert(?:isement|orial)?|sponsor(?:ed)?|promo(?:tion)?|banner',
  'newsletter|subscribe|sign-?up|login|popup|modal|overlay|foot|site-?header|masthead|global-?header|tags?|taglist|keywords|paging|print-?only|visually-?hidden|sr-only|screen-reader-text',
]);
/** Share of the page's paragraphs from which an element is the story, whatever it is called. */
const STORY_DESPITE_SURE_NAME = 0.8;
const STORY_DESPITE_LIKELY_NAME = 0.3;

function namePattern(words: string[]): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.join('|')})(?:$|[\\s_-])`, 'i');
}

const NEVER_FURNITURE = new Set([
  'HTML',
  'BODY',
  'MAIN',
  'ARTICLE',
  'H1',
  'P',
  'SPAN',
  'A',
  'B',
  'I',
  'EM',
  'STRONG',
  'RUBY',
  'RB',
  'MARK',
  'FONT',
]);

/** What stands around a whole page may be named after the wall in front of it: that is longer, or has a part for the story. */
function isWall(element: Element): boolean {
  return (element.textContent?.length ?? 0) < LONGEST_WALL_UNITS && element.querySelector('article, main') === null;
}

/** Says how much of the paragraphs' text of a page, 0 to 1, stands in an element. */
export type ShareOfText = (element: Element) => number;

/**
 * Whether an element holds furniture, by its tag, role, hiding and names. Names can lie (a whole story in
 * `class="share-area"`), so an element with a good share of the page's text is not judged by its name.
 */
export function isFurniture(element: Element, shareOf: ShareOfText): boolean {
  const tag = element.tagName;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (NEVER_FURNITURE.has(tag)) return false;
  const role = element.getAttribute('role');
  if (FURNITURE_TAGS.has(tag) || (role !== null && FURNITURE_ROLES.test(role))) {
    return shareOf(element) < STORY_DESPITE_SURE_NAME;
  }
  // A header outside the story is the site's; one inside holds the headline and stays.
  if (tag === 'HEADER' && element.closest('article, main') === null) return shareOf(element) < STORY_DESPITE_SURE_NAME;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length < 2) return false;
  if (CONSENT_NAMES.test(names) && isWall(element)) return true;
  if (SURE_NAMES.test(names)) return shareOf(element) < STORY_DESPITE_SURE_NAME;
  return LIKELY_NAMES.test(names) && shareOf(element) < STORY_DESPITE_LIKELY_NAME;
}

/** Measures shares of the text in `p` elements; on a page that has next to none, of all text. */
export function createShareOfText(root: Element): ShareOfText {
  let total = -1;
  const inParagraphs = (element: Element) => {
    let length = 0;
    for (const paragraph of element.getElementsByTagName('p')) length += paragraph.textContent?.length ?? 0;
    return length;
  };
  return (element) => {
    if (total < 0) total = inParagraphs(root);
    if (total >= 300) return inParagraphs(element) / total;
    const all = root.textContent?.length ?? 0;
    return all === 0 ? 0 : (element.textContent?.length ?? 0) / all;
  };
}
