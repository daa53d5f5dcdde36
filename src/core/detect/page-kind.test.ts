import { describe, expect, it } from 'vitest';
import { judgePageKind, measurePage, proseLength } from './page-kind';
import type { BlockFeatures, PageFeatures } from './types';

function paragraph(length: number, features: Partial<BlockFeatures> = {}): BlockFeatures {
  return { length, cjkLength: 0, linkLength: 0, sentenceEnds: 2, prices: 0, tag: 'p', ...features };
}

/** A page on which nothing but `features` says what it is; its body's prose is in one place, as a story's is. */
function page(features: Partial<PageFeatures>): PageFeatures {
  const prose = (features.blocks ?? []).reduce((sum, block) => sum + proseLength(block), 0);
  return {
    blocks: [],
    pageText: prose + 1000,
    pageProse: prose,
    keptProse: prose,
    clusterProse: prose,
    summaryProse: 0,
    teaserCount: 5,
    priceCount: 0,
    fieldCount: 1,
    jsonLdTypes: [],
    ogType: '',
    path: '/x',
    hasHeadline: true,
    headlineLength: 60,
    hasTime: true,
    isDated: false,
    hasByline: false,
    hasPaywall: false,
    ...features,
  };
}

describe('judgePageKind', () => {
  it('knows a story by its prose under a headline, with many links around it', () => {
    const blocks = Array(8).fill(paragraph(300));
    expect(judgePageKind(page({ blocks, teaserCount: 40 }))).toBe('article');
    expect(judgePageKind(page({ blocks, path: '/world/2026/02/24/ministers-meet', hasTime: false }))).toBe('article');
  });

  it('counts a Han or kana character as more than a letter', () => {
    const blocks = Array(5).fill(paragraph(60, { cjkLength: 55, sentenceEnds: 1 }));
    const letters = Array(5).fill(paragraph(60, { sentenceEnds: 1 }));
    const more = Array(5).fill(paragraph(142, { sentenceEnds: 1 }));
    expect(measurePage(page({ blocks })).prose).toBeGreaterThan(measurePage(page({ blocks: letters })).prose);
    expect(measurePage(page({ blocks })).prose).toBeCloseTo(measurePage(page({ blocks: more })).prose, 2);
    expect(judgePageKind(page({ blocks, path: '/n/1', hasByline: true }))).toBe('article');
  });

  it('knows a short report that the page itself calls one', () => {
    const blocks = [paragraph(320)];
    const signs = { ogType: 'article', jsonLdTypes: ['newsarticle'], isDated: true, hasByline: true };
    expect(judgePageKind(page({ blocks, ...signs }))).toBe('article');
    expect(judgePageKind(page({ blocks, hasTime: false, hasHeadline: false, headlineLength: 10 }))).toBe('other');
  });

  it('knows beginnings: behind a paywall, or next to nothing of a story', () => {
    const signs = { ogType: 'article', isDated: true, hasByline: true, path: '/news/ministers-meet-in-nara-again' };
    expect(judgePageKind(page({ blocks: [paragraph(240)], ...signs, hasPaywall: true }))).toBe('stub');
    expect(judgePageKind(page({ blocks: [paragraph(90)], ...signs }))).toBe('stub');
    expect(judgePageKind(page({ blocks: Array(8).fill(paragraph(300)), ...signs, hasPaywall: true }))).toBe('article');
  });

  it('knows fronts: the root of a site, and lists of teasers with their summaries', () => {
    const blocks = Array(12).fill(paragraph(150));
    const front = { teaserCount: 30, headlineLength: 12, clusterProse: 150 };
    expect(judgePageKind(page({ blocks: [], path: '/', hasHeadline: false, ...front }))).toBe('section');
    expect(judgePageKind(page({ blocks, path: '/', hasHeadline: false, ...front }))).toBe('section');
    expect(judgePageKind(page({ blocks, path: '/world/asia', ...front, summaryProse: 1800 }))).toBe('section');
  });

  it.each([
    ['/archives/2562', true, false],
    ['/archives/2146078', true, false],
    ['/c/2019-11-25/doc-iihnzahi3275702.shtml', true, false],
    ['/archives/2562.html', true, false],
    ['/archives/2019', false, true],
    ['/archives/2', false, true],
    ['/archives/202305', true, true],
    ['/blog/archives/2019/05/', true, true],
    ['/archives/', false, true],
    ['/docs/install', false, true],
  ])('takes %s for a story’s address: %s, for a service’s: %s', (path, isStory, isService) => {
    const { storyPath, servicePath } = measurePage(page({ path }));
    expect([storyPath, servicePath]).toEqual([Number(isStory), Number(isService)]);
  });

  it('takes forms, shops and services for what they are', () => {
    const blocks = [paragraph(900)];
    const bare = { hasTime: false, headlineLength: 12, teaserCount: 0 };
    expect(judgePageKind(page({ blocks, ...bare, path: '/account/register', fieldCount: 9 }))).toBe('other');
    expect(judgePageKind(page({ blocks, ...bare, path: '/chairs/high', priceCount: 40 }))).toBe('other');
    expect(judgePageKind(page({ ...bare }))).toBe('other');
  });
});
