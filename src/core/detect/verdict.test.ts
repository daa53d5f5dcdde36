import { readFileSync } from 'node:fs';
import lexicon from 'virtual:narrow-water/lexicon';
import { describe, expect, it } from 'vitest';
import { isCandidate } from './gate';
import type { Verdict } from './types';
import { createDetector } from './verdict';

interface LabelledText {
  id: string;
  lang: string;
  label: Verdict;
  kind: string;
  title?: string;
  text: string;
}

const detect = createDetector(lexicon);
const texts: LabelledText[] = readFileSync(new URL('../../../tests/pages/texts.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

describe('our own labelled texts', () => {
  const judged = texts.map((item) => ({ ...item, ...detect({ title: item.title ?? '', text: item.text }) }));

  it.each(judged.filter(({ label }) => label === 'relation'))(
    '$id $kind is about the relation',
    ({ verdict, evidence }) => {
      expect(verdict, JSON.stringify(evidence)).toBe('relation');
    },
  );

  it.each(judged.filter(({ label }) => label === 'none'))('$id $kind is left alone', ({ verdict, evidence }) => {
    expect(verdict, JSON.stringify(evidence)).toBe('none');
  });

  it('takes at most half of what merely touches for more', () => {
    const touching = judged.filter(({ label }) => label === 'touches');
    expect(touching.filter(({ verdict }) => verdict === 'relation').length).toBeLessThanOrEqual(touching.length / 2);
  });

  it('lets every relation through the gate, and tells every language', () => {
    for (const { id, title, text, verdict, language, lang } of judged) {
      if (verdict === 'relation') expect(isCandidate(`${title ?? ''}\n${text}`), id).toBe(true);
      expect(language, id).toBe(lang);
    }
  });
});

describe('createDetector', () => {
  const article = {
    title: 'China and Japan hold talks on the Senkaku Islands',
    text: 'Diplomats of the two countries met in Tokyo.\nChina protested against patrols near the Senkaku Islands, and Japan rejected the protest.',
  };

  it('keeps a ledger in plain words that quotes the page', () => {
    const { evidence, score } = detect(article);
    expect(evidence[0]?.for).toBe('relation');
    expect(evidence.some(({ what, where }) => where === 'headline' && what.includes('“China and Japan”'))).toBe(true);
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
    for (const { title = '', text } of texts) {
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
