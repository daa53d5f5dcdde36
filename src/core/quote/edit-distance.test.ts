import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureDistances } from './edit-distance';

const toCodes = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0));

/** The same by the textbook: one cell after the other. */
function measurePlainly(pattern: string, window: string): number[] {
  let previous = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const distances = [pattern.length];
  for (const character of window) {
    const column = [0];
    for (let row = 1; row <= pattern.length; row++) {
      const cost = pattern[row - 1] === character ? 0 : 1;
      const [left, diagonal, up] = [previous[row] as number, previous[row - 1] as number, column[row - 1] as number];
      column.push(Math.min(left + 1, up + 1, diagonal + cost));
    }
    previous = column;
    distances.push(column[pattern.length] as number);
  }
  return distances;
}

const word = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', '港'), maxLength });

it('agrees with the textbook in both directions, for patterns of any number of words', () => {
  fc.assert(
    fc.property(word(110), word(60), (pattern, text) => {
      const codes = toCodes(`xx${text}yy`);
      const forwards = measureDistances(toCodes(pattern), codes, 2, 2 + text.length, false);
      if (pattern !== '') expect([...forwards]).toEqual(measurePlainly(pattern, text));
      const turned = (part: string) => [...part].reverse().join('');
      const backwards = measureDistances(toCodes(pattern), codes, 2, 2 + text.length, true);
      if (pattern !== '') expect([...backwards].reverse()).toEqual(measurePlainly(turned(pattern), turned(text)));
    }),
  );
});

it('gives zeros for an empty pattern and one distance for an empty window', () => {
  expect([...measureDistances(toCodes(''), toCodes('abc'), 0, 3, false)]).toEqual([0, 0, 0, 0]);
  expect([...measureDistances(toCodes('ab'), toCodes('abc'), 2, 2, false)]).toEqual([2]);
});
