import { expect, it } from 'vitest';
import type { Scored } from './choose';
import { gatherReasons } from './reasons';

const scored = (quotes: string[], given: Partial<Scored> = {}): Scored => ({
  position: { id: 'p', essay: 'e', paragraph: 1, topics: [], text: '', kind: 'fact', stance: 'asserts' },
  score: 1,
  shared: [],
  quotes,
  years: [],
  ...given,
});
const wordsOf = (...quotes: string[]) =>
  gatherReasons([scored(quotes)], 1, false).flatMap((reason) => (reason.because === 'words' ? reason.words : []));

it.each([
  ['Japanese', ['中国', '青島'], ['青島']],
  ['Traditional Chinese', ['川普', '美國', '駐軍費用'], ['駐軍費用']],
  ['Simplified Chinese', ['美国', '稀土'], ['稀土']],
  ['English', ['Washington', 'U.S.', 'US', 'Japan’s', 'troops'], ['troops']],
])('leaves out who is named everywhere, in %s', (_language, quotes, words) => {
  expect(wordsOf(...quotes)).toEqual(words);
});

it('says them where nothing else came up', () => {
  expect(wordsOf('中国', '日本')).toEqual(['中国', '日本']);
});

it.each([
  [0, 'not-discussed'],
  [3, 'only-general'],
])('with %i positions on the topic and none shown, says why the record is there', (onTopic, because) => {
  expect(gatherReasons([], onTopic, true)).toEqual([{ because }, { because: 'record-bears' }]);
});

it('speaks of no record where there is none, or where positions speak', () => {
  expect(gatherReasons([], 0, false)).toEqual([{ because: 'not-discussed' }]);
  expect(gatherReasons([scored(['troops'])], 1, true)).toEqual([{ because: 'words', words: ['troops'] }]);
});
