import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadUse } from '../input/bad-use';
import { readLabelledFile, readPageList, readStandingSets } from './labelled';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labelled-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, ...lines: unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
}

describe('a labelled file', () => {
  it('holds texts, traps and pages', () => {
    const { texts, pages } = readLabelledFile(
      fileOf(
        'mixed.jsonl',
        { id: 'a', lang: 'en', label: 'touches', source: 'wire', kind: 'talks', title: 'Head', text: 'Body' },
        { lang: 'ja', text: '罠', show: false },
        { id: 'c', text: 'Shown', show: true },
        { id: 'd', html: '<p>x', article: true, label: 'relation', topics: ['senkaku'], url: 'https://a.example/' },
      ),
    );
    const set = 'mixed.jsonl';
    expect(texts).toEqual([
      {
        set,
        id: 'a',
        lang: 'en',
        kind: 'wire',
        label: 'touches',
        title: 'Head',
        text: 'Body',
        isTrap: false,
        topics: [],
      },
      {
        set,
        id: 'mixed.jsonl:2',
        lang: 'ja',
        kind: 'unnamed',
        label: 'none',
        title: '',
        text: '罠',
        isTrap: true,
        topics: [],
      },
      {
        set,
        id: 'c',
        lang: 'unnamed',
        kind: 'unnamed',
        label: 'relation',
        title: '',
        text: 'Shown',
        isTrap: true,
        topics: [],
      },
    ]);
    expect(pages).toMatchObject([
      { id: 'd', isArticle: true, label: 'relation', topics: ['senkaku'], url: 'https://a.example/' },
    ]);
    expect(pages[0]?.readHtml().toString()).toBe('<p>x');
  });

  it.each([
    ['no-label.jsonl', { id: 'a', text: 'x' }],
    ['wrong-label.jsonl', { id: 'a', text: 'x', label: 'maybe' }],
    ['no-text.jsonl', { id: 'a', label: 'none' }],
  ])('%s is refused by its line', (name, line) => {
    const file = fileOf(name, line);
    const message = `${file}:1: the line needs "label" (relation, touches or none) or "show", and "text" or "html"`;
    expect(() => readLabelledFile(file)).toThrow(new BadUse(message));
  });

  it('is refused where a line is not JSON, and where there is none of the name', () => {
    const file = fileOf('broken.jsonl', 'nonsense');
    expect(() => readLabelledFile(file)).toThrow(new BadUse(`${file}:1: the line is not JSON`));
    expect(() => readLabelledFile('nowhere.jsonl')).toThrow(new BadUse('cannot read the file nowhere.jsonl'));
  });
});

it('reads a list of saved pages by the names of its columns', () => {
  const list =
    'file\tlang\tarticle\tkind\ttitle\turl\na.html\ten\tyes\tarticle\tHead\thttps://a.example/\nb.html\t\tno\t\t\t\n';
  const [first, second] = readPageList(list, '/pages');
  expect(first).toMatchObject({
    id: 'a.html',
    lang: 'en',
    kind: 'article',
    title: 'Head',
    isArticle: true,
    label: 'none',
  });
  expect(second).toMatchObject({ id: 'b.html', lang: 'unnamed', kind: 'unnamed', isArticle: false, url: null });
});

describe('the standing sets', () => {
  it('are our own texts alone without a corpus, and that is said', () => {
    const { texts, pages, leftOut } = readStandingSets(undefined);
    expect(texts.length).toBeGreaterThan(50);
    expect(new Set(texts.map(({ set }) => set))).toEqual(new Set(['own texts']));
    expect(pages).toEqual([]);
    expect(leftOut).toEqual(['CORPUS_DIR is not set: real texts, traps and saved pages were left out']);
  });

  it('take from a corpus what it has, and say what it lacks', () => {
    fileOf('traps.jsonl', { id: 't', lang: 'en', text: 'x', show: false });
    const { texts, leftOut } = readStandingSets(folder);
    expect(texts.filter(({ set }) => set === 'corpus traps').map(({ id }) => id)).toEqual(['t']);
    expect(leftOut).toEqual(['CORPUS_DIR has no texts.jsonl', 'CORPUS_DIR has no pages.tsv']);
  });
});
