/** The book as one HTML document with its styles in it: no script, and nothing that a browser would have to fetch. */
import { renderToString } from 'preact-render-to-string';
import { Book } from '../../src/book/Book';
import bookStyles from '../../src/book/book.css?inline';
import mediaStyles from '../../src/book/book-media.css?inline';
import partStyles from '../../src/book/book-parts.css?inline';
import type { KnowledgeBundle } from '../../src/core/knowledge/bundle-types';
import controlStyles from '../../src/ui/controls.css?inline';
import pageStyles from '../../src/ui/page.css?inline';
import positionStyles from '../../src/ui/positions.css?inline';
import type { Strings } from '../../src/ui/strings/en';
import tokenStyles from '../../src/ui/tokens.css?inline';

const STYLES = [tokenStyles, controlStyles, pageStyles, positionStyles, bookStyles, partStyles, mediaStyles].join('\n');

export function renderBook(knowledge: KnowledgeBundle, strings: Strings): string {
  const page = renderToString(
    <html lang={knowledge.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${strings.aboutSources} · ${strings.productName}`}</title>
        <style>STYLES</style>
      </head>
      <body>
        <Book knowledge={knowledge} strings={strings} />
      </body>
    </html>,
  );
  // Text is escaped where it stands in elements, and styles are no text: a quote or > in them has to stay.
  return `<!doctype html>\n${page.replace('<style>STYLES</style>', () => `<style>\n${STYLES}</style>`)}\n`;
}
