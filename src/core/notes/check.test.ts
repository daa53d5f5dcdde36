import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../quote/describe';
import { draftSchema, newNoteSchema, noteEditSchema } from './check';
import type { NewNote } from './types';

const note: NewNote = {
  page: { key: 'news.example/a', url: 'https://news.example/a', site: 'news.example', title: 'A story' },
  quote: { exact: 'words', prefix: 'some ', suffix: ' more', paragraph: 'some words more', start: 5 },
  colour: 'green',
  text: '<script>alert(1)</script>',
  tags: ['sea'],
  topics: ['ferry'],
};

const accepts = (value: unknown) => v.is(newNoteSchema, value);

describe('checking notes', () => {
  it('takes a proper note as it is, markup in its text included: it is only ever shown as text', () => {
    expect(v.parse(newNoteSchema, note)).toEqual(note);
  });

  it('leaves out keys that it does not know', () => {
    expect(v.parse(newNoteSchema, { ...note, id: 'x', revision: 9 })).toEqual(note);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['another colour', { ...note, colour: 'red' }],
    ['too long a text', { ...note, text: 'x'.repeat(50_001) }],
    ['too many tags', { ...note, tags: Array.from({ length: 51 }, (_, index) => `t${index}`) }],
    ['too long a tag', { ...note, tags: ['x'.repeat(101)] }],
    ['an empty quote', { ...note, quote: { ...note.quote, exact: '' } }],
    ['too long a quote', { ...note, quote: { ...note.quote, exact: 'x'.repeat(10_001) } }],
    ['too long a paragraph', { ...note, quote: { ...note.quote, paragraph: 'x'.repeat(20_001) } }],
    ['a place before the text', { ...note, quote: { ...note.quote, start: -1 } }],
    ['no place', { ...note, quote: { ...note.quote, start: Number.NaN } }],
    ['a script for an address', { ...note, page: { ...note.page, url: 'javascript:alert(1)' } }],
    ['a file for an address', { ...note, page: { ...note.page, url: 'file:///etc/hosts' } }],
    ['words for an address', { ...note, page: { ...note.page, url: 'news' } }],
  ])('refuses %s', (_what, value) => {
    expect(accepts(value)).toBe(false);
  });

  it('takes edits of a note that merging made longer than one may be typed, unless they lengthen it', () => {
    const tagsOf = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);
    const base = { colour: 'pink', text: 'x'.repeat(100_002), tags: tagsOf(60) };
    const edit = (mine: object) => v.is(noteEditSchema, { id: 'n1', base, mine: { ...base, ...mine } });
    const draft = (mine: object) =>
      v.is(draftSchema, { ...note, ...base, ...mine, id: 'd1', changedAtMs: 1, noteId: 'n1', base });
    for (const accepts of [edit, draft]) {
      expect(accepts({ colour: 'blue' })).toBe(true);
      expect(accepts({ text: 'x'.repeat(100_001) })).toBe(true);
      expect(accepts({ text: 'x'.repeat(100_003) })).toBe(false);
      expect(accepts({ tags: tagsOf(61) })).toBe(false);
    }
    const short = { colour: 'pink', text: '', tags: [] };
    expect(v.is(noteEditSchema, { id: 'n1', base: short, mine: { ...short, text: 'x'.repeat(50_000) } })).toBe(true);
    expect(v.is(noteEditSchema, { id: 'n1', base: short, mine: { ...short, text: 'x'.repeat(50_001) } })).toBe(false);
    expect(v.is(draftSchema, { ...note, id: 'd1', changedAtMs: 1, text: 'x'.repeat(50_001) })).toBe(false);
  });

  it('takes what was described of a very long paragraph', () => {
    const text = 'word '.repeat(10_000);
    const quote = describeQuote(text, 25_000, 25_004);
    expect(accepts({ ...note, quote })).toBe(true);
  });

  it('checks edits and drafts alike', () => {
    const fields = { colour: 'pink', text: 'x', tags: [] };
    expect(v.is(noteEditSchema, { id: 'n1', base: fields, mine: fields })).toBe(true);
    expect(v.is(noteEditSchema, { id: 'n1', base: fields, mine: { ...fields, text: 1 } })).toBe(false);
    expect(v.is(draftSchema, { ...note, id: 'd1', changedAtMs: 1 })).toBe(true);
    const editDraft = { ...note, id: 'd1', changedAtMs: 1, noteId: 'n1', base: fields };
    expect(v.parse(draftSchema, editDraft)).toEqual(editDraft);
    expect(v.is(draftSchema, { ...editDraft, base: { ...fields, colour: 'red' } })).toBe(false);
    expect(v.is(draftSchema, { ...note, id: '', changedAtMs: 1 })).toBe(false);
    expect(v.is(draftSchema, { ...note, id: 'd1', changedAtMs: Number.POSITIVE_INFINITY })).toBe(false);
  });
});
