import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PARAGRAPH_UNITS } from '../notes/limits';
import { describeQuote } from './describe';

describe('describeQuote', () => {
  it('keeps the words, what stands around them, their paragraph and their place', () => {
    const text = 'Head\nThe ferry left at noon.\nTail';
    expect(describeQuote(text, 9, 14)).toEqual({
      exact: 'ferry',
      prefix: 'Head\nThe ',
      suffix: ' left at noon.\nTail',
      paragraph: 'The ferry left at noon.',
      start: 9,
    });
  });

  it('leaves out white space at the ends, ideographic too', () => {
    expect(describeQuote('a  　港に船  b', 1, 8)).toMatchObject({ exact: '港に船', start: 4 });
    expect(describeQuote('a \n b', 1, 4)).toMatchObject({ exact: '' });
  });

  it('keeps a space that carries a combining mark', () => {
    expect(describeQuote('x \u0301y', 1, 4).exact).toBe(' \u0301y');
  });

  it('does not split surrogate pairs, neither at the ends nor in the context', () => {
    expect(describeQuote('a😀b', 2, 3).exact).toBe('😀');
    const text = `😀${'x'.repeat(63)}word${'y'.repeat(63)}😀`;
    const quote = describeQuote(text, 65, 69);
    expect(quote.prefix).toBe('x'.repeat(63));
    expect(quote.suffix).toBe('y'.repeat(63));
  });

  it('takes the paragraph in which the quote begins', () => {
    const text = 'one two\nthree four';
    expect(describeQuote(text, 4, 13)).toMatchObject({ exact: 'two\nthree', paragraph: 'one two' });
    expect(describeQuote(text, 7, 13)).toMatchObject({ exact: 'three', paragraph: 'three four' });
  });

  it('keeps of a very long paragraph what stands around the quote', () => {
    const filler = '😀'.repeat(20_000);
    const text = `Head\n${filler}The ferry left.${filler}\nTail`;
    const start = text.indexOf('ferry');
    const { paragraph } = describeQuote(text, start, start + 5);
    expect(paragraph.length).toBeGreaterThan(MOST_PARAGRAPH_UNITS - 4);
    expect(paragraph.length).toBeLessThanOrEqual(MOST_PARAGRAPH_UNITS);
    expect(() => encodeURIComponent(paragraph), 'no half of a pair').not.toThrow();
    expect(Math.abs(paragraph.indexOf('ferry') - MOST_PARAGRAPH_UNITS / 2)).toBeLessThan(10);
    expect(describeQuote(text, 5, 7).paragraph).toBe(filler.slice(0, MOST_PARAGRAPH_UNITS));
    expect(describeQuote(text, text.length - 7, text.length - 5).paragraph).toHaveLength(MOST_PARAGRAPH_UNITS);
    const long = describeQuote(text, 5, text.length - 5);
    expect(long.paragraph.length).toBeLessThanOrEqual(MOST_PARAGRAPH_UNITS);
    expect(long.exact.startsWith(long.paragraph)).toBe(true);
  });

  it('draws in offsets from outside the text and never throws', () => {
    expect(describeQuote('word', -5, 99)).toMatchObject({ exact: 'word', start: 0 });
    expect(describeQuote('word', Number.NaN, Number.NaN)).toMatchObject({ exact: '', start: 0 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), fc.integer(), (text, start, end) => {
        const quote = describeQuote(text, start, end);
        expect(text.slice(quote.start, quote.start + quote.exact.length)).toBe(quote.exact);
        expect(text.slice(0, quote.start).endsWith(quote.prefix)).toBe(true);
        expect(text.slice(quote.start + quote.exact.length).startsWith(quote.suffix)).toBe(true);
        expect(quote.paragraph).not.toContain('\n');
      }),
    );
  });
});
