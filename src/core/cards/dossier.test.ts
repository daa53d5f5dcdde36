import { expect, test } from 'vitest';
import { buildEssay, buildKnowledge, buildPosition, buildTopic } from '../../../tests/support/build-knowledge';
import type { BundleDisagreement } from '../knowledge/bundle-types';
import { compileDossier } from './dossier';

const written = (date: string) => ({ from: date, to: date, how: 'dateline' });

test('there is no dossier on a topic that is not there', () => {
  expect(compileDossier(buildKnowledge(), 'nothing')).toBeUndefined();
});

test('gives every position by essay, the oldest essay first, in the essay’s order', () => {
  const knowledge = buildKnowledge({
    essays: [
      buildEssay({ id: 'new', written: written('2031') }),
      buildEssay({ id: 'silent', written: written('2019') }),
      buildEssay({ id: 'old', written: written('2018-05') }),
    ],
    positions: [
      buildPosition({ id: 'new.p2', essay: 'new', paragraph: 2 }),
      buildPosition({ id: 'old.p9', essay: 'old', paragraph: 9 }),
      buildPosition({ id: 'old.p1', essay: 'old', paragraph: 1, topics: ['trade', 'talks'] }),
      buildPosition({ id: 'silent.p1', essay: 'silent', topics: ['trade'] }),
    ],
  });
  const { essays } = compileDossier(knowledge, 'talks') ?? { essays: [] };
  expect(essays.map(({ essay, positions }) => [essay.id, positions.map(({ id }) => id)])).toEqual([
    ['old', ['old.p1', 'old.p9']],
    ['new', ['new.p2']],
  ]);
});

test('a topic of which no essay speaks has a dossier all the same', () => {
  const knowledge = buildKnowledge({ topics: [buildTopic({ id: 'rare-earths', related: ['talks'] }), buildTopic()] });
  expect(compileDossier(knowledge, 'rare-earths')).toMatchObject({
    topic: { id: 'rare-earths' },
    essays: [],
    disagreements: [],
    related: [{ id: 'talks' }],
  });
});

test('questions of the topic, and those in which two sides speak of it, with who says what', () => {
  const question = (id: string, topic: string, ...sides: string[][]): BundleDisagreement => ({
    id,
    kind: 'contradict',
    topic,
    question: `${id}?`,
    textLanguage: 'en',
    sides: sides.map((positions) => ({ positions, summary: positions.join() })),
  });
  const knowledge = buildKnowledge({
    topics: [buildTopic(), buildTopic({ id: 'trade' })],
    positions: [
      buildPosition({ id: 'a' }),
      buildPosition({ id: 'b', topics: ['trade', 'talks'] }),
      buildPosition({ id: 'c', topics: ['trade'] }),
    ],
    disagreements: [
      question('own', 'talks', ['a'], ['c']),
      question('both', 'trade', ['a'], ['b']),
      question('one', 'trade', ['a'], ['c']),
      question('gone', 'talks', ['a'], ['nowhere']),
    ],
  });
  const found = compileDossier(knowledge, 'talks')?.disagreements ?? [];
  expect(found.map(({ disagreement }) => disagreement.id)).toEqual(['own', 'both', 'gone']);
  expect(found.map(({ sides }) => sides.map((side) => side.map(({ position }) => position.id)))).toEqual([
    [['a'], ['c']],
    [['a'], ['b']],
    [['a'], []],
  ]);
  expect(found[0]?.sides[0]?.[0]?.essay.id).toBe('doe-2030');
});
