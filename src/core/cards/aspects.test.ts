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
