import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/core/detect/types';
import { type JudgedPage, type JudgedText, type Line, scorePages, scoreTexts } from './scores';
import { tablesOf } from './tables';

const evidence = [
  {
    for: 'relation' as const,
    weight: 1.25,
    code: 'headlinePair' as const,
    words: ['Tokyo', 'Beijing'],
    where: 'headline' as const,
  },
];

function text(id: string, label: Verdict, verdict: Verdict, more: Partial<JudgedText> = {}): JudgedText {
  const named = { set: 'own', id, lang: 'en', kind: 'talks', title: `Head ${id}`, text: 'Body', isTrap: false };
  const judged = { verdict, score: 0.5, evidence, isSeen: true, topicsFound: [] };
  return { ...named, label, topics: [], ...judged, ...more };
}

function page(id: string, more: Partial<JudgedPage> = {}): JudgedPage {
  const named = { set: 'pages', id, lang: 'en', kind: 'article', title: `Head ${id}`, url: null, topics: [] };
  const labelled = { ...named, isArticle: true, label: 'none' as const, readHtml: () => Buffer.from('') };
  const judged = { verdict: 'none' as const, score: 0, evidence, isSeen: false, pageKind: 'article' as const };
  return { ...labelled, ...judged, bodyLength: 900, topicsFound: [], marks: 0, ...more };
}

function linesOf<What extends Line['what']>(lines: Line[], what: What) {
  return lines.filter((line): line is Extract<Line, { what: What }> => line.what === what);
}

describe('texts', () => {
  const lines = scoreTexts([
    text('hit', 'relation', 'relation'),
    text('miss', 'relation', 'touches', { isSeen: false }),
    text('alarm', 'none', 'relation', { lang: 'ja' }),
    text('calm', 'none', 'none', { lang: 'ja', isSeen: false }),
    text('near', 'none', 'touches', { lang: 'ja' }),
    text('more', 'touches', 'relation'),
    text('same', 'touches', 'touches'),
    text('trap', 'none', 'touches', { isTrap: true, set: 'traps' }),
    text('caught', 'none', 'relation', { isTrap: true, set: 'traps', isSeen: false }),
  ]);

  it('are measured by relation against none; what touches and traps are left out', () => {
    const [all] = linesOf(lines, 'relation');
    expect(all).toMatchObject({ set: 'own', by: 'all', items: 7 });
    expect(all?.precision).toMatchObject({ hits: 1, of: 2 });
    expect(all?.recall).toMatchObject({ hits: 1, of: 2 });
    expect(all?.leftAlone).toMatchObject({ hits: 2, of: 3 });
    expect(all?.f1.value).toBe(0.5);
  });

  it('are divided by language, and by kind only where there are several', () => {
    expect(linesOf(lines, 'relation').map(({ by, of }) => `${by} ${of}`)).toEqual(['all all', 'lang en', 'lang ja']);
    expect(linesOf(lines, 'relation')[2]?.recall).toMatchObject({ value: null, of: 0 });
  });

  it('of rare kinds are one kind', () => {
    const many = Array.from({ length: 5 }, (_, index) => text(`many-${index}`, 'none', 'none'));
    const rare = ['bees', 'seals'].map((kind) => text(kind, 'none', 'none', { kind }));
    const kinds = linesOf(scoreTexts([...many, ...rare]), 'relation').filter(({ by }) => by === 'kind');
    expect(kinds.map(({ of, items }) => [of, items])).toEqual([
      ['rarer kinds', 2],
      ['talks', 5],
    ]);
  });

  it('are asked for the topics of their headlines, where these are labelled and the text is found', () => {
    const topics = ['senkaku', 'trade'];
    const [all] = linesOf(
      scoreTexts([
        text('both', 'relation', 'relation', { topics, topicsFound: ['trade', 'senkaku', 'quad'] }),
        text('one', 'relation', 'relation', { topics, topicsFound: ['trade'] }),
        text('neither', 'relation', 'relation', { topics, topicsFound: ['quad'] }),
        text('unlabelled', 'relation', 'relation'),
        text('missed', 'relation', 'none', { topics }),
      ]),
      'topics',
    );
    expect(all).toMatchObject({ items: 3, one: { hits: 2, of: 3 }, all: { hits: 1, of: 3 } });
    expect(linesOf(lines, 'topics')).toEqual([]);
  });

  it('are taken together where there are several sets', () => {
    const several = scoreTexts([text('a', 'relation', 'relation'), text('b', 'none', 'none', { set: 'corpus' })]);
    expect(linesOf(several, 'relation').map(({ set, items }) => [set, items])).toEqual([
      ['all texts', 2],
      ['own', 1],
      ['corpus', 1],
    ]);
  });

  it('are counted by label and verdict', () => {
    expect(linesOf(lines, 'confusion').map(({ verdicts }) => verdicts)).toEqual([
      {
        relation: { relation: 1, touches: 1, none: 0 },
        touches: { relation: 1, touches: 1, none: 0 },
        none: { relation: 1, touches: 1, none: 1 },
      },
    ]);
  });

  it('that are traps are right where no card would open', () => {
    expect(linesOf(lines, 'traps').map(({ set, right }) => [set, right.hits, right.of])).toEqual([['traps', 1, 2]]);
  });

  it('must pass the gate where they are labelled or judged to be about the relation', () => {
    const [gate] = linesOf(lines, 'gate');
    expect(gate?.labelled).toMatchObject({ hits: 1, of: 2 });
    expect(gate?.judged).toMatchObject({ hits: 3, of: 4 });
    expect(gate?.missed).toEqual(['miss', 'caught']);
  });

  it('that are wrong are listed, with whether they count', () => {
    expect(linesOf(lines, 'wrong').map(({ id, counts }) => [id, counts])).toEqual([
      ['miss', true],
      ['alarm', true],
      ['near', false],
      ['more', false],
      ['caught', true],
    ]);
    expect(linesOf(lines, 'wrong')[0]).toMatchObject({
      why: 'it is taken for touches, and is relation',
      begins: 'Head miss',
      evidence,
    });
  });

  it('of which there are none give no line', () => {
    expect(scoreTexts([])).toEqual([]);
  });
});

describe('pages', () => {
  const story = { label: 'relation' as const, verdict: 'relation' as const, isSeen: true, topics: ['senkaku'] };
  const lines = scorePages([
    page('plain'),
    page('stub', { pageKind: 'stub' }),
    page('missed', { pageKind: 'section', lang: 'ja' }),
    page('front', { isArticle: false, kind: 'home', pageKind: 'article' }),
    page('shop', { isArticle: false, kind: 'home', pageKind: 'other', isSeen: true, marks: 2 }),
    page('found', { ...story, topicsFound: ['trade', 'senkaku'] }),
    page('without', { ...story, topicsFound: ['trade'] }),
    page('other', { ...story, isArticle: null, pageKind: 'other', topicsFound: ['senkaku'] }),
    page('unseen', { ...story, isSeen: false, verdict: 'none' }),
  ]);

  it('are articles or not, a stub is one', () => {
    const [all] = linesOf(lines, 'article');
    expect(all?.accuracy).toMatchObject({ hits: 6, of: 8 });
    expect(all?.precision).toMatchObject({ hits: 5, of: 6 });
    expect(all?.recall).toMatchObject({ hits: 5, of: 6 });
    expect(linesOf(lines, 'article').map(({ by, of }) => `${by} ${of}`)).toEqual([
      'all all',
      'lang en',
      'lang ja',
      'kind article',
      'kind rarer kinds',
    ]);
  });

  it('beside the matter must have no mark', () => {
    const [all] = linesOf(lines, 'off-topic');
    expect(all?.marked).toMatchObject({ hits: 1, of: 5 });
    expect(all?.passed).toMatchObject({ hits: 1, of: 5 });
  });

  it('about the relation must be found with their topics', () => {
    expect(linesOf(lines, 'stories')[0]?.found).toMatchObject({ hits: 1, of: 4 });
  });

  it('that are wrong are listed with the reason', () => {
    expect(linesOf(lines, 'wrong').map(({ id, why }) => [id, why])).toEqual([
      ['missed', 'the page is taken for section (900 characters of body), and is an article'],
      ['front', 'the page is taken for article (900 characters of body), and is none'],
      ['shop', '2 marks on a page beside the matter'],
      ['without', 'topics not found: senkaku'],
      ['other', 'the page is taken for other'],
      ['unseen', 'the sentinel lets it pass by'],
    ]);
  });
});

describe('tables', () => {
  const tables = tablesOf([
    ...scoreTexts([
      ...Array.from({ length: 5 }, (_, at) => text(`a${at}`, 'relation', 'relation', { kind: 'many' })),
      text('rare', 'none', 'relation', { kind: 'few', title: '' }),
      text('more', 'touches', 'relation', { kind: 'few' }),
    ]),
    ...scorePages([page('plain')]),
  ]);

  it('say each figure with its interval and its cases', () => {
    expect(tables).toContain('83.3 % [43.6–97.0] 5/6');
    expect(tables).toContain('5 / 0 / 0');
  });

  it('leave out kinds with few items, and what there is nothing of', () => {
    expect(tables).toMatch(/own +many +5/);
    expect(tables).not.toMatch(/own +few/);
    expect(tables).not.toContain('traps\n');
    expect(tables).not.toContain('stories');
  });

  it('list what is wrong with its ledger, apart from what merely touches', () => {
    const wrong = tables.slice(tables.indexOf('\nwrong (1)'));
    expect(wrong).toContain('rare (own, en, few), score 0.500: it is taken for relation, and is none\n    Body\n');
    expect(wrong).toContain(
      ' +1.25  headline  the headline names both sides (countries, places, people or governments): “Tokyo”, “Beijing”\n',
    );
    expect(wrong.indexOf('off by what merely touches (1)')).toBeGreaterThan(wrong.indexOf('rare'));
  });
});
