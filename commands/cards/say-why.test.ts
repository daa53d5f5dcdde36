import { expect, it } from 'vitest';
import type { CardReason } from '../../src/core/cards/types';
import { sayWhy } from './say-why';

const nameOf = (id: string) => `the ${id}`;

it.each<[CardReason[], string]>([
  [[{ because: 'topics', topics: ['treaty'] }], 'The paragraph also names the treaty.'],
  [
    [{ because: 'topics', topics: ['treaty', 'islets', 'reef'] }],
    'The paragraph also names the treaty, the islets and the reef.',
  ],
  [
    [
      { because: 'words', words: ['catches', 'レーダー'] },
      { because: 'years', years: ['1978', '2012'] },
    ],
    'It speaks of what is shown, in these words: catches, レーダー. It speaks of 1978 and 2012, as the essays do.',
  ],
  [
    [{ because: 'only-general' }, { because: 'record-bears' }],
    'The essays speak of this topic at large, but nothing they say fits this paragraph. The record is on this topic: what comes nearest to the paragraph by words and dates.',
  ],
  [[{ because: 'not-discussed' }], 'None of the essays discusses this.'],
  [[{ because: 'particular' }], 'The topic is particular enough that what the essays say of it bears on any mention.'],
])('says %j', (reasons, said) => {
  expect(sayWhy(reasons, nameOf)).toBe(said);
});
