/** What the knowledge base must hold, beyond what its compiler asks of any base. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleFor } from '../../src/core/knowledge/bundle';
import { LANGUAGES } from '../../src/core/knowledge/types';
import { detectLanguage } from '../../src/core/text/language';
import { compileSources, describeProblems } from '../../src/knowledge/compile-sources';

const result = compileSources();
if (!result.ok) throw new Error(describeProblems(result.problems));
const { knowledge, translations } = result;
const { essays, topics, positions, disagreements, timeline } = knowledge;
const positionById = new Map(positions.map((position) => [position.id, position]));
const recordIds = new Set(topics.flatMap(({ record }) => record.map(({ id }) => id)));

interface Claim {
  id: string;
  essay: string;
  paragraph: number;
  claim: string;
  positions: string[];
}
const claims: Claim[] = readFileSync(join(import.meta.dirname, 'claims.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

describe('the essays', () => {
  test('every body paragraph is cited', () => {
    const cited = new Set(positions.map(({ essay, paragraph }) => `${essay} ${paragraph}`));
    for (const { id, paragraphs } of essays) {
      for (let paragraph = 1; paragraph <= paragraphs; paragraph++) expect(cited).toContain(`${id} ${paragraph}`);
    }
  });

  test('claims listed independently of the positions are found in them', () => {
    expect(claims.length).toBeGreaterThanOrEqual(300);
    for (const { id, essay, positions: found } of claims) {
      for (const position of found) expect(positionById.get(position)?.essay, `${id}: ${position}`).toBe(essay);
    }
    const found = claims.filter((claim) => claim.positions.length > 0);
    expect(found.length / claims.length).toBeGreaterThanOrEqual(0.95);
  });

  test('no position stands alone: each is traced from a claim', () => {
    const traced = new Set(claims.flatMap((claim) => claim.positions));
    expect(positions.filter(({ id }) => !traced.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('every prediction has an outcome; what is not open is shown by the record', () => {
    const predictions = positions.filter(({ kind }) => kind === 'prediction');
    expect(predictions.length).toBeGreaterThanOrEqual(30);
    for (const { id, outcome } of predictions) {
      expect(outcome, id).toBeDefined();
      if (outcome?.state !== 'open') expect(outcome?.record, id).not.toEqual([]);
    }
  });

  test('essays contradict, qualify, bear out and update one another, or name a thing differently, on 25 questions at least', () => {
    expect(disagreements.length).toBeGreaterThanOrEqual(25);
    expect(new Set(disagreements.map(({ kind }) => kind)).size).toBe(5);
    for (const { id, sides } of disagreements) {
      const speakers = new Set(sides.flatMap((side) => side.positions.map((each) => positionById.get(each)?.essay)));
      expect(speakers.size, `${id} is between essays`).toBeGreaterThan(1);
    }
  });

  test.each([
    ['the first meeting of Xi and Ishiba', 'fowdy-2024', 3],
    ['the destroyer in the Taiwan Strait', 'marjak-2025', 2],
    ['the third-largest economy', 'marjak-2025', 7],
    ['the place of the four-nation meeting', 'yuan-2018', 6],
    ['the missiles of 4 July', 'srj-2017', 6],
    ['the funds for UNESCO', 'srj-2017', 13],
    ['how long Ishiba had been in office at Lima', 'zhang-2024', 1],
    ['who is whose first trading partner', 'marjak-2025', 2],
    ['a concession over the islands', 'fowdy-2024', 3],
    ['the year of a trade figure', 'yuan-2018', 12],
  ])('an editor’s note stands by %s', (_what, essay, paragraph) => {
    const here = positions.filter((position) => position.essay === essay && position.paragraph === paragraph);
    expect(here.flatMap(({ editorsNotes }) => editorsNotes)).not.toEqual([]);
  });
});

describe('the topics', () => {
  test('there are more than a hundred, and some 35 to 45 may mark', () => {
    expect(topics.length).toBeGreaterThanOrEqual(110);
    const marking = topics.filter(({ marks }) => marks);
    expect(marking.length).toBeGreaterThanOrEqual(30);
    expect(marking.length).toBeLessThanOrEqual(45);
  });

  test('each has a name, aliases and a line in every language', () => {
    for (const { id, names, what, aliases } of topics) {
      for (const language of LANGUAGES) {
        expect(names[language], `${id}: name in ${language}`).not.toBe('');
        expect(what[language], `${id}: line in ${language}`).not.toBe('');
        expect(aliases[language], `${id}: aliases in ${language}`).not.toEqual([]);
      }
    }
  });

  test('each that may mark has a record', () => {
    const bare = topics.filter(({ marks, record }) => marks && record.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('the record', () => {
  test('has 120 entries at least, and more since 2024 than before', () => {
    expect(recordIds.size).toBeGreaterThanOrEqual(120);
    const dates = new Map(topics.flatMap(({ record }) => record.map(({ id, date }) => [id, date])));
    const since2024 = [...dates.values()].filter((date) => date >= '2024');
    expect(since2024.length).toBeGreaterThan(dates.size / 2);
  });

  test('every source has an address of its own, not a site’s front door', () => {
    const sources = topics.flatMap(({ record }) =>
      record.flatMap(({ id, source, also }) =>
        [source, ...(also === undefined ? [] : [also])].map(({ url }) => [id, url]),
      ),
    );
    for (const [id, url] of sources) {
      const { pathname, search } = new URL(url ?? '');
      expect(`${pathname}${search}`.length, `${id}: ${url}`).toBeGreaterThan(1);
    }
  });

  test('no entry cites the same page twice', () => {
    const twice = topics.flatMap(({ record }) => record.filter(({ source, also }) => also?.url === source.url));
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});

test('the timeline is in order, and says what is inferred and how precise it is', () => {
  expect(timeline.length).toBeGreaterThan(200);
  expect(new Set(timeline.map(({ precision }) => precision))).toContain('day');
  expect(timeline.some(({ inferred }) => inferred)).toBe(true);
  expect(timeline.every(({ record, inferred }) => record.length === 0 || !inferred)).toBe(true);
});

describe('sources', () => {
  test.each(['ja', 'zh-Hans', 'zh-Hant'] as const)('in %s have a publisher with a name in it', (language) => {
    const bundle = bundleFor(knowledge, translations, language);
    const sources = [
      ...bundle.positions.flatMap(({ editorsNotes }) => editorsNotes.map(({ source }) => source)),
      ...bundle.topics.flatMap(({ record }) =>
        record.flatMap(({ source, also }) => (also === undefined ? source : [source, also])),
      ),
    ];
    // What we say of a source without a title is worded in every language, whatever its own.
    const ourWords = new Set(translations[language].publishers?.titles.values() ?? []);
    const own = sources.filter(({ title }) => detectLanguage(title) === language && !ourWords.has(title));
    expect(own.length).toBeGreaterThan(0);
    for (const { publisher } of own) expect(publisher).toMatch(/[\p{sc=Han}\p{sc=Katakana}]/u);
    // The papers and agencies that are cited most are named by the names their readers know.
    for (const { publisher } of sources)
      expect(publisher).not.toMatch(/Shimbun|Xinhua|Kyodo|Jiji|Central News Agency|United Daily|Liberty Times/);
  });
});

test.each(['ja', 'zh-Hans', 'zh-Hant'] as const)(
  'nothing that is shown in brackets has brackets of its own in %s',
  (language) => {
    const bundle = bundleFor(knowledge, translations, language);
    const roles = bundle.essays.map(({ role }) => role);
    const accounts = bundle.topics.flatMap(({ record }) => record.map(({ saidBy }) => saidBy ?? ''));
    for (const words of [...roles, ...accounts]) expect(words).not.toMatch(/[()（）]/);
  },
);

test('a question of what something is called is no contradiction', () => {
  const ofNames = disagreements.filter(({ question }) => /\bcall(ed)?\b|\bnamed?\b/.test(question));
  expect(ofNames).not.toEqual([]);
  for (const { id, kind } of ofNames) expect(kind, id).toBe('name');
});
