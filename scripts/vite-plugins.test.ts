import { expect, test } from 'vitest';
import { withRareUnitsEscaped } from './vite-plugins';

const PADDING = ' '.repeat(1_000);

test('units beyond ASCII are escaped where they are rare', () => {
  expect(withRareUnitsEscaped(`"é・😀"${PADDING}`).trim()).toBe('"\\u00e9\\u30fb\\ud83d\\ude00"');
  expect(withRareUnitsEscaped('"日本"')).toBe('"日本"');
});

test('a non-character is escaped everywhere', () => {
  expect(withRareUnitsEscaped('"日\uffff"')).toBe('"日\\uffff"');
});

test('an escaped unit stays the same unit', () => {
  expect(withRareUnitsEscaped(`/[\\・]/${PADDING}`).trim()).toBe('/[\\u30fb]/');
  expect(withRareUnitsEscaped(`"\\\\・"${PADDING}`).trim()).toBe('"\\\\\\u30fb"');
});
