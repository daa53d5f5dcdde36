/** The labelled texts and pages that detection is measured on: our own, those that CORPUS_DIR names, and files of the caller's. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inProject } from '../../bench/project';
import type { Verdict } from '../../src/core/detect/types';
import { BadUse } from '../input/bad-use';
import { readJsonLines } from '../input/json-lines';

interface Labelled {
  /** What it is reported under, such as `own texts`. */
  set: string;
  id: string;
  lang: string;
  /** Its source or kind. */
  kind: string;
  title: string;
}

export interface LabelledText extends Labelled {
  label: Verdict;
  text: string;
  /** Made to be taken for what it is not: right is `relation` or anything else. */
  isTrap: boolean;
  /** Topics of the headline, where somebody has said. */
  topics: string[];
}

export interface LabelledPage extends Labelled {
  /** Null where nobody has said. */
  isArticle: boolean | null;
  label: Verdict | null;
  /** Topics of the headline, to be found in a story about the relation. */
  topics: string[];
  url: string | null;
  readHtml(): Buffer;
}

export interface LabelledItems {
  texts: LabelledText[];
  pages: LabelledPage[];
  /** What is not there to be measured, in plain words. */
  leftOut: string[];
}

/**
 * Our own texts and what the folder `corpus` holds (see “Real pages” in CONTRIBUTING.md).
 * @param corpus undefined where there is none
 * @throws {BadUse} where a labelled line makes no sense
 */
export function readStandingSets(corpus: string | undefined): LabelledItems {
  const own = readLabelledFile(inProject('tests', 'pages', 'texts.jsonl'), 'own texts');
  if (!corpus) {
    own.leftOut.push('CORPUS_DIR is not set: real texts, traps and saved pages were left out');
    return own;
  }
  for (const [name, set] of [
    ['texts.jsonl', 'corpus texts'],
    ['traps.jsonl', 'corpus traps'],
  ] as const) {
    const file = join(corpus, name);
    if (existsSync(file)) own.texts.push(...readLabelledFile(file, set).texts);
    else own.leftOut.push(`CORPUS_DIR has no ${name}`);
  }
  const list = join(corpus, 'pages.tsv');
  if (existsSync(list)) own.pages.push(...readPageList(readFileSync(list, 'utf8'), join(corpus, 'pages')));
  else own.leftOut.push('CORPUS_DIR has no pages.tsv');
  return own;
}

/**
 * The items of a JSON-lines file: `{label, text}` a text, `{show, text}` a trap, `{html, article, label?, topics?}` a page.
 * @throws {BadUse} naming the line that is none of these
 */
export function readLabelledFile(file: string, set = basename(file)): LabelledItems {
  const items: LabelledItems = { texts: [], pages: [], leftOut: [] };
  for (const line of readJsonLines([file])) {
    if ('error' in line) throw new BadUse(`${line.place}: ${line.error}`);
    const { value, place } = line;
    const label = labelOf(value);
    const named = {
      set,
      id: typeof value.id === 'string' ? value.id : `${basename(file)}:${place.slice(place.lastIndexOf(':') + 1)}`,
      lang: wordOf(value.lang),
      kind: wordOf(value.source ?? value.kind),
      title: typeof value.title === 'string' ? value.title : '',
    };
    const { html, text } = value;
    const topics = Array.isArray(value.topics) ? value.topics.map(String) : [];
    if (typeof html === 'string') {
      const url = typeof value.url === 'string' ? value.url : null;
      const isArticle = booleanOf(value.article);
      items.pages.push({ ...named, isArticle, label, topics, url, readHtml: () => Buffer.from(html) });
    } else if (label !== null && (typeof text === 'string' || named.title !== '')) {
      const isTrap = typeof value.show === 'boolean';
      items.texts.push({ ...named, label, text: typeof text === 'string' ? text : '', isTrap, topics });
    } else {
      throw new BadUse(`${place}: the line needs "label" (relation, touches or none) or "show", and "text" or "html"`);
    }
  }
  return items;
}

/** The saved pages of a list with a header line; none of them is about the relation. */
export function readPageList(list: string, folder: string): LabelledPage[] {
  const [header = '', ...rows] = list.trimEnd().split('\n');
  const columns = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const file = cell('file');
    return {
      set: 'corpus pages',
      id: file,
      lang: wordOf(cell('lang')),
      kind: wordOf(cell('kind')),
      title: cell('title'),
      isArticle: booleanOf(cell('article')),
      label: 'none',
      topics: [],
      url: cell('url') || null,
      readHtml: () => readFileSync(join(folder, file)),
    };
  });
}

function labelOf({ label, show }: Record<string, unknown>): Verdict | null {
  if (typeof show === 'boolean') return show ? 'relation' : 'none';
  return label === 'relation' || label === 'touches' || label === 'none' ? label : null;
}

function booleanOf(value: unknown): boolean | null {
  if (value === true || value === 'yes') return true;
  return value === false || value === 'no' ? false : null;
}

function wordOf(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : 'unnamed';
}
