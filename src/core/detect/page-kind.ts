/** Tells articles, section fronts, stubs and other pages apart by plain features, in Chinese and Japanese as in Latin scripts. */
import { PAGE_BIAS, PAGE_WEIGHTS } from './page-weights';
import type { BlockFeatures, PageFeatures, PageKind } from './types';

/** Length of a block as if it were in Latin letters: a CJK character counts as two and a half. */
export function evenLength({ length, cjkLength }: BlockFeatures): number {
  return length + 1.5 * cjkLength;
}

/** Length of a text as if it were in Latin letters. */
export function evenTextLength(text: string): number {
  return text.length + 1.5 * (text.match(/[\u3040-\u9fff\uac00-\ud7a3]/g)?.length ?? 0);
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

/** What JSON-LD calls a story. */
const ARTICLE_TYPE =
  /^(?:\w*newsarticle|article|blogposting|liveblogposting|scholarlyarticle|techarticle|review|reportage)$/;
/** A story's address has a date, a long number or many words in it, or its number among the archives, where that is no year. */
const STORY_PATH =
  /\/(?:19|20)\d\d[/-]?\d\d|\d{6,}|\/(?:article|story|news|post|blog)s?\/.{6,}|\/archives?\/(?!(?:19|20)\d\d(?:[01]\d)?\b)\d{3,}(?:\.\w+)?\/?$|(?:[^/-]+-){4,}[^/-]+\/?$/i;
/** What a site offers besides stories: accounts, contact, search, shop, forum, reference. */
const SERVICE_PATH =
  /\/(?:[a-z]+[-_]?)?(?:log-?in|log-?on|sign-?in|sign-?up|regist(?:er|ration|ro)?|inscription|create|account|passw(?:or)?d|forgot\w*|reissue|reset|contact(?:-?us)?|feedback|about(?:-us)?|careers?|jobs|search|cart|checkout|basket|faq|help|support|wiki|item|forum|threads?|boards?|bbs\w*|tags?|categor(?:y|ies)|archives?(?!\/(?!(?:19|20)\d\d(?:[01]\d)?\b)\d{3,})|properties|products?|shop|store|user|member|profile|browse|reviews?|docs?(?!-))(?:[-_/.?]|$)/i;
/** A site's or a section's front by its address: no path, a language, an index. */
const FRONT_PATH =
  /^\/(?:(?:en|ja|jp|zh|cn|tw|hk|us|uk)(?:-[a-z]{2,4})?\/?)?(?:(?:index|home|default|main)(?:\.\w+)?)?$/i;

/** What is weighed: each a number from 0 to 1, or the logarithm of a count. */
export interface PageMeasures {
  prose: number;
  cluster: number;
  summaries: number;
  teasers: number;
  prices: number;
  fields: number;
  articleType: number;
  ogArticle: number;
  storyPath: number;
  servicePath: number;
  frontPath: number;
  headline: number;
  headlineLength: number;
  time: number;
  dated: number;
  byline: number;
}

/** Lengths (in Latin letters) and counts at which a measure is full, or by which it is scaled. */
const SOME_PROSE = 200;
const ENOUGH_PROSE = 1000;
const ENOUGH_TEASERS = 10;
const FULL_HEADLINE = 60;

/** Measures a page; the weights in page-weights.ts go with these numbers. */
export function measurePage(features: PageFeatures): PageMeasures {
  const { jsonLdTypes, ogType, path } = features;
  return {
    prose: Math.min(1, Math.log1p(measureProse(features) / SOME_PROSE) / Math.log1p(ENOUGH_PROSE / SOME_PROSE)),
    cluster: shareOf(features.clusterProse, features.keptProse),
    summaries: shareOf(features.summaryProse, features.pageProse),
    teasers: Math.min(1, features.teaserCount / ENOUGH_TEASERS),
    prices: Math.log1p(features.priceCount / 2),
    fields: Math.log1p(features.fieldCount / 3),
    articleType: Number(jsonLdTypes.some((type) => ARTICLE_TYPE.test(type))),
    ogArticle: Number(ogType === 'article'),
    storyPath: Number(STORY_PATH.test(path)),
    servicePath: Number(SERVICE_PATH.test(path)),
    frontPath: Number(FRONT_PATH.test(path)),
    headline: Number(features.hasHeadline),
    headlineLength: Math.min(1, features.headlineLength / FULL_HEADLINE),
    time: Number(features.hasTime),
    dated: Number(features.isDated),
    byline: Number(features.hasByline),
  };
}

/** An article with less prose than this is a stub; one behind a paywall, with less than that. */
const LEAST_ARTICLE = 120;
const MOST_STUB = 800;
/** A page that is no article but has at least this many links to stories is a section front. */
const SECTION_TEASERS = 12;

/** The kind of a page by its features. */
export function judgePageKind(features: PageFeatures): PageKind {
  if (scorePage(measurePage(features)) <= 0) return features.teaserCount >= SECTION_TEASERS ? 'section' : 'other';
  const prose = measureProse(features);
  return prose < LEAST_ARTICLE || (features.hasPaywall && prose < MOST_STUB) ? 'stub' : 'article';
}

/** The log-odds that a page is an article. */
function scorePage(measures: PageMeasures): number {
  let score = PAGE_BIAS;
  for (const name of Object.keys(PAGE_WEIGHTS) as (keyof PageMeasures)[]) score += PAGE_WEIGHTS[name] * measures[name];
  return score;
}

function measureProse({ blocks }: PageFeatures): number {
  return blocks.reduce((sum, block) => sum + proseLength(block), 0);
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}
