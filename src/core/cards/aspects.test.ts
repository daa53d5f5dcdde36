import { expect, it } from 'vitest';
import { createAspectFinder } from './aspects';

const find = createAspectFinder([
  { en: ['transit', 'sailed through'], han: ['通過', '5条'] },
  { en: ['isolat*'], han: ['孤立'] },
]);
const found = (text: string) =>
  [...find(text)].map(([index, ranges]) => [index, ranges.map(({ start, end }) => text.slice(start, end))]);

it.each([
  ['with the commonest endings', 'Two transits; it transited.', [[0, ['transits', 'transited']]]],
  [
    'over a line’s end or a hyphen',
    'It sailed-through and Sailed\nThrough.',
    [[0, ['sailed-through', 'Sailed\nThrough']]],
  ],
  ['with any ending where a star allows it', 'Isolationist, isolated', [[1, ['Isolationist', 'isolated']]]],
  ['not inside other words', 'A transition. Preisolated.', []],
])('finds English forms %s', (_what, text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  ['Japanese', '護衛艦が海峡を通過した', [[0, ['通過']]]],
  [
    'Simplified Chinese',
    '军舰通过海峡，日本陷入孤立',
    [
      [0, ['通过']],
      [1, ['孤立']],
    ],
  ],
  ['Traditional Chinese', '陷入孤立', [[1, ['孤立']]]],
])('finds Han forms anywhere, in %s', (_language, text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('does not take the end of a longer number for a form', () => {
  expect(found('第15条ではなく、安保条約5条')).toEqual([[0, ['5条']]]);
});

it('finds English forms in an English paragraph that quotes a term in Han, and the term', () => {
  expect(found('It sailed through under the consensus (四点原则共识，不孤立).')).toEqual([
    [0, ['sailed through']],
    [1, ['孤立']],
  ]);
});

it('finds what a Japanese paragraph says in either script, in the order of the text', () => {
  expect(found('TSMCの船が通過した後、transit と呼ばれた')).toEqual([[0, ['通過', 'transit']]]);
});

it('finds a form written with a hyphen, whether the text has one or not', () => {
  const search = createAspectFinder([{ en: ['deal-making'], han: [] }]);
  expect(search('Deal-making, it said.').size).toBe(1);
  expect(search('Deal making, it said.').size).toBe(1);
});

it.each([
  ['The credibility of US promises', true],
  ['The credibility of the U.S., it said', true],
  ['US-made; credible', true],
  ['The U.S.-led bloc is credible', true],
  ['The credibility of the report, officials told us.', false],
  ['“Credible to us”', false],
  ['Let Us be credible', false],
])('tells the country from the pronoun in %j', (text, isFound) => {
  const search = createAspectFinder([{ en: ['credib*+us'], han: [] }]);
  expect(search(text).size).toBe(isFound ? 1 : 0);
});

it('finds the country in the middle of a form, however it is written', () => {
  const search = createAspectFinder([{ en: ['will the us defend', 'us-china rivalry'], han: [] }]);
  expect(search('Will the U.S. defend it?').size).toBe(1);
  expect(search('Will the US defend it?').size).toBe(1);
  expect(search('a U.S.-China rivalry').size).toBe(1);
  expect(search('a US-China rivalry').size).toBe(1);
});
