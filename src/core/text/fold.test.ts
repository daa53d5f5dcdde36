import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldString, foldText } from './fold';
import { foldVariants } from './fold-table';
import { VARIANTS } from './variants';

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
    ['the diplo-\nmatic row', 'the diplomatic row'],
    ['Sino-\nJapanese, F-\n15', 'sino-japanese, f-15'],
    ['a dash -\nand a line', 'a dash -\nand a line'],
    ['㍻ ㈱ ½', '平成 (株) 1⁄2'],
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

  it('maps back across a word parted at a line’s end', () => {
    const source = 'the diplo-\nmatic row';
    const folded = foldText(source);
    const { start, end } = folded.sourceRange(4, 14);
    expect(source.slice(start, end)).toBe('diplo-\nmatic');
    expect(folded.sourceIndex(14)).toBe(source.indexOf(' row'));
  });

  it('folds long texts as their parts, and any text unit by unit as NFKC has it', () => {
    const unit = fc.constantFrom(...'aÉＡ国臺ｶガ１\u3000\u00ad\u200b’–ﬁ㍻ßŌ한中😀');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 300 }), (parts, times) => {
        const text = parts.join('');
        const whole = foldText(text.repeat(times));
        expect(whole.text).toBe(foldString(text).repeat(times));
        expect(foldString(text)).toBe(parts.map(foldByReference).join(''));
        // Every folded unit comes from a source character that folds to it.
        for (let i = 0; i < whole.length; i += 7) {
          const { start, end } = whole.sourceRange(i, i + 1);
          const source = text.repeat(times).slice(start, end);
          expect(foldString(source)).toContain(String.fromCharCode(whole.units[i] as number));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads texts in more scripts than its table has room for', () => {
    const everything = Array.from({ length: 0xd800 - 0x3400 }, (_, at) => String.fromCharCode(0x3400 + at)).join('');
    const once = foldString(everything);
    expect(foldString('ＡＢ臺')).toBe('ab台');
    expect(foldString(everything)).toBe(once);
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
    const folds = new Uint16Array(0x10000);
    foldVariants(folds, VARIANTS);
    const variants = [...folds.keys()].filter((unit) => folds[unit] !== 0);
    expect(variants.length).toBeGreaterThan(700);
    for (const unit of variants) {
      const form = unit ^ (folds[unit] ?? 0);
      expect(folds[form], String.fromCharCode(unit, form)).toBe(0);
    }
  });
});

/** The slow way: what each character is by normalisation, and the few signs and variants that normalisation leaves. */
function foldByReference(character: string): string {
  const plain = character
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b]/g, '')
    .normalize('NFKC')
    .toLowerCase();
  const left: Record<string, string> = { 臺: '台', '’': "'", '–': '-', ß: 'ss' };
  return [...plain].map((part) => left[part] ?? part).join('');
}
