import { describe, expect, it } from 'vitest';
import { problemsOf, SOUND, TEXT, wordingOf } from '../../tests/support/sound-sources';
import { hashWording } from '../core/knowledge/wording';

const ESSAY = 'essays/doe-2030.yaml';
const ISLETS = 'topics/islets.yaml';
const TRANSLATION = 'translations/ja/essays/doe-2030.yaml';

const spoil = (file: string, from: string, to: string) => {
  const sound = SOUND[file] ?? '';
  expect(sound, 'the test must spoil something').toContain(from);
  return { [file]: sound.replace(from, to) };
};

describe('each mistake in a translation is named with its file, its line and what to do', () => {
  it.each([
    [
      'a translation of an unknown position',
      TRANSLATION,
      'doe-2030.p3.trade-recovers',
      'doe-2030.p3.trade-falls',
      'translations/ja/essays/doe-2030.yaml, line 9: unknown position "doe-2030.p3.trade-falls"; correct the id or remove the translation',
    ],
    [
      'a stale translation',
      ESSAY,
      TEXT,
      `${TEXT} Or not.`,
      `translations/ja/essays/doe-2030.yaml, line 10: the translation of "doe-2030.p3.trade-recovers" is stale: the English text has changed since; revise it and write of: "${hashWording(wordingOf(`${TEXT} Or not.`))}"`,
    ],
    [
      'a translation that leaves out a note',
      TRANSLATION,
      'editorsNotes: [それ以前に回復し始めていた。]',
      'editorsNotes: []',
      'translations/ja/essays/doe-2030.yaml, line 13: "editorsNotes" of "doe-2030.p3.trade-recovers" has 0 in this language and 1 in English; translate each',
    ],
    [
      'a translation that leaves out the reason of an outcome',
      TRANSLATION,
      '    why: まだ早い。\n',
      '',
      'translations/ja/essays/doe-2030.yaml, line 9: "why" of "doe-2030.p3.trade-recovers": add it: the English has one',
    ],
    [
      'a translation of what the English does not have',
      'translations/ja/record/islets.yaml',
      'text: 巡視船が通過した。',
      'text: 巡視船が通過した。\n  saidBy: 漁師',
      'translations/ja/record/islets.yaml, line 4: "saidBy" of "islets.2030-patrol": remove it: the English has none',
    ],
    [
      'a translation of an unknown record entry',
      'translations/ja/record/islets.yaml',
      'islets.2030-patrol',
      'islets.2031-patrol',
      'translations/ja/record/islets.yaml, line 1: unknown record entry "islets.2031-patrol"; correct the id or remove the translation',
    ],
    [
      'a translation of an unknown disagreement',
      'translations/ja/disagreements.yaml',
      'who-met',
      'who-left',
      'translations/ja/disagreements.yaml, line 1: unknown disagreement "who-left"; correct the id or remove the translation',
    ],
    [
      'a translation that does not say what it renders',
      'translations/ja/disagreements.yaml',
      /of: ".*"/.exec(SOUND['translations/ja/disagreements.yaml'] ?? '')?.[0] ?? '',
      'of: later',
      'translations/ja/disagreements.yaml, line 2: "of" must be the eight digits of the English wording that this renders; the check says which',
    ],
    [
      'a name for a publisher that no source has',
      'translations/ja/publishers.yaml',
      'Wire:',
      'Wires:',
      'translations/ja/publishers.yaml, line 4: no source has the publisher "Wires"; correct or remove it',
    ],
    [
      'a wording for a title that no source has',
      'translations/ja/publishers.yaml',
      'names:',
      'titles:\n  Report on nothing: 記事\nnames:',
      'translations/ja/publishers.yaml, line 4: no source has the title "Report on nothing"; correct or remove it',
    ],
    [
      'a wording for two publishers that leaves one out',
      'translations/ja/publishers.yaml',
      '（{other}掲載）',
      '（転載）',
      'translations/ja/publishers.yaml, line 1: "via" must hold {publisher} and {other}, which stand for the two names',
    ],
  ])('%s', (_what, file, from, to, expected) => {
    const problems = problemsOf({ ...SOUND, ...spoil(file, from, to) });
    expect(problems.filter((problem) => problem.startsWith(expected))).toHaveLength(1);
  });
});

describe('what is shipped must be whole', () => {
  const whole = (files: Record<string, string>) => problemsOf({ ...SOUND, ...files }, true);

  it('every thing is translated into every language', () => {
    const problems = whole({}).filter((problem) => problem.includes('translation'));
    const told = 'has no translation into zh-Hans, zh-Hant; "npm run new:translations" writes the entries to fill in';
    expect(problems).toContain(`essays/doe-2030.yaml, line 1: the essay "doe-2030" ${told}`);
    expect(problems).toContain(`essays/doe-2030.yaml, line 11: the position "doe-2030.p3.trade-recovers" ${told}`);
    expect(problems).toContain(`topics/islets.yaml, line 16: the record entry "islets.2030-patrol" ${told}`);
    expect(problems).toContain(`disagreements.yaml, line 1: the disagreement "who-met" ${told}`);
    expect(problems.filter((problem) => problem.includes('into ja, zh-Hans'))).toEqual([
      expect.stringContaining('the position "doe-2030.p4.patrols-met" has no translation into ja, zh-Hans, zh-Hant'),
    ]);
  });

  it('what describes a source in our words is worded in every language that names publishers', () => {
    const described = spoil('topics/islets.yaml', 'title: Patrol passes', 'title: Report on a patrol');
    const told = '"Report on a patrol" describes a source in our words and has no wording here; add it';
    expect(whole(described).filter((problem) => problem.includes(told))).toEqual([
      `translations/ja/publishers.yaml, line 1: ${told}`,
    ]);
    expect(whole({}).filter((problem) => problem.includes('has no wording here'))).toEqual([]);
  });

  it('every paragraph is cited', () => {
    expect(whole({})).toContain(
      'essays/doe-2030.yaml, line 10: no position cites paragraphs 1, 2, 5, 6, 7 and 5 more; write what the essay says there, or correct "paragraphs"',
    );
    expect(whole(spoil(ESSAY, 'paragraphs: 12', 'paragraphs: 4')).join()).toContain('cites paragraphs 1, 2; write');
  });

  it('every prediction has an outcome', () => {
    const without = spoil(
      ESSAY,
      '    outcome: { state: open, asOf: 2030-06-01, record: [islets.2030-patrol], why: Too early to say. }\n',
      '',
    );
    expect(whole(without)).toContain(
      'essays/doe-2030.yaml, line 11: the prediction "doe-2030.p3.trade-recovers" has no outcome; add one, with the state "open" where nothing shows it yet',
    );
  });

  it('what stands in a file of the wrong shape is not called missing or unknown', () => {
    const told = /neither a position nor|unknown|into ja/;
    const misspelt = (file: string, from: string, to: string) =>
      whole(spoil(file, from, to)).filter((problem) => told.test(problem) && !problem.includes('unknown key'));
    const before = whole({}).filter((problem) => told.test(problem));
    expect(before).toEqual([expect.stringContaining('doe-2030.p4.patrols-met')]);
    expect(misspelt('disagreements.yaml', 'question:', 'asks:')).toEqual(before);
    expect(misspelt(ESSAY, 'conclusion:', 'concludes:')).toEqual([]);
    expect(misspelt(TRANSLATION, '    why: ', '    because: ')).toEqual([]);
  });

  it('every card has something to say', () => {
    expect(whole(spoil(ESSAY, '[trade, islets]', '[islets]'))).toContain(
      'topics/trade.yaml, line 1: the card of "trade" would have neither a position nor a record entry; add one or remove the topic',
    );
    const recorded = {
      ...spoil(ESSAY, '[trade, islets]', '[islets]'),
      ...spoil(ISLETS, 'saidBy: null', 'saidBy: null\n    alsoOn: [trade]'),
    };
    expect(whole(recorded).join()).not.toContain('neither a position nor a record entry');
  });
});
