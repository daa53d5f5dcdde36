import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyPage, keysToLookUnder, type PageFacts } from './page-identity';

const keyOf = (url: string, facts: Partial<PageFacts> = {}) => identifyPage({ url, title: 'T', ...facts }).key;
const STORY = 'https://www.daily.example/world/2026/02/harbour-talks-resume-81234';

describe('identifyPage', () => {
  it('keeps the address as the reader saw it, without a place in the page', () => {
    expect(identifyPage({ url: `${STORY}?utm_source=x#part`, title: 'Harbour talks' })).toEqual({
      key: 'daily.example/world/2026/02/harbour-talks-resume-81234',
      url: `${STORY}?utm_source=x`,
      site: 'daily.example',
      title: 'Harbour talks',
    });
  });

  it.each([
    `${STORY}#comments`,
    `${STORY}/`,
    STORY.replace('https', 'http'),
    STORY.replace('www.', ''),
    STORY.replace('www.', 'm.'),
    STORY.replace('www.', 'amp.'),
    STORY.replace('www.', 'www.sp.'),
    `${STORY}?utm_source=a&utm_medium=b&fbclid=c&gclid=d`,
    `${STORY}/amp`,
    `${STORY}/amp/`,
    `${STORY}?amp=1`,
    `${STORY}?outputType=amp`,
    `${STORY}?page=2`,
    `${STORY}/page/3`,
    'https://www.google.com/amp/s/www.daily.example/world/2026/02/harbour-talks-resume-81234',
    'https://daily-example.cdn.ampproject.org/c/s/www.daily.example/world/2026/02/harbour-talks-resume-81234',
  ])('knows one story under %s', (url) => {
    expect(keyOf(url)).toBe(keyOf(STORY));
  });

  it('tells stories apart by the parameters that name them, in any order', () => {
    const read = 'https://daily.example/read.php';
    expect(keyOf(`${read}?id=5&lang=en`)).toBe(keyOf(`${read}?lang=en&id=5&utm_term=q`));
    expect(keyOf(`${read}?id=5`)).not.toBe(keyOf(`${read}?id=6`));
    expect(keyOf('https://a.example/?p=12')).not.toBe(keyOf('https://a.example/?p=13'));
  });

  it('follows a canonical link on the same site, then og:url', () => {
    const short = 'https://daily.example/s/x1';
    expect(keyOf(short, { canonical: STORY })).toBe(keyOf(STORY));
    expect(keyOf(short, { ogUrl: STORY })).toBe(keyOf(STORY));
    expect(keyOf(short, { canonical: '/world/2026/02/harbour-talks-resume-81234' })).toBe(keyOf(STORY));
    expect(keyOf(`${STORY}?view=print&story=9`, { canonical: STORY })).toBe(keyOf(STORY));
  });

  it.each([
    ['the home page', 'https://www.daily.example/'],
    ['a folder above', 'https://www.daily.example/world/'],
    ['another site', 'https://copies.example/world/2026/02/harbour-talks-resume-81234'],
    ['another story by number', 'https://www.daily.example/world/2026/02/ferry-returns-81199'],
    ['no address', 'javascript:void(0)'],
    ['nonsense', 'http://['],
    ['nothing', ''],
  ])('passes over a canonical that is %s', (_what, canonical) => {
    expect(keyOf(STORY, { canonical })).toBe(keyOf(STORY));
  });

  it('does not let a canonical without the story number merge stories', () => {
    const canonical = 'https://daily.example/article';
    expect(keyOf('https://daily.example/article?id=5', { canonical })).not.toBe(
      keyOf('https://daily.example/article?id=6', { canonical }),
    );
  });

  it('does not let the canonical of a story left behind merge stories told apart by words', () => {
    const canonical = 'https://daily.example/news/ferry-line-opens-again';
    const url = 'https://daily.example/news/ministers-meet-over-fish';
    expect(keyOf(url, { canonical })).toBe(keyOf(url));
  });

  it('tells the routes of a site in one document apart, and keeps the way to each', () => {
    const app = 'https://daily.example/app';
    const routes = ['#/story/1', '#/story/2', '#!/world', '#!world/9'];
    expect(new Set([app, ...routes.map((route) => app + route)].map((url) => keyOf(url))).size).toBe(5);
    expect(identifyPage({ url: `${app}#/story/1`, title: '' }).url).toBe(`${app}#/story/1`);
    expect(keyOf(`${app}#/story/1/`)).toBe(keyOf(`${app}?utm_source=x#/story/1`));
    expect(keyOf(`${app}#/`)).toBe(keyOf(app));
    expect(keyOf(`${app}#comments`)).toBe(keyOf(app));
  });

  it('takes a route within a story that is named otherwise for a place in it', () => {
    expect(keyOf(`${STORY}#/photo/3`)).toBe(keyOf(STORY));
    expect(keyOf('https://daily.example/read.php?id=5#/photo/3')).toBe(keyOf('https://daily.example/read.php?id=5'));
  });

  it('passes over a canonical that leaves out the route, unless it names the story', () => {
    const route = 'https://daily.example/app#/story/1';
    for (const canonical of [
      'https://daily.example/app',
      'https://daily.example/',
      'https://daily.example/app#/story/2',
    ]) {
      expect(keyOf(route, { canonical })).toBe(keyOf(route));
    }
    expect(keyOf(route, { canonical: STORY })).toBe(keyOf(STORY));
    expect(keyOf('https://daily.example/', { canonical: route })).toBe('daily.example');
  });

  it('looks for the notes of a route also where they stood before routes were told apart', () => {
    expect(keysToLookUnder(keyOf('https://daily.example/app#/story/1'))).toEqual([
      'daily.example/app#/story/1',
      'daily.example/app',
    ]);
    expect(keysToLookUnder(keyOf(STORY))).toEqual([keyOf(STORY)]);
  });

  it('never throws, whatever a page claims', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), fc.webUrl(), (url, canonical, ogUrl) => {
        expect(keyOf(url, { canonical, ogUrl })).not.toBe('');
      }),
    );
    expect(identifyPage({ url: 'about:blank#x', title: '' })).toEqual({
      key: 'about:blank',
      url: 'about:blank',
      site: '',
      title: '',
    });
  });
});
