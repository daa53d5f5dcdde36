import { describe, expect, it } from 'vitest';
import { problemsOf, SOUND } from '../../tests/support/sound-sources';

const ESSAY = 'essays/doe-2030.yaml';
const ISLETS = 'topics/islets.yaml';
const TRADE = 'topics/trade.yaml';
const TRANSLATION = 'translations/ja/essays/doe-2030.yaml';

/** The problems, described, of the sound sources with one text replaced by another in one file. */
function problemsAfter(file: string, from: string, to: string): string[] {
  const sound = SOUND[file] ?? '';
  expect(sound, 'the test must spoil something').toContain(from);
  return problemsOf({ ...SOUND, [file]: sound.replace(from, to) });
}

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
      'an English word that is no name',
      TRADE,
      'bilateral trade',
      'commerce',
      'topics/trade.yaml, line 6: the alias "commerce" is too common a word to name a topic; write a fuller form, or say by "needs" or "unless" when it means this',
    ],
    [
      'a pair of characters that stands in every other text',
      TRADE,
      '日中貿易',
      '合作',
      'topics/trade.yaml, line 6: the alias "合作" is too common a word',
    ],
    [
      'a period that ends before it begins',
      ESSAY,
      'date: 2029\n',
      'date: 2029\n    until: 202X\n',
      'essays/doe-2030.yaml, line 18: "until" (202X) is before "date" (2029); swap them',
    ],
    [
      'a period without a start',
      ESSAY,
      'date: 2029\n',
      'until: 2029\n',
      'essays/doe-2030.yaml, line 17: the period has an end and no start; add "date"',
    ],
    [
      'a record entry on an unknown topic as well',
      ISLETS,
      'saidBy: null\n',
      'saidBy: null\n    alsoOn: [isles]\n',
      'topics/islets.yaml, line 20: unknown topic "isles"; add topics/isles.yaml or correct the name',
    ],
    [
      'a record entry twice on its own topic',
      ISLETS,
      'saidBy: null\n',
      'saidBy: null\n    alsoOn: [islets]\n',
      'topics/islets.yaml, line 20: the entry stands on this topic already; remove its own id',
    ],
    [
      "another topic's entry on a topic whose record was never checked",
      ISLETS,
      'saidBy: null\n',
      'saidBy: null\n    alsoOn: [trade]\n',
      'topics/trade.yaml, line 1: the topic has a record and no "checkedTo"; add the date to which the record was checked',
    ],
    [
      'a mark of polemic that is no mark',
      ESSAY,
      '    date: 2029\n',
      '    date: 2029\n    polemic: somewhat\n',
      'essays/doe-2030.yaml, line 18: "polemic" must be true or false',
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
      'an evidence word of an unknown role',
      'evidence/dyad.yaml',
      'role: dyad',
      'role: pair',
      'evidence/dyad.yaml, line 1: evidence entry 1 (both): role must be one of ',
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
    expect(problemsOf({ ...SOUND, 'translations/ko/essays/doe-2030.yaml': '{}', 'notes/a.yaml': '{}' })).toEqual([
      'notes/a.yaml, line 1: this file has no place here; the README of the sources lists the files there are',
      'translations/ko/essays/doe-2030.yaml, line 1: "ko" is no language to translate into; use one of: ja, zh-Hans, zh-Hant',
    ]);
  });

  it('an empty file and one that holds a list where a map is due', () => {
    const problems = problemsOf({ ...SOUND, [TRADE]: '', [TRANSLATION]: '- 1' });
    expect(problems[0]).toContain('topics/trade.yaml, line 1: the topic must be a map with the keys id, kind');
    expect(problems[1]).toBe(
      'translations/ja/essays/doe-2030.yaml, line 1: unknown key "0" in the translation; remove or rename it (allowed: essay, positions)',
    );
  });

  it('a file that cannot be read, and not all that others would miss in it', () => {
    const unreadable = (SOUND[TRADE] ?? '').replace('[bilateral trade]', '[bilateral trade');
    expect(problemsOf({ ...SOUND, [TRADE]: unreadable })).toEqual([
      expect.stringContaining('topics/trade.yaml, line 6: this is not valid YAML'),
    ]);
  });

  it('an aspect that is unknown, one that stands twice, and one that no position turns on', () => {
    const aspect = (id: string) => `- { id: ${id}, en: [recovery], han: [回復] }\n`;
    const essay = (SOUND[ESSAY] ?? '').replace('    date: 2029\n', '    date: 2029\n    aspects: [recovery, losses]\n');
    const aspects = aspect('recovery') + aspect('recovery') + aspect('growth');
    expect(problemsOf({ ...SOUND, [ESSAY]: essay, 'aspects.yaml': aspects })).toEqual([
      'aspects.yaml, line 2: the aspect "recovery" stands twice; join the two',
      'aspects.yaml, line 3: no position turns on "growth"; name it in one or remove it',
      'essays/doe-2030.yaml, line 18: unknown aspect "losses"; add it to aspects.yaml or correct the name',
    ]);
  });

  it('two groups of evidence under one id', () => {
    const twice = { ...SOUND, 'evidence/other.yaml': SOUND['evidence/dyad.yaml'] ?? '' };
    expect(problemsOf(twice)).toEqual([
      'evidence/other.yaml, line 1: the id "both" also stands in evidence/dyad.yaml; give one of them another',
    ]);
  });

  it('missing evidence', () => {
    const { 'evidence/dyad.yaml': _, ...others } = SOUND;
    expect(problemsOf(others)).toEqual([
      'evidence, line 1: there is no file in this folder; detection needs its words',
    ]);
  });
});
