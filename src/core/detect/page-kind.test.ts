import { describe, expect, it } from 'vitest';
import { judgePageKind } from './page-kind';
import type { BlockFeatures, PageFeatures } from './types';

function paragraph(length: number, features: Partial<BlockFeatures> = {}): BlockFeatures {
  return { length, cjkLength: 0, linkLength: 0, sentenceEnds: 2, tag: 'p', ...features };
}

function page(features: Partial<PageFeatures>): PageFeatures {
  return {
    blocks: [],
    jsonLdTypes: [],
    ogType: '',
    path: '/world/2026/02/24/ministers-meet',
    hasHeadline: true,
    hasTime: true,
    hasByline: false,
    teaserCount: 5,
    hasPaywall: false,
    ...features,
  };
}

describe('judgePageKind', () => {
  it('knows a story by its prose', () => {
    expect(judgePageKind(page({ blocks: Array(8).fill(paragraph(300)), teaserCount: 40 }))).toBe('article');
  });

  it('knows a Japanese story of short paragraphs', () => {
    const blocks = Array(12).fill(paragraph(60, { cjkLength: 55, sentenceEnds: 1 }));
    expect(judgePageKind(page({ blocks, hasTime: false, hasHeadline: false, path: '/n/1' }))).toBe('article');
  });

  it('knows a short report that the page itself calls one', () => {
    expect(judgePageKind(page({ blocks: [paragraph(320)], jsonLdTypes: ['newsarticle'] }))).toBe('article');
    expect(judgePageKind(page({ blocks: [paragraph(320)], hasTime: false, hasHeadline: false, path: '/x' }))).toBe(
      'other',
    );
  });

  it('knows a paywalled beginning', () => {
    expect(judgePageKind(page({ blocks: [paragraph(240)], ogType: 'article', hasPaywall: true }))).toBe('stub');
  });

  it('knows fronts: the root of a site, and lists of teasers', () => {
    const teasers = Array(30).fill(paragraph(60, { linkLength: 55, sentenceEnds: 0, tag: 'other' }));
    expect(judgePageKind(page({ blocks: teasers, path: '/', teaserCount: 30, hasTime: false }))).toBe('section');
    expect(judgePageKind(page({ blocks: teasers, path: '/world/asia', teaserCount: 30, hasTime: false }))).toBe(
      'section',
    );
  });

  it('takes forms and services for what they are', () => {
    expect(judgePageKind(page({ blocks: [paragraph(900)], path: '/account/register', hasTime: false }))).toBe('other');
    expect(judgePageKind(page({ blocks: [], teaserCount: 0 }))).toBe('other');
  });
});
