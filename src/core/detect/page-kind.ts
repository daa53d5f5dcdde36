/** Tells an article from a section front, a stub and everything else by plain features, in a way that knows CJK. */
import type { BlockFeatures, PageFeatures, PageKind } from './types';

const ARTICLE_TYPES = new Set([
  'newsarticle',
  'article',
  'reportagenewsarticle',
  'analysisnewsarticle',
  'opinionnewsarticle',
  'backgroundnewsarticle',
  'blogposting',
  'liveblogposting',
  'reviewnewsarticle',
  'scholarlyarticle',
  'techarticle',
]);
const LIST_TYPES = new Set([
  'collectionpage',
  'searchresultspage',
  'itemlist',
  'profilepage',
  'contactpage',
  'checkoutpage',
]);

/** Prose that makes an article where nothing else says so, and where the page itself calls it one. */
const PROSE_ALONE = 700;
const PROSE_WITH_SIGNS = 280;

/** Length of a block in Latin letters: one CJK character carries as much as two and a half. */
export function evenLength({ length, cjkLength }: BlockFeatures): number {
  return length + 1.5 * cjkLength;
}

/** How much of a block counts as running prose. */
export function proseLength(block: BlockFeatures): number {
  if (block.tag === 'heading' || block.length === 0) return 0;
  const length = evenLength(block);
  if (block.linkLength > block.length * 0.4) return 0;
  if (block.sentenceEnds === 0 && length < 160) return 0;
  // A list item is prose when it is made of sentences.
  if (block.tag === 'list-item' && (block.sentenceEnds === 0 || length < 80)) return 0;
  return length;
}

/** The kind of a page by its features. */
export function judgePageKind(features: PageFeatures): PageKind {
  const { blocks, teaserCount } = features;
  const prose = blocks.reduce((sum, block) => sum + proseLength(block), 0);
  const longest = blocks.reduce((most, block) => Math.max(most, proseLength(block)), 0);
  const linked = blocks.reduce((sum, block) => sum + block.linkLength, 0);
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  const signs = countSigns(features);
  const isFront = isFrontPath(features.path) && signs < 3;
  const isList = features.jsonLdTypes.some((type) => LIST_TYPES.has(type)) && signs < 2;

  const isService = SERVICE_PATH.test(features.path) && signs < 3;

  if (features.hasPaywall && signs >= 2 && prose >= 120 && prose < 1500) return 'stub';
  if (!isFront && !isList && !isService && linked < total * 0.5) {
    if (prose >= PROSE_ALONE && longest >= 80) return 'article';
    if (prose >= PROSE_WITH_SIGNS && signs >= 1.5) return 'article';
  }
  if (teaserCount >= 12 && (isFront || isList || prose < PROSE_ALONE * 2)) return 'section';
  if (isFront || isList) return teaserCount >= 6 ? 'section' : 'other';
  return 'other';
}

/** How many of the marks that publishers put on articles a page bears. */
function countSigns({ jsonLdTypes, ogType, path, hasTime, hasByline, hasHeadline }: PageFeatures): number {
  let signs = 0;
  if (jsonLdTypes.some((type) => ARTICLE_TYPES.has(type))) signs += 2;
  if (ogType === 'article') signs += 1;
  if (hasTime) signs += 1;
  if (hasByline) signs += 1;
  if (hasHeadline) signs += 0.5;
  if (STORY_PATH.test(path)) signs += 1;
  return signs;
}

/** A story's address has a date, a long number or many words in it. */
const STORY_PATH = /\/(?:19|20)\d\d[/-]?\d\d|\d{6,}|\/(?:article|story|news)s?\/.{6,}|(?:[^/-]+-){4,}[^/-]+\/?$/i;
/** What a site offers besides stories: accounts, contact, search, shop, forum, reference. */
const SERVICE_PATH =
  /\/(?:log-?in|log-?on|sign-?in|sign-?up|regist(?:er|ration|ro)|account|password|contact(?:-us)?|about(?:-us)?|careers?|jobs|search|cart|checkout|faq|help|support|wiki|item|forum|threads?|tags?|category|archives?|properties|products?|shop|store|user|member|profile)(?:[/.?]|$)/i;

/** A site's or a section's front by its address: no path, an index, or one word. */
function isFrontPath(path: string): boolean {
  return /^\/(?:(?:en|ja|jp|zh|cn|tw|hk|us|uk)(?:-[a-z]{2,4})?\/?)?(?:(?:index|home|default|main)(?:\.\w+)?)?$/i.test(
    path,
  );
}
