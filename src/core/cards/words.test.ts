import { describe, expect, it } from 'vitest';
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
