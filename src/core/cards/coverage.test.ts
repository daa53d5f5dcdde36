import { expect, test } from 'vitest';
import { createCoverage } from './coverage';
import { wordsOf } from './words';

const texts = ['islands and fishing rights', 'islands and radar', 'islands and gas fields', ''];
const coverage = createCoverage(texts);
const of = (index: number, text: string) => coverage(index, new Set(wordsOf(text)));

test('is 0 where nothing is in common, 1 where all is', () => {
  expect(of(0, 'a trade office')).toBe(0);
  expect(of(0, 'Fishing rights at the islands')).toBe(1);
  expect(of(3, 'islands')).toBe(0);
});

test('a word that most of the texts have counts for less than one of its own', () => {
  expect(of(1, 'the radar')).toBeGreaterThan(of(1, 'the islands'));
  expect(of(1, 'the islands')).toBeGreaterThan(0);
});

test('is of the text’s own words: what else the other says takes nothing away', () => {
  expect(of(0, 'Fishing boats near a reef, where gas was found')).toBe(of(0, 'fishing'));
});
