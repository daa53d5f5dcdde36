/**
 * News as it is read, to measure on: saved real pages and articles where CORPUS_DIR names some, else the project's own
 * labelled texts, all labels in their proportion. The same at every run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleText } from '../src/core/detect/types';
import type { Language } from '../src/core/knowledge/types';
import { detectLanguage } from '../src/core/text/language';
import { type Random, seedRandom } from '../tests/support/quote-cases';
import { listCorpusPages, readProjectFile } from './project';
import { flatten, readPage, shuffle } from './texts';

const SEED = 20_180_823;
/** Of a long article so many units stand for it, from any place: one page must not be most of a text. */
const EXCERPT_UNITS = 1_000;
const LEAST_ARTICLE_UNITS = 150;

export interface News {
  /** What the texts are, in plain words for a note. */
  origin: string;
  articles: Record<Language, ArticleText[]>;
}

let news: News | undefined;

/** All articles there are, by language, in an order of chance. */
export function readNews(): News {
  news ??= process.env.CORPUS_DIR ? readCorpus(process.env.CORPUS_DIR) : readOwn();
  return news;
}

/** A text of exactly `length` units in one language: excerpts of articles, one behind another. */
export function makeNewsText(language: Language, length: number): string {
  const random = seedRandom(SEED);
  const articles = readNews().articles[language];
  const parts: string[] = [];
  for (let at = 0, total = 0; total < length; at++) {
    const { title, text } = articles[at % articles.length] as ArticleText;
    const part = `${title}\n${excerptOf(text, random)}\n`;
    parts.push(part);
    total += part.length;
  }
  return flatten(parts.join('').slice(0, length));
}

/** Up to `count` whole articles in a language. */
export function listArticles(language: Language, count: number): ArticleText[] {
  return readNews()
    .articles[language].filter(({ text }) => text.length >= LEAST_ARTICLE_UNITS)
    .slice(0, count)
    .map(({ title, text }) => ({ title: flatten(title), text: flatten(text) }));
}

function excerptOf(text: string, random: Random): string {
  const from = Math.floor(random() * Math.max(0, text.length - EXCERPT_UNITS));
  return text.slice(from, from + EXCERPT_UNITS);
}

function readCorpus(folder: string): News {
  const pages = listCorpusPages().map((file) => readPage(readFileSync(file, 'utf8')));
  const file = join(folder, 'texts.jsonl');
  const texts = existsSync(file) ? readArticles(readFileSync(file, 'utf8')) : [];
  return { origin: 'saved real pages and articles', articles: byLanguage([...pages, ...texts]) };
}

function readOwn(): News {
  const texts = readArticles(readProjectFile('tests', 'pages', 'texts.jsonl'));
  return { origin: "the project's own labelled texts, all labels", articles: byLanguage(texts) };
}

function readArticles(lines: string): ArticleText[] {
  return lines
    .trim()
    .split('\n')
    .map((line): Partial<ArticleText> => JSON.parse(line))
    .map(({ title = '', text = '' }) => ({ title, text }));
}

function byLanguage(all: readonly ArticleText[]): Record<Language, ArticleText[]> {
  const articles: Record<Language, ArticleText[]> = { en: [], ja: [], 'zh-Hans': [], 'zh-Hant': [] };
  for (const article of shuffle(seedRandom(SEED), all)) {
    const language = detectLanguage(`${article.title}\n${article.text}`);
    if (language !== 'other') articles[language].push(article);
  }
  return articles;
}
