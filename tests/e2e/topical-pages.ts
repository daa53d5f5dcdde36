/** Articles as real sites set them, with a story of ours in place of their text: what a card has to find room in. */
import { readFileSync } from 'node:fs';
import type { servePages } from '../support/serve-pages.mjs';
import { listSavedPages, readSavedPage, type SavedPage } from './saved-pages';

type Extra = NonNullable<NonNullable<Parameters<typeof servePages>[0]>['extra']>;

/** Our own articles, by the language of the page that they are set into. */
const STORIES: Record<string, string> = {
  en: 'demo-en.html',
  ja: 'demo-ja.html',
  'zh-Hans': 'demo-zh-hans.html',
  'zh-Hant': 'demo-zh-hant.html',
};
const PARAGRAPH = /(<p(?:\s[^>]*)?>)([\s\S]*?)(<\/p>)/gi;
/** A paragraph of so many characters is taken for one of the article's. */
const LEAST_LENGTH: Record<string, number> = { en: 120 };
const LEAST_LENGTH_CJK = 40;
/** With fewer such paragraphs, or less of the page's text in them, it is no page on which an article is read. */
const LEAST_PARAGRAPHS = 4;
const LEAST_SHARE = 0.25;

const bare = (html: string) =>
  html
    .replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The story's paragraphs and its headline, as markup. */
function readStory(language: string): { headline: string; paragraphs: string[] } {
  const html = readFileSync(new URL(`../pages/${STORIES[language]}`, import.meta.url), 'utf8');
  const story = html.slice(html.indexOf('<h1'));
  const paragraphs = [...story.matchAll(PARAGRAPH)].map(([, , inner = '']) => inner);
  return {
    headline: bare(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(story)?.[1] ?? ''),
    paragraphs: paragraphs.filter((inner) => bare(inner).length >= (LEAST_LENGTH[language] ?? LEAST_LENGTH_CJK)),
  };
}

/** The page with our paragraphs in the place of its own, and our headline over them; null where it holds no long article. */
function setStoryInto(html: string, language: string): string | null {
  const { headline, paragraphs } = readStory(language);
  const least = LEAST_LENGTH[language] ?? LEAST_LENGTH_CJK;
  let replaced = 0;
  let units = 0;
  const changed = html.replace(PARAGRAPH, (whole, open: string, inner: string, close: string) => {
    if (bare(inner).length < least) return whole;
    replaced += 1;
    units += bare(inner).length;
    return `${open}${paragraphs[(replaced - 1) % paragraphs.length]}${close}`;
  });
  const body = html.slice(Math.max(0, html.search(/<body/i)));
  if (replaced < LEAST_PARAGRAPHS || units < LEAST_SHARE * bare(body).length) return null;
  return changed
    .replace(/(<title[^>]*>)[\s\S]*?(<\/title>)/i, `$1${headline}$2`)
    .replace(/(<h1[^>]*>)[\s\S]*?(<\/h1>)/i, `$1${headline}$2`);
}

/** `size` saved articles at even distances over those of the corpus that can take a story; none without a corpus. */
export function sampleTopicalPages(size: number): { pages: SavedPage[]; extra: Extra } {
  const able = listSavedPages().flatMap((page) => {
    if (!page.isArticle || !(page.language in STORIES)) return [];
    const body = setStoryInto(readSavedPage(page), page.language);
    return body === null ? [] : [{ page, body }];
  });
  const step = Math.max(1, able.length / size);
  const chosen = Array.from(
    { length: Math.min(size, able.length) },
    (_, index) => able[Math.floor(index * step)],
  ).filter((one) => one !== undefined);
  return {
    pages: chosen.map(({ page }) => page),
    extra: Object.fromEntries(
      chosen.map(({ page, body }) => [
        page.file,
        {
          body,
          type: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        },
      ]),
    ),
  };
}
