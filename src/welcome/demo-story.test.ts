import bundleEn from 'virtual:narrow-water/knowledge/en';
import bundleJa from 'virtual:narrow-water/knowledge/ja';
import bundleHans from 'virtual:narrow-water/knowledge/zh-Hans';
import bundleHant from 'virtual:narrow-water/knowledge/zh-Hant';
import lexicon from 'virtual:narrow-water/lexicon';
import { describe, expect, test } from 'vitest';
import { createRanker } from '../core/cards/rank';
import { createDetector } from '../core/detect/verdict';
import { LANGUAGES } from '../core/knowledge/types';
import { DEMO_STORIES, textOf } from './demo-story';

const BUNDLES = { en: bundleEn, ja: bundleJa, 'zh-Hans': bundleHans, 'zh-Hant': bundleHant };
const detect = createDetector(lexicon);

describe.each(LANGUAGES)('the demo story in %s', (language) => {
  const { headline, paragraphs } = DEMO_STORIES[language];
  const marks = paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((part) => (typeof part === 'string' ? [] : [{ ...part, text: textOf(paragraph) }])),
  );
  const detection = detect({ title: headline, text: paragraphs.map(textOf).join('\n') }, { density: 'all' });

  test('is what Narrow Water takes for news of the two, in that language', () => {
    expect([detection.verdict, detection.language]).toEqual(['relation', language]);
  });

  test.each(marks)('is marked at $words as a page would be', ({ topic, words }) => {
    const marked = detection.mentions.filter((mention) => mention.marked);
    expect(marked.map((mention) => [mention.topic, mention.text])).toContainEqual([topic, words]);
  });

  test('shows what the essays say that fits', () => {
    const rank = createRanker(BUNDLES[language]);
    const shown = marks.map(({ topic, text }) => rank(topic, { text, topics: marks.map((mark) => mark.topic) }));
    expect(shown.some(({ positions }) => positions.length > 0)).toBe(true);
  });
});
