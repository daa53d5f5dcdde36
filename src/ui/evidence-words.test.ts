import { expect, it } from 'vitest';
import { FEATURES } from '../core/detect/feature-names';
import { LANGUAGES } from '../core/knowledge/types';
import { EVIDENCE_WORDS, sayInPlainEnglish } from './evidence-words';

const CODES = [...FEATURES, 'otherLanguage'] as const;

it('every piece of evidence has its sentence in each of the four languages', () => {
  expect(Object.keys(EVIDENCE_WORDS).sort()).toEqual([...CODES].sort());
  for (const code of CODES) {
    for (const language of LANGUAGES) {
      const sentence = EVIDENCE_WORDS[code][language];
      expect(sentence, `${code} ${language}`).toMatch(language === 'en' ? /^[\x20-\x7e]+$/ : /^[^a-z]+$/i);
    }
    expect(EVIDENCE_WORDS[code].ja, code).toMatch(/[ぁ-ん]/);
  }
});

it('no two pieces of evidence are said alike', () => {
  for (const language of LANGUAGES) {
    const sentences = CODES.map((code) => EVIDENCE_WORDS[code][language]);
    expect(new Set(sentences).size, language).toBe(sentences.length);
  }
});

it('in plain English the words of the page follow, quoted', () => {
  expect(sayInPlainEnglish({ code: 'headlineOnly', words: [] })).toBe('there is a headline alone');
  expect(sayInPlainEnglish({ code: 'textOther', words: ['India', 'Peru'] })).toBe(
    'third parties are named too (other countries, regions or bodies): “India”, “Peru”',
  );
});

// What stands for a side in the text may be a person, an office, a city or a company.
it('no sentence claims that what is quoted is a country, where it need not be one', () => {
  for (const code of ['headlinePair', 'textBalance', 'textOther', 'headlineOther'] as const) {
    expect(EVIDENCE_WORDS[code].en, code).toMatch(/\(.*countries,.*\)/);
    expect(EVIDENCE_WORDS[code].ja, code).toMatch(/（.*国.*など）/);
    expect(EVIDENCE_WORDS[code]['zh-Hans'], code).toMatch(/（.*国家.*等）/);
    expect(EVIDENCE_WORDS[code]['zh-Hant'], code).toMatch(/（.*國家.*等）/);
  }
  for (const sentences of Object.values(EVIDENCE_WORDS)) expect(sentences.ja).not.toMatch(/(両国|双方)の名/);
});
