import { expect, it } from 'vitest';
import { buildEssay, buildKnowledge, buildPosition, buildTopic } from '../../../tests/support/build-knowledge';
import { chooseBearing, findBearing, type Passage } from './overview';
import type { Ranker } from './rank';

/** Finds for each topic the positions that the test gives. */
function rankerOf(fitting: Record<string, string[]>): Ranker {
  return (topic) => ({
    topic,
    positions: fitting[topic] ?? [],
    general: [],
    record: [],
    recordAtLarge: [],
    disagreements: [],
    reasons: [],
  });
}

const passages = (...topics: string[]): Passage[] => topics.map((topic) => ({ topic, context: { text: '', topics } }));

it('takes the best of every passage before the second best of any, four in all', () => {
  const rank = rankerOf({ a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'], c: ['c1'] });
  expect(chooseBearing(rank, passages('a', 'b', 'c')).map(({ position }) => position)).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
  ]);
});

it('shows a position once, on the topic that is more salient', () => {
  const rank = rankerOf({ a: ['both', 'a2'], b: ['both', 'b2'] });
  expect(chooseBearing(rank, passages('b', 'a'))).toEqual([
    { position: 'both', topic: 'b' },
    { position: 'b2', topic: 'b' },
    { position: 'a2', topic: 'a' },
  ]);
});

it('shows none where no card would show any', () => {
  expect(chooseBearing(rankerOf({}), passages('a', 'b'))).toEqual([]);
  expect(chooseBearing(rankerOf({}), [])).toEqual([]);
});

it('looks up what was chosen, with its essay and the topic on which it bears', () => {
  const position = buildPosition({ text: 'Talks on the hotline help.' });
  const other = buildTopic({ id: 'trade', name: 'Trade' });
  const knowledge = buildKnowledge({ topics: [buildTopic(), other], positions: [position] });
  const passage = { topic: 'talks', context: { text: 'Talks on the hotline were held.', topics: ['talks'] } };
  expect(findBearing(knowledge, [passage])).toEqual({
    said: [{ position, essay: buildEssay(), topic: buildTopic() }],
    isDiscussed: true,
  });
  expect(findBearing(knowledge, [{ ...passage, topic: 'trade' }])).toEqual({ said: [], isDiscussed: false });
});
