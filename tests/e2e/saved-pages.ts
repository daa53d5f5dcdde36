/** Saved pages of real sites, from the folder that CORPUS_DIR names; the project itself has none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { servePages } from '../support/serve-pages.mjs';

export interface SavedPage {
  file: string;
  language: string;
  /** False also where nobody has said. */
  isArticle: boolean;
}

const corpus = process.env.CORPUS_DIR ?? '';
const list = join(corpus, 'pages.tsv');

export const hasCorpus = corpus !== '';

/** All of them, in the list's order; none without a corpus. */
export function listSavedPages(): SavedPage[] {
  if (corpus === '' || !existsSync(list)) return [];
  const [header = '', ...rows] = readFileSync(list, 'utf8').trim().split('\n');
  const article = header.split('\t').indexOf('article');
  return rows.map((row) => {
    const cells = row.split('\t');
    const [file = '', language = ''] = cells;
    return { file, language, isArticle: cells[article] === 'yes' };
  });
}

/**
 * `size` pages at even distances over the list, so that each language and kind is among them; none without a corpus.
 * @param start where between two of these to begin, from 0 to 1: another start gives other pages
 */
export function sampleSavedPages(size: number, start = 0): SavedPage[] {
  const pages = listSavedPages();
  const step = Math.max(1, pages.length / size);
  return Array.from(
    { length: Math.min(size, pages.length) },
    (_, index) => pages[Math.floor((index + start) * step)] as SavedPage,
  );
}

export function readSavedPage({ file }: SavedPage): string {
  return readFileSync(join(corpus, 'pages', file), 'utf8');
}

/** The pages as they were saved, for `servePages`: their scripts stay off, and they fetch nothing. */
export function serveAsSaved(
  pages: readonly SavedPage[],
): NonNullable<NonNullable<Parameters<typeof servePages>[0]>['extra']> {
  return Object.fromEntries(
    pages.map(({ file }) => [
      file,
      {
        file: join(corpus, 'pages', file),
        type: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
      },
    ]),
  );
}
