import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findOccurrences } from './occurrences';

it('finds every occurrence, overlapping ones too', () => {
  expect(findOccurrences('aaaa', 'aa', 0)).toEqual([0, 1, 2]);
  expect(findOccurrences('abc', '', 0)).toEqual([]);
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), (text, needle) => {
      const plain = Array.from(text, (_, at) => at).filter((at) => text.startsWith(needle, at));
      expect(findOccurrences(text, needle, 0)).toEqual(plain);
    }),
  );
});

it('finds a long needle whose beginning recurs endlessly', () => {
  const text = `${'a'.repeat(9_000)}b${'a'.repeat(500)}`;
  expect(findOccurrences(text, `${'a'.repeat(300)}b`, 0)).toEqual([8_700]);
});

it('of too many occurrences keeps the first and those near the place given', () => {
  const found = findOccurrences('x'.repeat(100_000), 'x', 60_000);
  expect(found.length).toBeLessThan(1_000);
  expect(found).toContain(0);
  expect(found.some((at) => Math.abs(at - 60_000) < 3_000)).toBe(true);
});
