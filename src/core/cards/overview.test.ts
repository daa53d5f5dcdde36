import { expect, it } from 'vitest';
import { chooseBearing, type Passage } from './overview';
import type { Ranker } from './rank';

/** Finds for each topic the positions that the test gives. */
function rankerOf(fitting: Record<string, string[]>): Ranker {
  return (topic) => ({
    topic,
    positions: fitting[topic] ?? [],
    general: [],
    record: [],
    disagreements: [],
    why: '',
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
