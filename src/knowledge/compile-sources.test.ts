import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../core/knowledge/sources';
import { hashText } from '../core/knowledge/text-hash';
import { LANGUAGES } from '../core/knowledge/types';
import { compileSources, describeProblems } from './compile-sources';

const TEXT = 'Trade will recover once the two sides talk again.';

/** A small knowledge base without a problem; tests spoil one line of it. */
const SOUND: Record<string, string> = {
  'essays/doe-2030.yaml': `id: doe-2030
title: The Two Shores
author: Jane Doe
role: Example University
venue: Example Quarterly, 2030
written: { from: 2030-01, to: 2030-02, how: dateline }
conclusion: The two sides will talk.
url: null
paragraphs: 12
positions:
  - id: doe-2030.p3.trade-recovers
    paragraph: 3
    topics: [trade, islets]
    kind: prediction
    stance: asserts
    attributedTo: Jane Doe
    date: 2029
    text: ${TEXT}
    editorsNotes:
      - text: It had begun to recover before.
        source: { title: Trade grows, publisher: Paper, date: 2029-11-17, url: "https://paper.example/a" }
    outcome: { state: open, asOf: 2030-06-01, record: [islets.2030-patrol], why: Too early to say. }
  - id: doe-2030.p4.patrols-met
    paragraph: 4
    topics: [islets]
    kind: event
    stance: reports
    attributedTo: Fishermen
    text: Two patrols met off the islets.
`,
  'topics/islets.yaml': `id: islets
kind: place
marks: true
names: { en: Islets, ja: 小島, zh-Hans: 小岛群, zh-Hant: 小島群 }
what: { en: Some rocks., ja: 岩。, zh-Hans: 岩石。, zh-Hant: 岩石。 }
aliases:
  en:
    - Islets
    - text: Rocks
      notBefore: [and Co.]
  ja: [小島諸島]
  zh-Hans: [小岛诸岛]
  zh-Hant: []
related: [trade]
record:
  - id: islets.2030-patrol
    date: 2030-03-04
    text: A patrol passed.
    saidBy: null
    source: { title: Patrol passes, publisher: Wire, date: 2030-03-04, url: "https://wire.example/b" }
checkedTo: 2030-05-01
`,
  'topics/trade.yaml': `id: trade
kind: issue
marks: true
names: { en: Trade, ja: 貿易, zh-Hans: 贸易, zh-Hant: 貿易 }
what: { en: Buying and selling., ja: 売買。, zh-Hans: 买卖。, zh-Hant: 買賣。 }
aliases: { en: [bilateral trade], ja: [日中貿易], zh-Hans: [中日贸易], zh-Hant: [中日貿易] }
`,
  'disagreements.yaml': `- id: who-met
  kind: contradict
  topic: islets
  question: Did patrols meet?
  sides:
    - { positions: [doe-2030.p4.patrols-met], summary: They did. }
    - { positions: [doe-2030.p3.trade-recovers], summary: They traded. }
`,
  'translations/ja/doe-2030.yaml': `doe-2030.p3.trade-recovers:
  of: "${hashText(TEXT)}"
  text: 貿易は回復する。
`,
  'evidence.yaml': `- id: both
  role: dyad
  what: names both countries
  words: [Sino-Japanese]
`,
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function write(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The problems, described, of the sound sources with one text replaced by another in one file. */
function problemsAfter(file: string, from: string, to: string): string[] {
  const sound = SOUND[file] ?? '';
  expect(sound, 'the test must spoil something').toContain(from);
  return problemsOf({ ...SOUND, [file]: sound.replace(from, to) });
}

function problemsOf(files: Record<string, string>): string[] {
  const result = compileSources(write(files));
  return result.ok ? [] : result.problems.map(describeProblem);
}

describe('sound sources', () => {
  it('compile to the knowledge base and the lexicon', () => {
    const result = compileSources(write(SOUND));
    expect(result).toMatchObject({
      ok: true,
      knowledge: {
        essays: [{ id: 'doe-2030', paragraphs: 12 }],
        topics: [{ id: 'islets' }, { id: 'trade', related: [], record: [], checkedTo: null }],
        positions: [
          {
            id: 'doe-2030.p3.trade-recovers',
            essay: 'doe-2030',
            date: '2029',
            translations: { ja: '貿易は回復する。' },
          },
          { id: 'doe-2030.p4.patrols-met', editorsNotes: [], translations: {} },
        ],
      },
      lexicon: { topics: [{ id: 'islets' }, { id: 'trade' }], evidence: [{ id: 'both' }] },
    });
  });
});

const ESSAY = 'essays/doe-2030.yaml';
const ISLETS = 'topics/islets.yaml';
const TRADE = 'topics/trade.yaml';
const TRANSLATION = 'translations/ja/doe-2030.yaml';

describe('each mistake is named with its file, its line and what to do', () => {
  it.each([
    [
      'an alias of two topics',
      TRADE,
      '[bilateral trade]',
      '[bilateral trade, ROCKS]',
      'topics/trade.yaml, line 6: the alias "ROCKS" also stands in topics/islets.yaml, line 9; remove one of them',
    ],
    [
      'an alias of two topics in variant characters',
      TRADE,
      '[中日貿易]',
      '[小島諸島]',
      'topics/trade.yaml, line 6: the alias "小島諸島" also stands in topics/islets.yaml, line 11; remove one of them',
    ],
    [
      'an alias listed twice',
      ISLETS,
      '[小島諸島]',
      '[小島諸島, 小島諸島]',
      'topics/islets.yaml, line 11: the alias "小島諸島" is listed twice; remove one',
    ],
    [
      'a Latin alias too short',
      TRADE,
      'bilateral trade',
      'BT',
      'topics/trade.yaml, line 6: the alias "BT" is too short; write a fuller form of at least three letters',
    ],
    [
      'a CJK alias too short',
      TRADE,
      '日中貿易',
      '貿',
      'topics/trade.yaml, line 6: the alias "貿" is too short; write a fuller form of at least two characters',
    ],
    [
      'an unknown topic',
      ESSAY,
      '[trade, islets]',
      '[trade, isles]',
      'essays/doe-2030.yaml, line 13: unknown topic "isles"; add topics/isles.yaml or correct the name',
    ],
    [
      'an unknown related topic',
      ISLETS,
      'related: [trade]',
      'related: [traid]',
      'topics/islets.yaml, line 14: unknown topic "traid"; add topics/traid.yaml or correct the name',
    ],
    [
      'a topic related to itself',
      ISLETS,
      'related: [trade]',
      'related: [islets]',
      'topics/islets.yaml, line 14: the topic is related to itself; remove its own id',
    ],
    [
      'a position without a topic',
      ESSAY,
      'topics: [islets]',
      'topics: []',
      'essays/doe-2030.yaml, line 25: the position names no topic; write the topics it is about, the main one first',
    ],
    [
      'a dead paragraph',
      ESSAY,
      'paragraphs: 12',
      'paragraphs: 3',
      'essays/doe-2030.yaml, line 24: there is no paragraph 4: the essay has 3; cite the paragraph that says this',
    ],
    [
      'an id that does not fit its paragraph',
      ESSAY,
      'doe-2030.p4.patrols-met',
      'doe-2030.p5.patrols-met',
      'essays/doe-2030.yaml, line 23: the id "doe-2030.p5.patrols-met" must begin with "doe-2030.p4." and go on with two to four words',
    ],
    [
      'an id used twice',
      ISLETS,
      'id: islets.2030-patrol',
      'id: doe-2030.p4.patrols-met',
      'topics/islets.yaml, line 16: the id "doe-2030.p4.patrols-met" also stands in essays/doe-2030.yaml, line 23; give one of them another id',
    ],
    [
      'an id that is not the file name',
      TRADE,
      'id: trade',
      'id: trading',
      'topics/trade.yaml, line 1: the id "trading" differs from the file\'s name; write "trade" or rename the file',
    ],
    [
      'a missing date',
      ISLETS,
      '    date: 2030-03-04\n',
      '',
      'topics/islets.yaml, line 16: the record entry has no "date"; add it',
    ],
    [
      'a date that does not exist',
      ISLETS,
      'date: 2030-03-04\n',
      'date: 2030-02-30\n',
      'topics/islets.yaml, line 17: "2030-02-30" is not a date that exists; write 2024, 2024-11 or 2024-11-15',
    ],
    [
      'a date that is none',
      ESSAY,
      'date: 2029\n',
      'date: [2029]\n',
      'essays/doe-2030.yaml, line 17: "date" must be a date (2024, 2024-11 or 2024-11-15)',
    ],
    [
      'a day left out where one is needed',
      ISLETS,
      'checkedTo: 2030-05-01',
      'checkedTo: 2030-05',
      'topics/islets.yaml, line 21: "checkedTo" must name the day (2024-11-15), not only "2030-05"',
    ],
    [
      'a record without checkedTo',
      ISLETS,
      'checkedTo: 2030-05-01',
      'checkedTo: null',
      'topics/islets.yaml, line 21: the topic has a record and no "checkedTo"; add the date to which the record was checked',
    ],
    [
      'an entry after checkedTo',
      ISLETS,
      'checkedTo: 2030-05-01',
      'checkedTo: 2030-03-01',
      'topics/islets.yaml, line 17: the entry\'s date 2030-03-04 is later than "checkedTo" (2030-03-01); correct one of them',
    ],
    [
      'an essay that ends before it begins',
      ESSAY,
      'to: 2030-02,',
      'to: 2029-12,',
      'essays/doe-2030.yaml, line 6: "to" (2029-12) is before "from" (2030-01); swap them',
    ],
    [
      'a missing source',
      ISLETS,
      '    source: { title: Patrol passes, publisher: Wire, date: 2030-03-04, url: "https://wire.example/b" }\n',
      '',
      'topics/islets.yaml, line 16: the record entry has no "source"; add it',
    ],
    [
      "an editor's note without a source",
      ESSAY,
      '        source: { title: Trade grows, publisher: Paper, date: 2029-11-17, url: "https://paper.example/a" }\n',
      '',
      'essays/doe-2030.yaml, line 20: the editor\'s note has no "source"; add it',
    ],
    [
      'an address that is none',
      ISLETS,
      'https://wire.example/b',
      'javascript:alert(1)',
      'topics/islets.yaml, line 20: "javascript:alert(1)" is not a web address; write one that begins with https://',
    ],
    [
      'a missing language',
      ISLETS,
      ', zh-Hant: 岩石。 }',
      ' }',
      'topics/islets.yaml, line 5: "what" is missing in the language "zh-Hant"; add a line for it',
    ],
    [
      'an unknown language',
      ISLETS,
      'zh-Hant: 岩石。 }',
      'zh-Hant: 岩石。, ko: 바위 }',
      'topics/islets.yaml, line 5: "ko" in "what" is not one of the languages en, ja, zh-Hans, zh-Hant; remove it',
    ],
    [
      'an unknown key',
      ISLETS,
      'notBefore',
      'notbefore',
      'topics/islets.yaml, line 10: unknown key "notbefore" in the alias; remove or rename it (allowed: text, notAfter, notBefore, needs, unless)',
    ],
    [
      'a wrong value',
      ESSAY,
      'kind: event',
      'kind: happening',
      'essays/doe-2030.yaml, line 26: "happening" is not allowed for "kind"; write one of: fact, figure, event, argument, prediction, report',
    ],
    [
      'a number for a text',
      ESSAY,
      'title: The Two Shores',
      'title: 1984',
      'essays/doe-2030.yaml, line 2: "title" must be text, not 1984; put it in quotes',
    ],
    [
      'an empty text',
      ESSAY,
      'title: The Two Shores',
      'title: ""',
      'essays/doe-2030.yaml, line 2: "title" is empty; write it or remove the key',
    ],
    [
      'a text for a list',
      ISLETS,
      'related: [trade]',
      'related: trade',
      'topics/islets.yaml, line 14: "related" must be a list, as in [a, b]',
    ],
    [
      'an outcome on what is no prediction',
      ESSAY,
      'kind: prediction',
      'kind: argument',
      'essays/doe-2030.yaml, line 22: only a prediction has an outcome, and this is of kind "argument"; change one',
    ],
    [
      'an outcome by an unknown entry',
      ESSAY,
      'record: [islets.2030-patrol]',
      'record: [islets.2031-patrol]',
      'essays/doe-2030.yaml, line 22: unknown record entry "islets.2031-patrol"; add it to a topic or correct the id',
    ],
    [
      'a disagreement on an unknown topic',
      'disagreements.yaml',
      'topic: islets',
      'topic: rocks',
      'disagreements.yaml, line 3: unknown topic "rocks"; add topics/rocks.yaml or correct the name',
    ],
    [
      'a disagreement with an unknown position',
      'disagreements.yaml',
      '[doe-2030.p3.trade-recovers]',
      '[doe-2030.p3.trade-falls]',
      'disagreements.yaml, line 7: unknown position "doe-2030.p3.trade-falls"; add it to its essay or correct the id',
    ],
    [
      'a disagreement with one side',
      'disagreements.yaml',
      '    - { positions: [doe-2030.p3.trade-recovers], summary: They traded. }\n',
      '',
      'disagreements.yaml, line 5: the disagreement needs at least two sides; add the other one',
    ],
    [
      'a translation of an unknown position',
      TRANSLATION,
      'doe-2030.p3.trade-recovers',
      'doe-2030.p3.trade-falls',
      'translations/ja/doe-2030.yaml, line 1: unknown position "doe-2030.p3.trade-falls"; correct the id or remove the translation',
    ],
    [
      'a stale translation',
      ESSAY,
      TEXT,
      `${TEXT} Or not.`,
      `translations/ja/doe-2030.yaml, line 2: the translation of "doe-2030.p3.trade-recovers" is stale: the English text has changed since; revise it and write of: "${hashText(`${TEXT} Or not.`)}"`,
    ],
    [
      'an evidence word of an unknown role',
      'evidence.yaml',
      'role: dyad',
      'role: pair',
      'evidence.yaml, line 1: evidence entry 1 (both): role must be one of ',
    ],
    [
      'a key that stands twice',
      TRADE,
      'kind: issue\n',
      'kind: issue\nkind: idea\n',
      'topics/trade.yaml, line 3: this is not valid YAML (map keys must be unique); the same key stands twice in one map; remove one of them',
    ],
    [
      'a bracket left open',
      TRADE,
      '[bilateral trade]',
      '[bilateral trade',
      'topics/trade.yaml, line 6: this is not valid YAML',
    ],
  ])('%s', (_what, file, from, to, expected) => {
    const problems = problemsAfter(file, from, to);
    expect(problems.filter((problem) => problem.startsWith(expected))).toHaveLength(1);
  });

  it('a translation in an unknown language and a file with no place', () => {
    expect(problemsOf({ ...SOUND, 'translations/ko/doe-2030.yaml': '{}', 'notes/a.yaml': '{}' })).toEqual([
      'notes/a.yaml, line 1: this file has no place here; the README of the sources lists the files there are',
      'translations/ko/doe-2030.yaml, line 1: "ko" is no language to translate into; use one of: ja, zh-Hans, zh-Hant',
    ]);
  });

  it('an empty file and one that holds a list where a map is due', () => {
    const problems = problemsOf({ ...SOUND, [TRADE]: '', [TRANSLATION]: '- 1' });
    expect(problems[0]).toContain('topics/trade.yaml, line 1: the topic must be a map with the keys id, kind');
    expect(problems[1]).toBe(
      'translations/ja/doe-2030.yaml, line 1: the file must be a map from position ids to { of, text }',
    );
  });

  it('missing evidence', () => {
    const { 'evidence.yaml': _, ...others } = SOUND;
    expect(problemsOf(others)).toEqual(['evidence.yaml, line 1: there is no evidence.yaml; detection needs its words']);
  });
});

describe('several mistakes', () => {
  const spoilt = {
    ...SOUND,
    [ESSAY]: (SOUND[ESSAY] ?? '').replace('kind: event', 'kind: thing').replace('role: Example University\n', ''),
    [ISLETS]: (SOUND[ISLETS] ?? '').replace('marks: true', 'marks: perhaps').replace('kind: place', 'colour: red'),
  };

  it('are listed at once, by file and line, and cause no further ones', () => {
    expect(problemsOf(spoilt)).toEqual([
      'essays/doe-2030.yaml, line 1: the essay has no "role"; add it',
      expect.stringContaining('essays/doe-2030.yaml, line 25: "thing" is not allowed for "kind"'),
      'topics/islets.yaml, line 1: the topic has no "kind"; add it',
      expect.stringContaining('topics/islets.yaml, line 2: unknown key "colour" in the topic'),
      'topics/islets.yaml, line 3: "marks" must be true or false',
    ]);
  });

  it('are described under a line that counts them', () => {
    const result = compileSources(write(spoilt));
    const lines = result.ok ? [] : describeProblems(result.problems, 'sources').split('\n');
    expect(lines[0]).toBe('5 problems in the sources of the knowledge base (sources):');
    expect(lines).toHaveLength(6);
  });
});

describe("this project's own sources", { timeout: 30_000 }, () => {
  it('compile without a problem and cover the five essays', () => {
    const result = compileSources();
    expect(result.ok ? '' : describeProblems(result.problems)).toBe('');
    if (!result.ok) return;
    const { essays, topics, positions, disagreements } = result.knowledge;
    expect(topics.length).toBeGreaterThanOrEqual(30);
    expect(positions.length).toBeGreaterThanOrEqual(80);
    expect(disagreements.length).toBeGreaterThan(0);
    const cited = new Map(essays.map(({ id }) => [id, 0]));
    for (const { essay } of positions) cited.set(essay, (cited.get(essay) ?? 0) + 1);
    expect([...cited.keys()].sort()).toEqual(['fowdy-2024', 'marjak-2025', 'srj-2017', 'yuan-2018', 'zhang-2024']);
    for (const count of cited.values()) expect(count).toBeGreaterThan(0);
    for (const topic of topics) {
      for (const language of LANGUAGES) expect(topic.names[language], topic.id).not.toBe('');
    }
  });
});
