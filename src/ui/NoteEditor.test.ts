import { expect, it } from 'vitest';
import { MOST_TAG_UNITS, MOST_TAGS } from '../core/notes/limits';
import { parseTags } from './NoteEditor';

it('parseTags parts at the commas of every script and keeps each tag once', () => {
  expect(parseTags(' sea, trade、貿易，sea,, ')).toEqual(['sea', 'trade', '貿易']);
});

it('parseTags keeps the first spelling of tags that differ only in case', () => {
  expect(parseTags('Sea, trade, SEA, Trade')).toEqual(['Sea', 'trade']);
});

it('parseTags cuts to what a note may hold', () => {
  expect(parseTags('x'.repeat(MOST_TAG_UNITS + 1))).toEqual(['x'.repeat(MOST_TAG_UNITS)]);
  expect(parseTags(`${'x'.repeat(MOST_TAG_UNITS - 1)}😀`)).toEqual(['x'.repeat(MOST_TAG_UNITS - 1)]);
  const many = Array.from({ length: MOST_TAGS + 1 }, (_, index) => `t${index}`);
  expect(parseTags(many.join(','))).toEqual(many.slice(0, MOST_TAGS));
  expect(parseTags(many.join(','), MOST_TAGS + 1)).toEqual(many);
});
