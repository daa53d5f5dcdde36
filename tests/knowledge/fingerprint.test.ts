import { describe, expect, test } from 'vitest';
import type { PositionSource } from '../../src/core/knowledge/sources';
import { foreignNames, foreignNumbers } from './faithful';
import { fingerprintOf, hashParagraph, openFingerprint } from './fingerprint';
import { knownNames, namesIn } from './names';
import { numbersIn, statedValues } from './numbers';
import { wordsOf } from './words';

const PARAGRAPHS = [
  'Ferries between Norland and Westmark sailed again on April 3, after Minister Ada Quill’s visit to Port Elm.',
  'Norland’s trade with Westmark was worth US$ 2.5 billion; more than twenty thousand Norlanders, a fifth of all fishermen, live by it. Article V of the pact covers 60% of the banks.',
];
const FILE = ['The Two Harbours', '', PARAGRAPHS[0], '', 'What is at stake', '', PARAGRAPHS[1], 'Leave a reply'].join(
  '\n',
);
const fingerprint = fingerprintOf(FILE, PARAGRAPHS);
const essay = openFingerprint(JSON.parse(JSON.stringify(fingerprint)));
const [first, second] = essay.paragraphs as [(typeof essay.paragraphs)[0], (typeof essay.paragraphs)[0]];

describe('words', () => {
  test('are alike however case, apostrophes, dashes and separators are set', () => {
    const words = ['usa', 'japan', 'ties', 'dont', 'cost', '2000', 'or', '60', 'percent', 'by', 'the', '15'];
    expect(wordsOf('US–Japan ties don’t cost $2,000 or 60% by the 15th')).toEqual(words);
    expect(wordsOf("U.S.-Japan’s ties, DON'T cost 2000 or 60 per cent by the 15")).toEqual(words);
  });

  test('run together stay so, and "us" is no country', () => {
    expect(wordsOf('theUS told us')).toEqual(['theus', 'told', 'us']);
  });
});

describe('numbers', () => {
  test.each([
    ['eleven times on the 4th of July', [11, 4]],
    ['more than twenty thousand, or 40,000, or forty-five', [20_000, 40_000, 45]],
    ['68.85 billion in 2017', [68.85e9, 2017]],
    ['a fifth, two percent and 10-year visas', [5, 2, 10]],
  ])('%s', (text, values) => {
    expect(numbersIn(wordsOf(text)).map(({ value }) => value)).toEqual(values);
  });

  test('are stated in other words too', () => {
    const stated = statedValues(wordsOf('quadruple nearly a fifth of Article V, the largest of 270 billion'));
    expect([4, 5, 20, 1, 270, 270e9].filter((value) => !stated.has(value))).toEqual([]);
  });
});

test('names are capitalised within a sentence, or known from there', () => {
  const known = knownNames(['It was Norland that sold fish.', 'Fish is sold.']);
  expect(namesIn('Norland sells. Fish is Port Elm’s. A “Westmark” is none.', known)).toEqual([
    'norland',
    'port',
    'elm',
    'westmark',
  ]);
});

describe('a fingerprint', () => {
  test('holds no word of the essay and no order', () => {
    const words = wordsOf(FILE).filter((word) => word.length > 5);
    const json = JSON.stringify(fingerprint).toLowerCase();
    expect(words.filter((word) => json.includes(word))).toEqual([]);
    expect(fingerprint).toEqual(fingerprintOf(FILE, [...PARAGRAPHS]));
    expect(fingerprint.runs.join('').match(/.{7}/g)).toEqual(fingerprint.runs.join('').match(/.{7}/g)?.toSorted());
  });

  test('knows a paragraph again whatever its line and its spaces', () => {
    expect(hashParagraph(`  ${PARAGRAPHS[0]?.replaceAll(' ', '  ')}`)).toBe(fingerprint.paragraphs[0]?.of);
    expect(hashParagraph(`${PARAGRAPHS[0]} Again.`)).not.toBe(fingerprint.paragraphs[0]?.of);
  });
});

describe('copied runs', () => {
  test.each([
    ['seven words', 'We read that ferries between Norland and Westmark sailed again.'],
    [
      'seven words in other spelling',
      'The US$2.5 billion: MORE THAN 20,000? No: twenty-thousand Norlanders; a fifth of all.',
    ],
    ['over the end of a paragraph', 'Quill’s visit to Port Elm. Norland’s trade.'],
    ['over a heading', 'To Port Elm: what is at stake?'],
    ['from what is no body text', 'The two harbours: ferries between Norland and Westmark'],
  ])('%s', (_what, text) => {
    expect(essay.findCopiedRun(text)).not.toBeNull();
  });

  test('six words in common are none', () => {
    expect(essay.findCopiedRun('There were ferries between Norland and Westmark sailed by night.')).toBeNull();
  });
});

/** A position on the second paragraph, as far as it is looked at. */
function positionOf(text: string, more: Partial<PositionSource> = {}): PositionSource {
  const rest = { topics: [], kind: 'fact', stance: 'asserts', attributedTo: 'Jane Doe', editorsNotes: [] } as const;
  return { id: 'doe-2030.p2.trade', paragraph: 2, text, ...rest, topics: [], editorsNotes: [], ...more };
}

describe('numbers that a paragraph does not state', () => {
  test('none, in whatever form they stand', () => {
    const text = 'Under Article 5 some 20,000 live by 2.5 billion dollars, 20 percent, and by 60 percent of the banks.';
    const figures = [
      { value: 2.5, unit: 'billion US dollars', of: 'trade' },
      { value: 20, unit: 'percent', of: 'fishermen' },
    ];
    expect(foreignNumbers(positionOf(text, { figures }), second)).toEqual([]);
    expect(foreignNumbers(positionOf('On 3 April the two sides sailed.'), first)).toEqual([]);
  });

  test('a planted number, a wrong scale, a wrong figure', () => {
    expect(foreignNumbers(positionOf('Seven ferries for 2.5 million dollars.'), second)).toEqual(['7', '2500000']);
    const figures = [{ value: 61, unit: 'percent', of: 'the banks in 2029' }];
    expect(foreignNumbers(positionOf('Banks.', { figures }), second)).toEqual(['61', '2029']);
  });

  test('a year that we worked out only where the position says so', () => {
    const inferred = { date: '2029-04', dateInferred: true };
    expect(foreignNumbers(positionOf('In April 2029.', inferred), first)).toEqual([]);
    expect(foreignNumbers(positionOf('In April 2029.', { date: '2029-04' }), first)).toEqual(['2029']);
    expect(foreignNumbers(positionOf('In April 2028.', inferred), first)).toEqual(['2028']);
  });
});

describe('names that a paragraph does not have', () => {
  const known = new Set(['norland']);
  test('none, whoever speaks', () => {
    const text = 'Norland, Doe says, sent its minister, Ada Quill, to Port Elm.';
    expect(foreignNames(positionOf(text), 'Jane Doe', first, known)).toEqual([]);
  });

  test('a planted name, also in whose statement it is and in what a figure is of', () => {
    const figures = [{ value: 60, unit: 'percent', of: 'the Southmark Banks' }];
    const planted = positionOf('Norland met Eastmark.', { attributedTo: 'Bo Reed', figures });
    expect(foreignNames(planted, 'Jane Doe', second, known)).toEqual(['eastmark', 'bo', 'reed', 'southmark']);
  });

  test('a name of the next paragraph', () => {
    expect(foreignNames(positionOf('A fifth live by Port Elm.'), null, second, known)).toEqual([
      'port',
      'elm',
      'jane',
      'doe',
    ]);
  });
});
