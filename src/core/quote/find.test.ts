import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from './describe';
import { createQuoteFinder, findQuote } from './find';
import type { Anchor, Quote } from './types';

const STORY = [
  'Harbour talks resume',
  'Officials from both shores met on Tuesday to speak about the ferry line that was closed last autumn.',
  'The ferry line carried some four hundred passengers a day, most of them students and traders, until the storm.',
  'A spokesman said that the talks had been frank, and that a second round would follow before the end of March.',
  'Shopkeepers near the pier doubt it. They have heard the same promise every spring.',
].join('\n');

function quoteOf(text: string, words: string, from = 0): Quote {
  const start = text.indexOf(words, from);
  return describeQuote(text, start, start + words.length);
}

function read(text: string, anchor: Anchor): string | null {
  return anchor.state === 'orphan' ? null : text.slice(anchor.start, anchor.end);
}

describe('findQuote', () => {
  it('finds an unchanged quote exactly', () => {
    const quote = quoteOf(STORY, 'until the storm');
    expect(findQuote(STORY, quote)).toEqual({
      state: 'exact',
      start: quote.start,
      end: quote.start + 15,
      score: 1,
      candidates: [],
    });
  });

  it('finds a quote that has moved', () => {
    const quote = quoteOf(STORY, 'They have heard the same promise every spring.');
    const later = STORY.split('\n').reverse().join('\n');
    expect(findQuote(later, quote)).toMatchObject({ state: 'exact', start: later.indexOf(quote.exact) });
  });

  it('finds a reworded sentence, each end in its place', () => {
    const quote = quoteOf(
      STORY,
      'A spokesman said that the talks had been frank, and that a second round would follow before the end of March.',
    );
    const reworded =
      'A spokeswoman said the talks were frank, and that another round would follow before the end of April.';
    const later = STORY.replace(quote.exact, reworded);
    const anchor = findQuote(later, quote);
    expect(anchor.state).toBe('changed');
    expect(read(later, anchor)).toBe(reworded);
  });

  it('finds a few words of which one was changed by what stands around them', () => {
    const quote = quoteOf(STORY, 'closed last autumn');
    const later = STORY.replace('closed last autumn', 'closed last winter');
    expect(read(later, findQuote(later, quote))).toBe('closed last winter');
  });

  it('finds it in a text of a line or two', () => {
    const quote = quoteOf('The ferry left at noon. Nobody minded the rain.', 'minded the rain');
    const later = 'The ferry left at noon. Nobody minded the wind.';
    expect(read(later, findQuote(later, quote))).toBe('minded the wind');
  });

  it('finds a quote into which something was put', () => {
    const quote = quoteOf(STORY, 'Shopkeepers near the pier doubt it. They have heard the same promise every spring.');
    const later = STORY.replace('doubt it. ', 'doubt it.\nRead also: our guide to the ten best piers.\n');
    expect(read(later, findQuote(later, quote))).toBe(later.slice(later.indexOf('Shopkeepers')));
  });

  it('does not mind white space, case and typography', () => {
    const quote = quoteOf(STORY, 'the talks had been frank, and that a second round');
    const later = STORY.replace(quote.exact, 'THE talks\u00a0had  been\nfrank, and that a\u00ad second round');
    const anchor = findQuote(later, quote);
    expect(anchor.state).toBe('changed');
    expect(anchor.score).toBeGreaterThan(0.9);
    expect(read(later, anchor)).toBe('THE talks\u00a0had  been\nfrank, and that a\u00ad second round');
  });

  it('finds reworded Japanese and Chinese', () => {
    const text =
      '港の再開について、両国の担当者が火曜日に話し合った。次の会合は三月末までに開かれる見通しだという。商店主たちは首をかしげている。';
    const quote = quoteOf(text, '次の会合は三月末までに開かれる見通しだという。');
    const later = text
      .replace(quote.exact, '次回の会合は四月末までに開かれる見込みだという。')
      .replace('火曜日', '水曜日');
    expect(read(later, findQuote(later, quote))).toBe('次回の会合は四月末までに開かれる見込みだという。');
  });

  it('makes an orphan of a passage that is gone, and of a few words that stand elsewhere', () => {
    const paragraphs = STORY.split('\n');
    const later = paragraphs.filter((_, index) => index !== 1).join('\n');
    expect(findQuote(later, quoteOf(STORY, paragraphs[1] as string))).toMatchObject({
      state: 'orphan',
      start: null,
      end: null,
    });
    const anchor = findQuote(later, quoteOf(STORY, 'the ferry line'));
    expect(anchor.state).toBe('orphan');
    expect(anchor.candidates.length).toBeGreaterThan(0);
  });

  it('does not take a caption that says nearly the same for a sentence that is gone', () => {
    const sentence = 'Fishermen from the northern port returned late on Sunday after nine days at sea without a catch.';
    const text = `${STORY}\nIn the north nobody was surprised. ${sentence} They blamed the cold.`;
    const later = `Photo: fishermen from the northern port returned late on Sunday after nine days at sea without catch. Agency\n${STORY}`;
    expect(findQuote(later, quoteOf(text, sentence)).state).toBe('orphan');
  });

  it('tells equal quotes apart by what stands around them', () => {
    const second = quoteOf(STORY, 'ferry line', STORY.indexOf('ferry line') + 1);
    expect(findQuote(`News in brief\n${STORY}`, second)).toMatchObject({ state: 'exact', start: second.start + 14 });
  });

  it('makes an orphan of equal quotes that nothing tells apart, with each as a candidate', () => {
    const line = 'The gates open at nine in the morning and close again at noon, as they always did before the war.';
    const text = [line, line, line, line, line].join('\n');
    const quote = describeQuote(text, 2 * (line.length + 1), 2 * (line.length + 1) + line.length);
    const anchor = findQuote(`A new first line.\n${text}`, quote);
    expect(anchor).toMatchObject({ state: 'orphan', start: null });
    expect(anchor.candidates.length).toBeGreaterThanOrEqual(3);
    expect(anchor.candidates.length).toBeLessThanOrEqual(5);
  });

  it('lets the position decide where it is exactly the same', () => {
    const text = 'same words here\n'.repeat(30);
    const quote = describeQuote(text, 16 * 15, 16 * 15 + 15);
    expect(findQuote(text, quote)).toMatchObject({ state: 'exact', start: 16 * 15 });
  });

  it('does without context only where the very words stand once', () => {
    const bare = { exact: 'harbour talks', prefix: '', suffix: '', paragraph: '', start: 0 };
    expect(findQuote(STORY, { ...bare, exact: 'Harbour talks' }).state).toBe('exact');
    expect(findQuote(STORY, { ...bare, exact: 'ferry line' }).state).toBe('orphan');
    expect(findQuote(STORY, { ...bare, exact: 'harbor walks' }).state).toBe('orphan');
  });

  it('finds nothing of nothing and in nothing', () => {
    expect(findQuote('', quoteOf(STORY, 'ferry'))).toMatchObject({ state: 'orphan', score: 0, candidates: [] });
    expect(findQuote(STORY, describeQuote(STORY, 3, 3))).toMatchObject({ state: 'orphan', candidates: [] });
  });

  it('finds many quotes with one finder just as alone', () => {
    const finder = createQuoteFinder(STORY);
    const quotes = ['storm', 'The ferry line carried', 'nothing of the kind'].map((words) => ({
      ...quoteOf(STORY, 'storm'),
      exact: words,
    }));
    for (const quote of quotes) expect(finder.find(quote)).toEqual(findQuote(STORY, quote));
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '港', '。', '\ud83d', '\ude00', '\u0301', '\u200b'),
    maxLength: 300,
  }),
);

describe('whatever text and quote', () => {
  it('never throws, and keeps to the text and its own promises', () => {
    const anyQuote = fc.record({
      exact: anyText,
      prefix: anyText,
      suffix: anyText,
      paragraph: anyText,
      start: fc.nat(500),
    });
    fc.assert(
      fc.property(anyText, anyQuote, (text, quote) => {
        const anchor = findQuote(text, quote);
        expect(anchor.score).toBeGreaterThanOrEqual(0);
        expect(anchor.score).toBeLessThanOrEqual(1);
        expect(anchor.candidates.length).toBeLessThanOrEqual(5);
        const places = anchor.state === 'orphan' ? anchor.candidates : [anchor];
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        if (anchor.state === 'exact') expect(text.slice(anchor.start, anchor.end)).toBe(quote.exact);
      }),
      { numRuns: 500 },
    );
  });

  it('finds every quote that stands once in an unchanged text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(300), fc.integer({ min: 1, max: 300 }), (text, start, length) => {
        const quote = describeQuote(text, start, start + length);
        const visible = quote.exact.replace(/[\p{Cf}\p{Cc}\s]/gu, '');
        if (visible === '' || text.indexOf(quote.exact) !== text.lastIndexOf(quote.exact)) return;
        expect(findQuote(text, quote)).toMatchObject({ state: 'exact', start: quote.start });
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to text and quote, not to their product', () => {
    const bare = { prefix: '', suffix: '', paragraph: '', start: 0 };
    const text = 'a'.repeat(400_000);
    const stateOf = (exact: string) => findQuote(text, { ...bare, exact }).state;
    // With time in proportion to the product this would take minutes, and the test would time out.
    expect(stateOf('a'.repeat(10_000))).toBe('exact');
    expect(stateOf('a')).toBe('exact');
    expect(stateOf(`b${'a'.repeat(10_000)}`)).not.toBe('exact');
    expect(stateOf(`${'a'.repeat(10_000)}b`)).not.toBe('exact');
  }, 20_000);
});
