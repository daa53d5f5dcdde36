/** Tells a page's furniture (navigation, sidebars, related stories, comments, captions, bylines) from its story. */

const FURNITURE_TAGS = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM', 'FIGCAPTION', 'DIALOG', 'MENU']);
const FURNITURE_ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|form|note)$/;
/** Words in class and id by which sites of all languages name their furniture. */
const FURNITURE_NAMES = new RegExp(
  '(?:^|[\\s_-])(?:' +
    [
      'nav(?:bar|igation|i)?|menu|gnav|breadcrumbs?|topicpath|pan(?:kuzu)|toolbar|skip-?link',
      'side-?bar|aside|widget|rail|right-?col(?:umn)?|sub-?column',
      'related|recommend(?:ed|ations?)?|more-?(?:stories|news|from)|read-?(?:more|next|also)|also-?read|see-?also|(?:most-?)?(?:popular|read|viewed)|trending|ranking|latest-?news|hot-?news|xiangguan|tuijian|kanren',
      'comments?|commentlist|disqus|respond|discussion|pinglun|replies',
      'share|sharing|social|sns|follow-?us|bookmarks?',
      'byline|author(?:-?(?:bio|box|info))?|credit|caption|dateline-?meta|timestamp',
      'ads?|advert(?:isement|orial)?|sponsor(?:ed)?|promo(?:tion)?|outbrain|taboola|banner',
      'newsletter|subscribe|subscription-?box|sign-?up|login|cookie|consent|gdpr|popup|modal|overlay|paywall-?(?:box|message)?',
      'footer|foot|copyright|site-?header|masthead|global-?header|tags?|taglist|keywords|pagination|pager|paging|editor-?note-?box|print-?only|visually-?hidden|sr-only|screen-reader-text',
    ].join('|') +
    ')(?:$|[\\s_-])',
  'i',
);
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

/**
 * Whether an element holds furniture, by its tag, role, hiding and names. Names can lie (a whole page in `class="overlay"`),
 * so an element with more than half of the page's `paragraphs` is never furniture by its name.
 */
export function isFurniture(element: Element, paragraphs: number): boolean {
  const tag = element.tagName;
  if (FURNITURE_TAGS.has(tag)) return !holdsMost(element, paragraphs);
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  const role = element.getAttribute('role');
  if (role !== null && FURNITURE_ROLES.test(role)) return !holdsMost(element, paragraphs);
  // A header outside the story is the site's; one inside holds the headline and stays.
  if (tag === 'HEADER') return element.closest('article, main') === null && !holdsMost(element, paragraphs);
  if (NEVER_FURNITURE.has(tag)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.length > 1 && FURNITURE_NAMES.test(names) && !holdsMost(element, paragraphs);
}

function holdsMost(element: Element, paragraphs: number): boolean {
  return paragraphs >= 4 && element.getElementsByTagName('p').length * 2 > paragraphs;
}
