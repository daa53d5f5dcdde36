import { describe, expect, it } from 'vitest';
import { chooseOwnWords } from './choose-own-words';
import { createOwnWordsMeasurer, packWords } from './own-words';

const PACKED = [
  packWords(['harbour', 'dredg', '浚渫', '港湾']),
  packWords(['harbour', 'pilot']),
  packWords([]),
  ...Array.from({ length: 20 }, (_, n) => packWords([`filler${'abcdefghijklmnopqrst'[n]}`])),
];

describe('how much of a position a paragraph has', () => {
  const measure = createOwnWordsMeasurer(PACKED);

  it('is nothing without a common word, and for a position without words', () => {
    expect(measure(['violin', '音楽'])(0)).toBe(0);
    expect(measure(['harbour'])(2)).toBe(0);
    expect(measure(['harbour'])(99)).toBe(0);
  });

  it('grows with the words in common, and rare ones count for more', () => {
    expect(measure(['harbour', 'dredg'])(0)).toBeGreaterThan(measure(['dredg'])(0));
    expect(measure(['dredg'])(0)).toBeGreaterThan(measure(['harbour'])(0));
    expect(measure(['harbour', 'dredg'])(0)).toBeLessThanOrEqual(1);
  });

  it('takes each script by itself: a paragraph is not held back by words of other languages', () => {
    const alone = createOwnWordsMeasurer([packWords(['dredg']), ...PACKED.slice(1)]);
    const both = createOwnWordsMeasurer([packWords(['dredg', '浚渫', '港湾']), ...PACKED.slice(1)]);
    expect(both(['dredg'])(0)).toBeCloseTo(alone(['dredg'])(0), 10);
    expect(both(['浚渫'])(0)).toBeGreaterThan(0);
  });

  it('packs words with far and near hashes, each once', () => {
    const words = Array.from(
      { length: 60 },
      (_, n) => `w${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`,
    );
    const packed = packWords([...words, ...words]);
    expect(packed).toBe(packWords(words));
    const one = createOwnWordsMeasurer([packed, ...PACKED]);
    for (const word of words) expect(one([word])(0), word).toBeGreaterThan(0);
    expect(createOwnWordsMeasurer([packWords(['onlyone']), ...PACKED])(['onlyone'])(0)).toBeGreaterThan(0);
  });
});

describe('choosing a position’s own words', () => {
  const others = [['Dredgers left the harbour.'], ['Dredgers came to the harbour; the pilots slept.']];
  const positions = [
    ['Dredgers deepen the harbour.', '港湾を浚渫する。'],
    ['Pilots know every sandbank.'],
    ['Trade grew.'],
  ];
  const measure = createOwnWordsMeasurer(chooseOwnWords(positions, others));

  it('takes what is rare among positions and said elsewhere in the base', () => {
    const said = measure(['dredger']);
    expect([said(0) > 0, said(1), said(2)]).toEqual([true, 0, 0]);
  });

  it('leaves out what nothing else in the base says', () => {
    expect(measure(['sandbank'])(1)).toBe(0);
    expect(measure(['浚渫'])(0)).toBe(0);
  });
});
