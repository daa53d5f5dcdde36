import { describe, expect, it } from 'vitest';
import { contextOf, contextOfHeadline } from './context';

const text = 'Islets here.\nTrade and islets, trade.';
const found = {
  language: 'en' as const,
  mentions: [
    { topic: 'summit', in: 'title' as const, start: 0, end: 6 },
    { topic: 'summit', in: 'title' as const, start: 20, end: 26 },
    { topic: 'islets', in: 'body' as const, start: 0, end: 6 },
    { topic: 'trade', in: 'body' as const, start: 13, end: 18 },
    { topic: 'trade', in: 'body' as const, start: 31, end: 36 },
  ],
};

describe('the text a card is chosen for', () => {
  it('is the paragraph, with the topics named in it once each, and those of the headline', () => {
    expect(contextOf(text, { start: 13, end: text.length }, found)).toEqual({
      text: 'Trade and islets, trade.',
      topics: ['trade'],
      headlineTopics: ['summit'],
      language: 'en',
    });
  });

  it('is the headline where that alone names the topic', () => {
    expect(contextOfHeadline('Summit, a summit', found)).toEqual({
      text: 'Summit, a summit',
      topics: ['summit'],
      language: 'en',
    });
  });
});
