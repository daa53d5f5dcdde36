import { expect, it } from 'vitest';
import { contextOf } from './context';

it('contextOf takes the paragraph, the topics named in it once each, and those of the headline', () => {
  const text = 'Islets here.\nTrade and islets, trade.';
  const mentions = [
    { topic: 'summit', in: 'title' as const, start: 0, end: 6 },
    { topic: 'islets', in: 'body' as const, start: 0, end: 6 },
    { topic: 'trade', in: 'body' as const, start: 13, end: 18 },
    { topic: 'trade', in: 'body' as const, start: 31, end: 36 },
  ];
  expect(contextOf(text, { start: 13, end: text.length }, mentions)).toEqual({
    text: 'Trade and islets, trade.',
    topics: ['trade'],
    headlineTopics: ['summit'],
  });
});
