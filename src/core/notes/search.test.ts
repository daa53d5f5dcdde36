import { describe, expect, it } from 'vitest';
import { searchNotes } from './search';
import type { Note } from './types';

function makeNote(id: string, text: string, exact: string, tags: string[] = []): Note {
  return {
    id,
    revision: 1,
    page: { key: 'news.example/a', url: 'https://news.example/a', site: 'news.example', title: 'Harbour talks' },
    quote: { exact, prefix: '', suffix: '', paragraph: exact, start: 0 },
    colour: 'yellow',
    text,
    tags,
    topics: [],
    createdAtMs: 0,
    changedAtMs: 0,
    deletedAtMs: null,
  };
}

const notes = [
  makeNote('en', 'A thought on the ferry', 'The Tōkyō ferry sailed late.', ['boats']),
  makeNote('ja', '船についての覚え書き', '新しい港の計画が発表された。'),
  makeNote('zh', '关于渡轮的想法', '兩國關係出現新變化。'),
];
const find = (query: string) => searchNotes(notes, query).map(({ id }) => id);

describe('searchNotes', () => {
  it('finds parts of words in every script', () => {
    expect(find('ferr')).toEqual(['en']);
    expect(find('港の計')).toEqual(['ja']);
    expect(find('渡轮')).toEqual(['zh']);
  });

  it('does not mind case, width, macrons or Han variants', () => {
    expect(find('ＦＥＲＲＹ')).toEqual(['en']);
    expect(find('tokyo')).toEqual(['en']);
    expect(find('两国关系')).toEqual(['zh']);
  });

  it('wants every word of the query, in any order and field', () => {
    expect(find('boats thought')).toEqual(['en']);
    expect(find('boats 港')).toEqual([]);
    expect(find('harbour　新')).toEqual(['ja', 'zh']);
  });

  it.each([
    '"ferry sailed"',
    '“ferry sailed”',
    '＂FERRY  sailed＂',
    '"ferry sailed',
    '「ferry sailed」',
    'on『ferry sailed』',
  ])('takes %s for a phrase', (query) => {
    expect(find(query)).toEqual(['en']);
  });

  it('finds a phrase only as it stands, in one field', () => {
    expect(find('"sailed ferry"')).toEqual([]);
    expect(find('ferry "The"')).toEqual(['en']);
    expect(find('"ferry The"')).toEqual([]);
    expect(find('「港の計画」 船')).toEqual(['ja']);
    expect(find('「計画の港」')).toEqual([]);
  });

  it('finds a phrase over a line break', () => {
    expect(searchNotes([makeNote('two', 'one line\nand the next', 'x')], '"line and"')).toHaveLength(1);
  });

  it('finds a site by its name as it is read', () => {
    const note = makeNote('idn', '', 'x');
    const onSite = { ...note, page: { ...note.page, site: 'xn--wgv71a.example' } };
    expect(searchNotes([onSite], '日本.example')).toHaveLength(1);
    expect(searchNotes([onSite], 'xn--wgv71a')).toHaveLength(1);
  });

  it('finds all for an empty query, and treats signs as signs', () => {
    expect(find('  ')).toEqual(['en', 'ja', 'zh']);
    expect(find('“”')).toEqual(['en', 'ja', 'zh']);
    expect(find('.*')).toEqual([]);
  });
});
