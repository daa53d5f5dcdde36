import { describe, expect, it } from 'vitest';
import { problemsOf, SOUND, writeSources } from '../../../tests/support/sound-sources';
import { compileSources } from '../compile-sources';
import { parseSource, readSources } from '../read-sources';
import { CannotBegin, scaffoldEssay } from './new-essay';
import { scaffoldTranslations } from './new-translations';
import { listStale } from './stale';

describe('a new essay', () => {
  it('is refused for every value that is yet to be filled in, and for nothing else', () => {
    const problems = problemsOf({ ...SOUND, 'essays/roe-2031.yaml': scaffoldEssay('roe-2031', 2) });
    expect(problems.length).toBeGreaterThan(5);
    for (const problem of problems) {
      expect(problem).toMatch(
        /^essays\/roe-2031\.yaml, line \d+: (?:"\w+" is empty; write it|the position names no topic)/,
      );
    }
  });

  it('compiles once it is filled in', () => {
    const filled = scaffoldEssay('roe-2031', 1)
      .replaceAll('""', '"Some words"')
      .replace('topics: []', 'topics: [trade]');
    const result = compileSources(writeSources({ ...SOUND, 'essays/roe-2031.yaml': filled }), { mustBeWhole: false });
    expect(result.ok && result.knowledge.essays.map(({ id }) => id)).toEqual(['doe-2030', 'roe-2031']);
  });

  it.each([
    ['Roe', 3],
    ['roe', 3],
    ['roe-31', 3],
    ['../roe-2031', 3],
    ['roe-2031', 0],
    ['roe-2031', 1.5],
    ['roe-2031', Number.NaN],
    ['roe-2031', 501],
  ])('is not begun as %s with %s paragraphs', (id, paragraphs) =>
    expect(() => scaffoldEssay(id, paragraphs)).toThrow(CannotBegin),
  );
});

describe('new translations', () => {
  const added = (files: Record<string, string>) => {
    const additions = scaffoldTranslations(readSources(writeSources(files)).files);
    const together = { ...files };
    for (const { file, text } of additions) together[file] = (together[file] ?? '') + text;
    return { additions, together };
  };

  it('are entries for all that is missing, which the check asks to fill in', () => {
    const { additions, together } = added(SOUND);
    expect(additions.map(({ file }) => file).sort()).toEqual([
      'translations/ja/essays/doe-2030.yaml',
      ...['zh-Hans', 'zh-Hant'].flatMap((language) => [
        `translations/${language}/disagreements.yaml`,
        `translations/${language}/essays/doe-2030.yaml`,
        `translations/${language}/record/islets.yaml`,
      ]),
    ]);
    const problems = problemsOf(together);
    expect(problems.length).toBeGreaterThan(10);
    for (const problem of problems) expect(problem).toMatch(/ is empty; write it or remove the key$/);
  });

  it('make the base whole in every language once they are filled in', () => {
    const { together } = added(SOUND);
    for (const file of Object.keys(together)) {
      if (file.startsWith('translations/')) together[file] = (together[file] ?? '').replaceAll('""', '言葉');
    }
    expect(problemsOf(together, true).filter((problem) => problem.includes('translation'))).toEqual([]);
    expect(added(together).additions).toEqual([]);
  });

  it('are written once, however often they are asked for before they are filled in', () => {
    const { together } = added(SOUND);
    expect(added(together).additions).toEqual([]);
  });

  it('show the English beside what is to be filled in', () => {
    const { additions } = added(SOUND);
    const ja = additions.find(({ file }) => file === 'translations/ja/essays/doe-2030.yaml')?.text ?? '';
    expect(ja).toContain('# text: Two patrols met off the islets.\n');
    expect(parseSource('x.yaml', ja)).toMatchObject({
      value: { 'doe-2030.p4.patrols-met': { of: expect.stringMatching(/^[0-9a-f]{8}$/), text: '', attributedTo: '' } },
    });
  });
});

describe('stale topics', () => {
  const topic = (id: string, checkedTo: string | null, marks = false) => ({ id, checkedTo, marks });
  const today = new Date('2031-06-30T12:00:00Z');
  const listed = (topics: ReturnType<typeof topic>[]) =>
    listStale({ topics: topics as unknown as Parameters<typeof listStale>[0]['topics'] }, today, 90);

  it('are those not checked for more than the days given, the longest ago first, marking ones before', () => {
    const stale = listed([
      topic('fresh', '2031-06-01'),
      topic('just', '2031-04-01'),
      topic('over', '2031-03-31'),
      topic('old', '2030-01-01'),
      topic('never', null),
      topic('seen', '2031-02-01', true),
    ]);
    expect(stale.map(({ topic, days }) => [topic, days])).toEqual([
      ['seen', 149],
      ['never', null],
      ['old', 545],
      ['over', 91],
    ]);
  });
});
