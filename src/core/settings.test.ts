import { expect, test } from 'vitest';
import {
  addSite,
  DEFAULT_SETTINGS,
  hindranceAt,
  mayRunOn,
  removeSite,
  resolveLanguage,
  runsOn,
  siteFromInput,
  siteOf,
} from './settings';

test.each([
  ['https://www.news.example/a?b#c', 'news.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['https://例え.example/', 'xn--r8jz45g.example'],
  ['https://www.gov.cn/a', 'www.gov.cn'],
  ['https://www.com/', 'www.com'],
  ['https://www.paper.co.jp/', 'paper.co.jp'],
  ['http://localhost:3000/', 'localhost'],
  ['about:blank', null],
  ['file:///home/a.html', null],
  ['', null],
])('the site of %j is %j', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test.each([
  [' News.Example ', 'news.example'],
  ['www.news.example', 'news.example'],
  ['https://www.news.example/world?x', 'news.example'],
  ['news.example:8080', 'news.example'],
  ['news.example/world', 'news.example'],
  ['localhost:3000', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['日本.example', 'xn--wgv71a.example'],
  ['*.example.com', 'example.com'],
  ['*://*.example.com/*', 'example.com'],
  ['https://*.example.com/world', 'example.com'],
  ['example.com.', 'example.com'],
  ['www.gov.cn', 'www.gov.cn'],
  ['news', null],
  ['news example', null],
  ['*', null],
  ['*.jp', null],
  ['co.jp', null],
  ['www.co.jp.', null],
  ['https://com.tw/', null],
  ['-news.example', null],
  ['news-.example', null],
  ['news..example', null],
  ['1.2', null],
  ['javascript:alert(1)', null],
  ['', null],
])('what a person typed, %j, means the site %j', (input, site) => {
  expect(siteFromInput(input)).toBe(site);
});

test('a site that is switched off takes its subdomains with it, and no other', () => {
  const settings = { ...DEFAULT_SETTINGS, excludedSites: ['news.example'] };
  expect(runsOn(settings, 'https://www.news.example/a')).toBe(false);
  expect(runsOn(settings, 'https://sport.news.example/a')).toBe(false);
  expect(runsOn(settings, 'https://oldnews.example/a')).toBe(true);
  expect(runsOn({ ...settings, enabled: false }, 'https://oldnews.example/a')).toBe(false);
});

test('switching a site off and on again', () => {
  const off = addSite(addSite(['a.example'], 'b.example'), 'b.example');
  expect(off).toEqual(['a.example', 'b.example']);
  expect(removeSite(off, 'b.example')).toEqual(['a.example']);
  expect(removeSite(off, 'sport.b.example')).toEqual(['a.example']);
  expect(removeSite(off, 'c.example')).toEqual(off);
});

test.each([
  ['ja-JP', 'ja'],
  ['en-GB', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['de', 'en'],
  ['', 'en'],
] as const)('a browser in %j speaks %j', (browserLanguage, language) => {
  expect(resolveLanguage('auto', browserLanguage)).toBe(language);
  expect(resolveLanguage('ja', browserLanguage)).toBe('ja');
});

test.each([
  [{}, 'https://news.example/', null, true],
  [{}, 'about:blank', 'no-site', false],
  [{ enabled: false }, 'https://news.example/', 'off', false],
  [{ excludedSites: ['news.example'] }, 'https://news.example/', 'excluded', false],
  [{ where: 'asked' }, 'https://news.example/', 'asked', true],
  [{ where: 'asked', excludedSites: ['news.example'] }, 'https://news.example/', 'excluded', false],
  [{ where: 'asked', enabled: false }, 'https://news.example/', 'off', false],
  [{ where: 'listed', listedSites: ['news.example'] }, 'https://world.news.example/', null, true],
  [{ where: 'listed', listedSites: ['news.example'] }, 'https://oldnews.example/', 'not-listed', true],
  [{ where: 'listed', listedSites: [] }, 'https://news.example/', 'not-listed', true],
  [{ where: 'everywhere', listedSites: [] }, 'https://news.example/', null, true],
] as const)('with %j at %s: hindered by %j, may run when asked: %s', (patch, url, hindrance, mayRun) => {
  const settings = { ...DEFAULT_SETTINGS, ...structuredClone(patch) } as typeof DEFAULT_SETTINGS;
  expect(hindranceAt(settings, url)).toBe(hindrance);
  expect(runsOn(settings, url)).toBe(hindrance === null);
  expect(mayRunOn(settings, url)).toBe(mayRun);
});
