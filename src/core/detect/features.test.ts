import { describe, expect, it } from 'vitest';
import { measureFeatures } from './features';
import { parseEvidence } from './lexicon';
import { createLexiconMatchers, surveyArticle } from './survey';

const matchers = createLexiconMatchers({
  topics: [],
  evidence: parseEvidence([
    { id: 'china', role: 'china', what: 'China', words: ['China', '中国'] },
    { id: 'japan', role: 'japan', what: 'Japan', words: ['Japan', 'Japanese', '日本'] },
    { id: 'conflict', role: 'conflict', what: 'quarrels', words: ['Japanese seafood', '禁輸', '処理水'] },
    { id: 'other', role: 'other', what: 'others', words: ['US', '韓国'] },
    { id: 'taiwan', role: 'taiwan', what: 'Taiwan', words: ['台湾'] },
    { id: 'act', role: 'act', what: 'acts', words: ['bans'] },
    { id: 'culture', role: 'culture', what: 'culture', words: ['film', 'cinemas'] },
    { id: 'strain', role: 'strain', what: 'strain', words: ['pulled', 'politics'] },
    { id: 'cause', role: 'cause', what: 'causes', words: ['illness'] },
  ]),
});
const measure = (text: string) => measureFeatures(surveyArticle(matchers, { title: '', text }));

describe('measureFeatures', () => {
  it('sees the side that longer words name', () => {
    expect(measure('China bans Japanese seafood once more').headlinePair.value).toBe(1);
  });

  it('takes the pronoun for no country', () => {
    expect(measure('China and Japan were kind to us').textOther.value).toBe(0);
    expect(measure('China and Japan were kind to the US').textOther.value).toBeGreaterThan(0);
  });

  it("takes a paper's own country for meant where the other is named beside such matters, and nobody else", () => {
    expect(measure('中国、処理水で禁輸を続けるとの見方').textHomeUnnamed.value).toBeGreaterThan(0);
    expect(measure('中国、処理水で韓国にも禁輸を求めるとの見方').textHomeUnnamed.value).toBe(0);
    expect(measure('中国、台湾にも禁輸を続けるとの見方').textHomeUnnamed.value).toBe(0);
    expect(measure('日本と中国、処理水で禁輸をめぐる見方').textHomeUnnamed.value).toBe(0);
  });

  it('takes what is called off in culture for politics, where both sides are named and no other cause is', () => {
    const told = 'A Japanese film was pulled from cinemas in China';
    expect(measure(told).textReached.value).toBeGreaterThan(0);
    expect(measure(`${told}; politics, says its maker`).textReached.value).toBeGreaterThan(
      measure(told).textReached.value,
    );
    expect(measure(`${told} after the illness of its maker`).textReached.value).toBe(0);
    expect(measure('A film was pulled from cinemas in China').textReached.value).toBe(0);
    expect(measure('A Japanese film is shown in cinemas in China').textReached.value).toBe(0);
  });

  it('counts different matters, not how often one is named', () => {
    const words = 'China says it is so. '.repeat(20);
    const once = measure(`${words}Japanese seafood.`).textMatter.value;
    expect(
      measure(`${words}Japanese seafood, Japanese seafood, Japanese seafood.`).textMatter.value,
    ).toBeLessThanOrEqual(once);
  });
});
