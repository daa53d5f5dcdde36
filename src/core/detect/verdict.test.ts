import { describe, expect, it } from 'vitest';
import { parseEvidence } from './lexicon';
import { createDetector } from './verdict';

const detect = createDetector({
  topics: [{ id: 'senkaku', marks: true, aliases: [{ text: 'Senkaku Islands' }] }],
  evidence: parseEvidence([
    { id: 'china', role: 'china', what: 'China', words: ['China'] },
    { id: 'china-state', role: 'china-state', what: 'its government', words: ['Beijing'] },
    { id: 'japan', role: 'japan', what: 'Japan', words: ['Japan', 'Japanese'] },
    { id: 'japan-state', role: 'japan-state', what: 'its government', words: ['Tokyo'] },
    { id: 'dyad', role: 'dyad', what: 'the two', words: ['China and Japan'] },
    { id: 'bond', role: 'bond', what: 'the islands', words: ['Senkaku Islands'] },
    { id: 'act', role: 'act', what: 'acts', words: ['talks', 'protest', 'protested', 'summons', 'patrols'] },
    { id: 'market', role: 'market', what: 'markets', words: ['Nikkei', 'traders'] },
    { id: 'taiwan', role: 'taiwan', what: 'Taiwan', words: ['Taiwan'] },
  ]),
});
/** From plainly off topic to plainly on. */
const texts = [
  'Parliament passes budget after long night',
  'Nikkei ends at record, Shanghai flat as traders await Fed',
  'Taiwan’s former president visits Tokyo; China protests',
  'China and Japan send envoys to regional fair',
  'Beijing summons Japanese ambassador over Taiwan remarks',
].map((text) => ({ title: '', text }));

describe('createDetector', () => {
  const article = {
    title: 'China and Japan hold talks on the Senkaku Islands',
    text: 'Diplomats of the two countries met in Tokyo.\nChina protested against patrols near the Senkaku Islands, and Japan rejected the protest.',
  };

  it('keeps a ledger that quotes the page', () => {
    const { evidence, score } = detect(article);
    expect(evidence[0]?.for).toBe('relation');
    expect(evidence.some(({ where, words }) => where === 'headline' && words.includes('China and Japan'))).toBe(true);
    expect(evidence.every(({ weight }) => Number.isFinite(weight) && weight !== 0)).toBe(true);
    expect(score).toBeGreaterThan(0.5);
  });

  it('gives mentions by offsets into title and text', () => {
    const { mentions, topics } = detect(article);
    expect(topics[0]).toBe('senkaku');
    for (const { in: part, start, end, text } of mentions) {
      expect((part === 'title' ? article.title : article.text).slice(start, end)).toBe(text);
    }
    expect(mentions.filter(({ marked }) => marked).map(({ in: part, topic }) => `${part} ${topic}`)).toContain(
      'body senkaku',
    );
  });

  it('marks nothing with density off, nor muted topics, nor where no mark may be', () => {
    const marks = (options: Parameters<typeof detect>[1]) =>
      detect(article, options).mentions.filter(({ marked }) => marked);
    expect(marks({ density: 'off' })).toEqual([]);
    expect(marks({ mutedTopics: ['senkaku'] }).some(({ topic }) => topic === 'senkaku')).toBe(false);
    expect(marks({ isMarkable: () => false })).toEqual([]);
  });

  it('judges more readily when it is told to', () => {
    const rank = { none: 0, touches: 1, relation: 2 };
    for (const { title, text } of texts) {
      const [strict, balanced, wide] = (['strict', 'balanced', 'wide'] as const).map(
        (sensitivity) => rank[detect({ title, text }, { sensitivity }).verdict],
      ) as [number, number, number];
      expect(strict).toBeLessThanOrEqual(balanced);
      expect(balanced).toBeLessThanOrEqual(wide);
    }
  });

  it('says none of an empty article and of other languages', () => {
    expect(detect({ title: '', text: '' })).toMatchObject({
      verdict: 'none',
      score: 0,
      language: 'other',
      mentions: [],
    });
    expect(
      detect({ title: '', text: 'China und Japan streiten über die Inseln und die Geschichte des Krieges.' }).verdict,
    ).toBe('none');
  });
});
