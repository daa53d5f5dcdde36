import { expect, test } from 'vitest';
import { buildBook } from '../../tests/support/build-book';
import { planBook } from './plan';

const plan = planBook(buildBook());

test('essays stand in the order of their writing, positions in that of their paragraphs', () => {
  const order = plan.essays.map(({ essay, positions }) => [essay.id, ...positions.map(({ position }) => position.id)]);
  expect(order).toEqual([
    ['anon-2018', 'anon-2018.p1.refused', 'anon-2018.p2.no-talks'],
    [
      'doe-2030',
      'doe-2030.p1.long-quarrel',
      'doe-2030.p3.talks-help',
      'doe-2030.p3.both-spoke',
      'doe-2030.p9.will-last',
    ],
  ]);
});

test('positions are cited by paragraph, with a letter where it has several', () => {
  expect([...plan.numbers.values()]).toEqual(['1', '2', '1', '3a', '3b', '9']);
});

test('topics stand by kind, and kinds without a topic not at all', () => {
  expect(plan.kinds.map(({ kind, dossiers }) => [kind, ...dossiers.map(({ topic }) => topic.id)])).toEqual([
    ['place', 'islands'],
    ['body', 'hotline'],
    ['issue', 'talks'],
  ]);
});

test('a record entry is at home in the topic that its id names', () => {
  expect([...plan.record].map(([id, { home }]) => [id, home.id])).toEqual([
    ['islands.2031-05.pledge', 'islands'],
    ['talks.2031-02-03.ministers-met', 'talks'],
  ]);
});

test('the timeline stands by year, an era by itself', () => {
  expect(plan.periods.map(({ period, entries }) => [period, entries.length])).toEqual([
    ['201X', 1],
    ['2017', 1],
    ['2029', 1],
    ['2031', 2],
  ]);
});

test('the record was checked from the first to the last date; where there is none, it was not', () => {
  expect(plan.checked).toEqual({ from: '2031-06-01', to: '2031-07-01' });
  expect(planBook(buildBook({ topics: [] })).checked).toBeNull();
});
