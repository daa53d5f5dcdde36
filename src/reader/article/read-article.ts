/** Reads the article of a page: its root, its title, its text and what kind of page it is. Never changes the page. */
import { judgePageKind } from '../../core/detect/page-kind';
import type { PageFeatures, PageKind } from '../../core/detect/types';
import { type Block, collectBlocks, isTeaser } from './blocks';
import { findHeadline } from './find-headline';
import { findRoot } from './find-root';
import { headlineOf, isTitleOf } from './find-stories';
import { type PageMeta, readPageMeta } from './page-meta';
import { createTextModel, type TextModel } from './text-model';

export interface ArticleReading {
  /** The element that holds the story. */
  root: Element;
  title: string;
  model: TextModel;
  features: PageFeatures;
  kind: PageKind;
  /** Description, keywords and section that the page gives this story. */
  meta: string;
  /** Whether the page's metadata speak of this story, and not of another that it carries. */
  hasOwnMeta: boolean;
}

const PAYWALL =
  /subscribe to (?:continue|read|keep reading)|subscribers? only|to continue reading|already a subscriber|sign in to read|register to continue|有料会員|会員限定|続きを読むには|この記事は有料|残り\s*[0-9０-９,]+\s*文字|登录后(?:阅读|查看)全文|付费阅读|订阅后|成為會員|訂閱(?:會員|後)|閱讀全文請|會員專屬/i;
const BYLINES =
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], meta[name="author"], [property="article:author"]';
const TIMES =
  'time, [itemprop~="datePublished"], meta[property="article:published_time"], meta[name="pubdate"], [class*="pubtime" i], [class*="publish" i]';

/**
 * Reads a document as it stands. A document without a body is of kind `other` with an empty text.
 * `url` is the address it is shown under; `story`, where the page carries several, the one to be read (find-stories.ts).
 */
export function readArticle(
  document: Document,
  url: string = document.URL,
  story: Element | null = null,
): ArticleReading {
  const scope = story ?? document.body ?? document.documentElement;
  const meta = readPageMeta(document);
  const blocks = document.body === null ? [] : collectBlocks(scope);
  const root = findRoot(blocks, scope);
  const inRoot = blocks.filter(({ element }) => root.contains(element));
  const headline =
    story === null ? findHeadline(document, root, meta.title) : { text: headlineOf(story), isMarkedUp: true };
  // What a page of several stories says of itself, it says of the one that it was loaded with.
  const hasOwnMeta = story === null || isTitleOf(meta.title, story);
  const told = storyOf(inRoot);
  const model = createTextModel(told);
  const features: PageFeatures = {
    blocks: told.map((block) => block.features),
    jsonLdTypes: meta.jsonLdTypes,
    ogType: meta.ogType,
    path: URL.canParse(url) ? new URL(url).pathname : '',
    hasHeadline: headline.isMarkedUp,
    hasTime: meta.published !== '' || document.querySelector(TIMES) !== null,
    hasByline: document.querySelector(BYLINES) !== null,
    teaserCount: blocks.filter(isTeaser).length,
    hasPaywall: meta.isPaid || PAYWALL.test(endOf(scope, blocks)),
  };
  return {
    root,
    title: headline.text,
    model,
    features,
    kind: judgePageKind(features),
    meta: hasOwnMeta ? describe(meta) : '',
    hasOwnMeta,
  };
}

function describe({ description, keywords, section }: PageMeta): string {
  return [description, keywords, section].filter((part) => part !== '').join('\n');
}

/** Blocks of the root that belong to the story: no teasers, no labels, no headings with nothing under them. */
function storyOf(blocks: readonly Block[]): Block[] {
  const story: Block[] = [];
  for (const block of blocks) {
    const { features, element } = block;
    if (element.tagName === 'H1') continue;
    if (features.linkLength > features.length * 0.6 && features.tag !== 'p' && features.tag !== 'quote') continue;
    if (features.linkLength === features.length && features.sentenceEnds === 0) continue;
    // Labels: "Share", "Photo", "3 min read".
    if (
      features.tag !== 'heading' &&
      features.tag !== 'p' &&
      features.sentenceEnds === 0 &&
      features.length < 25 &&
      features.cjkLength < 12
    )
      continue;
    story.push(block);
  }
  while (story.at(-1)?.features.tag === 'heading') story.pop();
  return story;
}

/** The last text of the page's story, where a paywall speaks. */
function endOf(scope: Element, blocks: readonly Block[]): string {
  const words = scope.querySelector('[class*="paywall" i], [id*="paywall" i]')?.textContent?.slice(0, 400) ?? '';
  const end = blocks.slice(-25).flatMap(({ nodes }) => nodes.map((node) => node.data));
  return `${end.join(' ')}\n${words}`;
}
