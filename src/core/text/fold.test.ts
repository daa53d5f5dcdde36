import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldString, foldText } from './fold';
import { variantPairs } from './variants';

describe('foldText', () => {
  it.each([
    ['Sino–Japanese', 'sino-japanese'],
    ['Ｃｈｉｎａ　１２', 'china 12'],
    ['Tōkyō, Shinzō', 'tokyo, shinzo'],
    ['To\u0304kyo\u0304', 'tokyo'],
    ['Japan’s', "japan's"],
    ['Sen\u00adkaku', 'senkaku'],
    ['尖\u200b閣', '尖阁'],
    ['ｶﾞｽ', 'ガス'],
    ['か\u3099', 'が'],
    ['臺灣有事', '台湾有事'],
    ['釣魚島', '钓鱼岛'],
    ['対中', '对中'],
    ['靖國', '靖国'],
    ['葛\u{e0100}城', '葛城'],
    ['ﬁrst Straße', 'first strasse'],
  ])('brings %s to %s', (source, folded) => expect(foldString(source)).toBe(folded));

  it('maps back across dropped and widened characters', () => {
    const source = 'ab\u00adｶﾞ\u{e0100}ﬁ国';
    const folded = foldText(source);
    expect(folded.text).toBe('abガfi国');
    const at = folded.text.indexOf('ガ');
    expect(folded.sourceRange(at, at + 1)).toEqual({ start: 3, end: 7 });
    const fi = folded.text.indexOf('i');
    expect(source.slice(...Object.values(folded.sourceRange(fi, fi + 1)))).toBe('ﬁ');
    expect(folded.sourceIndex(folded.length)).toBe(source.length);
  });

  it('gives ranges that are whole graphemes, in order, for any text', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const unit = fc.constantFrom(
      'a',
      'É',
      'e\u0301',
      '国',
      '臺',
      'ｶﾞ',
      'か\u3099',
      '\u00ad',
      '\u200b',
      'ﬁ',
      '㍻',
      '😀',
      '葛\u{e0100}',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
        const source = parts.join('');
        const boundaries = new Set([source.length, ...[...segmenter.segment(source)].map((s) => s.index)]);
        const folded = foldText(source);
        let last = 0;
        for (let i = 0; i < folded.length; i++) {
          const { start, end } = folded.sourceRange(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(boundaries.has(start) && boundaries.has(end)).toBe(true);
          last = start;
        }
      }),
    );
  });

  it('is stable: folding twice changes nothing', () => {
    const everything = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)).filter((c) =>
      /[\p{L}\p{N}\p{P}]/u.test(c),
    );
    for (const character of everything) {
      const once = foldString(character);
      if (/^[\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(character))
        expect(foldString(once)).toBe(once);
    }
  });

  it('gives every Han variant one form, never a chain', () => {
    const pairs = variantPairs();
    const sources = new Map<number, number>();
    for (const [from, to] of pairs) {
      expect(sources.get(from) ?? to, String.fromCharCode(from)).toBe(to);
      sources.set(from, to);
    }
    for (const [, to] of pairs) expect(sources.has(to), String.fromCharCode(to)).toBe(false);
  });
});
