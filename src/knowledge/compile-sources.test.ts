import { describe, expect, it } from 'vitest';
import { problemsOf, SOUND, writeSources } from '../../tests/support/sound-sources';
import { LANGUAGES } from '../core/knowledge/types';
import { compileSources, describeProblems } from './compile-sources';

const ESSAY = 'essays/doe-2030.yaml';
const ISLETS = 'topics/islets.yaml';

describe('sound sources', () => {
  it('compile to the knowledge base and the lexicon', () => {
    const result = compileSources(writeSources(SOUND), { mustBeWhole: false });
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

it('a decade is before its years: it may stand where a period begins, and in the record', () => {
  const inDecades = {
    ...SOUND,
    [ESSAY]: (SOUND[ESSAY] ?? '').replace('from: 2030-01', 'from: 203X'),
    [ISLETS]: (SOUND[ISLETS] ?? '').replace('date: 2030-03-04\n', 'date: 203X\n'),
  };
  expect(inDecades).not.toEqual(SOUND);
  expect(problemsOf(inDecades)).toEqual([]);
});

it('what is shipped must be whole: so unless something else is said', () => {
  const result = compileSources(writeSources(SOUND));
  const problems = result.ok ? [] : result.problems.map(({ message }) => message);
  expect(problems).toContainEqual(expect.stringContaining('has no translation into'));
  expect(problems).toContainEqual(expect.stringContaining('no position cites paragraphs'));
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
    const result = compileSources(writeSources(spoilt), { mustBeWhole: false });
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
    // On a page from Taiwan no card may lead with these words; the check cannot tell, so this does.
    for (const { id, text, polemic } of positions) {
      if (/Taiwan independence|reunif/i.test(text)) expect(polemic, id).toBe(true);
    }
    for (const topic of topics) {
      for (const language of LANGUAGES) expect(topic.names[language], topic.id).not.toBe('');
    }
  });
});
