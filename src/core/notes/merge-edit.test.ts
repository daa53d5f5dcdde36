import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEdit, uniteTags } from './merge-edit';
import { NOTE_COLOURS, type NoteFields } from './types';

const base: NoteFields = { colour: 'yellow', text: 'one', tags: ['a', 'b'] };

describe('mergeEdit', () => {
  it('takes the edit where nothing else changed', () => {
    const mine: NoteFields = { colour: 'blue', text: 'two', tags: ['c'] };
    expect(mergeEdit(base, base, mine)).toEqual(mine);
  });

  it('keeps what the edit left alone', () => {
    const stored: NoteFields = { colour: 'green', text: 'elsewhere', tags: ['a'] };
    expect(mergeEdit(stored, base, base)).toEqual(stored);
  });

  it('keeps both texts where both changed', () => {
    const merged = mergeEdit({ ...base, text: 'theirs' }, base, { ...base, text: 'mine' });
    expect(merged.text).toBe('theirs\n\nmine');
  });

  it('keeps the longer text alone where the edit goes on from it, or where it holds the other in lines of its own', () => {
    const textOf = (stored: string, mine: string) =>
      mergeEdit({ ...base, text: stored }, base, { ...base, text: mine }).text;
    expect(textOf('one two', 'one two three')).toBe('one two three');
    expect(textOf('two', 'one\ntwo\nthree')).toBe('one\ntwo\nthree');
    expect(textOf('zero\n\ntwo\nthree', 'two\nthree')).toBe('zero\n\ntwo\nthree');
    expect(textOf('two', '')).toBe('two');
  });

  it.each([
    ['not agreed', 'agreed'],
    ['agreed', 'not agreed'],
    ['cat', 'a'],
    ['不同意', '同意'],
    ['agreed in part', 'agreed'],
  ])('keeps both of %j and %j: a part of a line is not the line', (stored, mine) => {
    const merged = mergeEdit({ ...base, text: stored }, base, { ...base, text: mine });
    expect(merged.text).toBe(`${stored}\n\n${mine}`);
  });

  it('lets the reader empty a text', () => {
    expect(mergeEdit(base, base, { ...base, text: '' }).text).toBe('');
  });

  it('merges tags as sets: added by either stays, removed by either goes', () => {
    const merged = mergeEdit({ ...base, tags: ['b', 'x'] }, base, { ...base, tags: ['a', 'y'] });
    expect(merged.tags).toEqual(['x', 'y']);
  });

  it('takes tags that differ only in case for one, as it was first spelled', () => {
    expect(mergeEdit({ ...base, tags: ['Sea'] }, base, { ...base, tags: ['a', 'b', 'sea'] }).tags).toEqual(['Sea']);
    const respelled = mergeEdit({ ...base, tags: ['sea'] }, { ...base, tags: ['sea'] }, { ...base, tags: ['Sea'] });
    expect(respelled.tags).toEqual(['Sea']);
    const removed = mergeEdit({ ...base, tags: ['China'] }, { ...base, tags: ['china'] }, { ...base, tags: [] });
    expect(removed.tags).toEqual([]);
    expect(uniteTags(['Sea', 'SEA', '海', 'sea'])).toEqual(['Sea', '海']);
  });

  const fields = fc.record({
    colour: fc.constantFrom(...NOTE_COLOURS),
    text: fc.string(),
    tags: fc.uniqueArray(fc.string({ maxLength: 3 })),
  });

  it('loses nothing that either wrote, and the same edit twice is the same as once', () => {
    fc.assert(
      fc.property(fields, fields, fields, (stored, from, mine) => {
        const merged = mergeEdit(stored, from, mine);
        if (mine.text !== from.text) expect(merged.text).toContain(mine.text);
        if (stored.text !== from.text && mine.text !== from.text) expect(merged.text).toContain(stored.text);
        expect(mergeEdit(merged, from, mine)).toEqual(merged);
      }),
    );
  });
});
