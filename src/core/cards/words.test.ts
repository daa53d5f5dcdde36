import { describe, expect, it } from 'vitest';
import { createWordIndex } from './word-index';
import { wordsOf } from './words';

describe('wordsOf', () => {
  it('stems English words and leaves out those of any text on the two countries', () => {
    expect(wordsOf('Tariffs resumed; the tariff resumes on Chinese imports')).toEqual([
      'tariff',
      'resum',
      'tariff',
      'resum',
      'import',
    ]);
  });

  it('takes British and American spelling for one', () => {
    const british = 'defence neighbours programme nationalised militarisation harbour';
    const american = 'defense neighbors program nationalized militarization harbor';
    expect(wordsOf(british)).toEqual(wordsOf(american));
    expect(wordsOf('four hours tour')).toEqual(['four', 'hour', 'tour']);
  });

  it('pairs Han and katakana, and lets hiragana part the runs', () => {
    expect(wordsOf('防衛費を増額する')).toEqual(wordsOf('防衞費、増額'));
    expect(wordsOf('トランプは')).toEqual(['トラ', 'ラン', 'ンプ']);
  });

  it('writes a pair alike in every script', () => {
    expect(wordsOf('處理水')).toEqual(wordsOf('処理水'));
    expect(wordsOf('处理水')).toEqual(wordsOf('処理水'));
  });

  it('keeps years and large numbers, whatever their width', () => {
    expect(wordsOf('２０１２年 300 1,200 8')).toEqual(['2012', '300', '1200']);
  });
});

describe('createWordIndex', () => {
  const texts = ['islands and fishing rights', 'islands and radar', 'islands and gas fields', 'islands and maps'];
  const index = createWordIndex(texts);
  const all = [0, 1, 2, 3];

  it('scores rare words above common ones and leaves out what is not shared', () => {
    const query = new Set(wordsOf('Fishing boats near the islands'));
    const scores = all.map((at) => index(at, query, all).score);
    expect(Math.max(...scores.slice(1))).toBeLessThan((scores[0] ?? 0) / 4);
    expect(index(0, query, all).words[0]?.word).toBe('fish');
    expect(index(1, new Set(['trad']), all)).toEqual({ score: 0, words: [] });
  });

  it('counts a word for little that most of its peers hold', () => {
    const query = new Set(['island']);
    expect(index(0, query, all).score).toBeLessThan(index(0, query, [0]).score);
  });
});
