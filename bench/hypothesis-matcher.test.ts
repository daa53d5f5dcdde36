import { expect, test } from 'vitest';
import { describeQuote } from '../src/core/quote/describe';
import { matchLikeHypothesis } from './hypothesis-matcher';

const page = 'The ferry left late. The talks went on at the harbour until night. The ferry left late, again.';
const quoteOf = (text: string, exact: string, nth = 0) => {
  const start = nth === 0 ? text.indexOf(exact) : text.lastIndexOf(exact);
  return describeQuote(text, start, start + exact.length);
};

test('of equal occurrences the surroundings choose', () => {
  const quote = quoteOf(page, 'The ferry left late', 1);
  const found = matchLikeHypothesis(page, quote);
  expect(found).toMatchObject({ start: page.lastIndexOf('The ferry'), likeness: 1 });
});

test('an edited quote is found with its errors counted', () => {
  const quote = quoteOf(page, 'The talks went on at the harbour');
  const later = page.replace('went on', 'dragged on');
  const found = matchLikeHypothesis(later, quote);
  expect(later.slice(found?.start, found?.end)).toBe('The talks dragged on at the harbour');
  expect(found?.likeness).toBeCloseTo(1 - 6 / 32, 1);
});

test('what is less than half alike is no match', () => {
  const quote = quoteOf(page, 'The talks went on at the harbour');
  expect(matchLikeHypothesis('zzzz', quote)).toBeNull();
});
