/** Reads the article of a page: its root, its title, its text and what kind of page it is. Never changes the page. */
import { evenLength, evenTextLength, judgePageKind } from '../../core/detect/page-kind';
import type { PageFeatures, PageKind } from '../../core/detect/types';
import type { Block } from './blocks';
import { findConfirmedHeadline, findUnconfirmedHeadline } from './find-headline';
import { findRoot } from './find-root';
import { headlineOf, isTitleOf } from './find-stories';
import { withoutFurniture } from './furniture';
import { type PageMeta, readPageMeta } from './page-meta';
import { findSummaries, readStory } from './read-story';
import { createTextModel, type TextModel } from './text-model';
import { isTeaser, type PageWalk, walkPage } from './walk-page';

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
  /** When these metadata, as they stand by now, say that it was published: the surest statement first; none where they are another's. */
  published(): string[];
}

/** What a paywall asks for, in so many words; a bare "read more" or "full text" is no wall. */
const PAYWALL = new RegExp(
  [
    'subscribe to (?:continue|read|keep reading|unlock)|subscribers? only|(?:only|exclusively) for subscribers|to continue reading|already a subscriber|sign in to read|register to continue',
    'unlock (?:this|the full|the rest of this) (?:article|story)|become a (?:subscriber|member) to (?:continue|read|unlock)',
    '有料会員|会員限定|続きを読むには|この記事は有料|残り\\s*[0-9０-９,]+\\s*文字|(?:会員|登録|購読|ログイン)[^。\\n]{0,12}(?:続き|全文)を(?:読|お読み|ご覧)',
    '付费阅读|订阅后|(?:会员|订户)(?:专享|专属|限定)|(?:登录|订阅|付费|购买|开通会员|成为会员)[^。\\n]{0,10}(?:阅读|查看|解锁)(?:全文|余下|剩余)',
    '成為會員|訂閱(?:會員|後)|閱讀全文請|(?:會員|訂戶)(?:專享|專屬|限定)|(?:登入|訂閱|付費|購買|加入會員)[^。\\n]{0,10}(?:閱讀|查看|解鎖)(?:全文|完整|其餘)',
  ].join('|'),
  'i',
);

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
  const walk = walkPage(scope);
  const confirmed = story === null ? findConfirmedHeadline(document, meta.title) : null;
  const blocks = withoutFurniture(walk.blocks, walk.zones, confirmed?.element ?? null);
  const root = findRoot(blocks, scope);
  const told = readStory(blocks.filter(({ element }) => root.contains(element)));
  const headline =
    story === null
      ? (confirmed ?? findUnconfirmedHeadline(document, root, meta.title))
      : { text: headlineOf(story), element: story };
  // The metadata of a page with several stories are those of the story it was loaded with.
  const hasOwnMeta = story === null || isTitleOf(meta.title, story);
  const features = {
    ...measureBlocks(walk, blocks, told),
    fieldCount: walk.fieldCount,
    jsonLdTypes: meta.jsonLdTypes,
    ogType: meta.ogType,
    path: pathOf(url, meta.canonical),
    hasHeadline: headline.element !== null,
    headlineLength: evenTextLength(headline.text),
    hasTime: meta.published.length > 0 || walk.hasTime || hasDate(walk.blocks, told[0]),
    isDated: meta.published.length > 0,
    hasByline: meta.author !== '' || walk.hasByline || document.querySelector('[rel~="author"]') !== null,
    hasPaywall: meta.isPaid || PAYWALL.test(endOf(blocks, walk.paywall)),
  };
  return {
    root,
    title: headline.text,
    model: createTextModel(told),
    features,
    kind: judgePageKind(features),
    meta: hasOwnMeta ? describe(meta) : '',
    hasOwnMeta,
    published: () => (hasOwnMeta ? readPageMeta(document).published : []),
  };
}

function describe({ description, keywords, section }: PageMeta): string {
  return [description, keywords, section].filter((part) => part !== '').join('\n');
}

function measureBlocks(
  { blocks }: PageWalk,
  kept: readonly Block[],
  story: readonly Block[],
): Pick<
  PageFeatures,
  'blocks' | 'pageText' | 'pageProse' | 'keptProse' | 'clusterProse' | 'summaryProse' | 'teaserCount' | 'priceCount'
> {
  let pageText = 0;
  let teaserCount = 0;
  let priceCount = 0;
  for (const block of blocks) {
    pageText += evenLength(block.features);
    if (isTeaser(block)) teaserCount++;
    if (block.prose === 0) priceCount += block.features.prices;
  }
  const keptProse = proseOf(kept);
  const summaryProse = proseOf([...findSummaries(blocks)]);
  const pageProse = proseOf(blocks);
  const clusters = new Map<Element | null, number>();
  let clusterProse = 0;
  for (const { element, prose, features } of story) {
    const holder = features.tag === 'other' ? element : element.parentElement;
    const sum = (clusters.get(holder) ?? 0) + prose;
    clusters.set(holder, sum);
    clusterProse = Math.max(clusterProse, sum);
  }
  return {
    blocks: story.map(({ features }) => features),
    pageText,
    pageProse,
    keptProse,
    clusterProse,
    summaryProse,
    teaserCount,
    priceCount,
  };
}

function proseOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { prose }) => sum + prose, 0);
}

/** A date with its year, as people write it. */
const DATE =
  /\b(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d\b|\b\d{1,2}\.? [A-Za-z\u00c0-\u024f]{3,10}\.?,? (?:19|20)\d\d\b|\b[A-Za-z\u00c0-\u024f]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b/;
/** How many blocks at the head of a story, and how long ones, are looked at for its date. */
const BLOCKS_WITH_DATE = 8;
const LONGEST_DATE_LINE = 200;

/** Whether a date stands at the head of the story. */
function hasDate(blocks: readonly Block[], first: Block | undefined): boolean {
  const end = first === undefined ? -1 : blocks.indexOf(first);
  return blocks
    .slice(Math.max(0, end - BLOCKS_WITH_DATE), end + 1)
    .some(
      ({ features, nodes }) =>
        features.length <= LONGEST_DATE_LINE && DATE.test(nodes.map((node) => node.data).join('')),
    );
}

/** The path of a page's address; one that is opened from a copy says itself where it comes from. */
function pathOf(url: string, canonical: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address !== null && !/^(?:localhost|127\.0\.0\.1|\[::1\]|)$/.test(address.hostname)) return address.pathname;
  return URL.canParse(canonical) ? new URL(canonical).pathname : '';
}

/** The last text of the page's story, where a paywall speaks. */
function endOf(blocks: readonly Block[], paywall: Element | null): string {
  const end = blocks.slice(-25).flatMap(({ nodes }) => nodes.map((node) => node.data));
  return `${end.join(' ')}\n${paywall?.textContent?.slice(0, 400) ?? ''}`;
}
