import { expect, it } from 'vitest';
import { chooseDiverse, type Scored } from './choose';

function scored(essay: string, paragraph: number, score: number): Scored {
  const id = `${essay}${paragraph}`;
  const position = { id, essay, paragraph, topics: [], text: '', kind: 'event', stance: 'asserts' } as const;
  return { position: { ...position, topics: [] }, score, shared: [], quotes: [], years: [] };
}

const chosen = (...candidates: Scored[]) => chooseDiverse(candidates, 0.5).map(({ position }) => position.id);

it('lets a second voice speak before the first one again', () => {
  expect(chosen(scored('a', 1, 0.9), scored('a', 2, 0.88), scored('b', 1, 0.84))).toEqual(['a1', 'b1', 'a2']);
});

it('takes two of one paragraph only where both fit very well', () => {
  expect(chosen(scored('a', 1, 0.9), scored('a', 1, 0.65))).toEqual(['a1']);
  expect(chosen(scored('a', 1, 0.9), scored('a', 1, 0.67))).toEqual(['a1', 'a1']);
});

it('shows three at most, none below the threshold, and the threshold itself', () => {
  expect(chosen(...['a', 'b', 'c', 'd'].map((essay) => scored(essay, 1, 0.9)))).toHaveLength(3);
  expect(chosen(scored('a', 1, 0.5), scored('b', 1, 0.49))).toEqual(['a1']);
  expect(chosen()).toEqual([]);
});
