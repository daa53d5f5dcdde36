import { expect, test } from 'vitest';
import { allow, type Refusal, refuse, wrongMatchesAt } from './refusals';
import { DEFAULT_SETTINGS } from './settings';

const match = (words: string, topic = 'senkaku', site = 'news.example'): Refusal => ({
  kind: 'match',
  words,
  topic,
  site,
});

const all: Refusal[] = [{ kind: 'site', site: 'news.example' }, { kind: 'topic', topic: 'senkaku' }, match('諸島')];

test.each(all)('$kind: refused once, however often it is said, and allowed again', (refusal) => {
  const once = refuse(DEFAULT_SETTINGS, refusal);
  expect(once).not.toEqual(DEFAULT_SETTINGS);
  expect(refuse(once, refusal)).toEqual(once);
  expect(allow(once, refusal)).toEqual(DEFAULT_SETTINGS);
  expect(allow(DEFAULT_SETTINGS, refusal)).toEqual(DEFAULT_SETTINGS);
});

test('what is allowed again leaves every other refusal', () => {
  const others: Refusal[] = [{ kind: 'site', site: 'b.example' }, { kind: 'topic', topic: 'trade' }, match('尖閣')];
  const both = [...others, ...all].reduce(refuse, DEFAULT_SETTINGS);
  expect(all.reduce(allow, both)).toEqual(others.reduce(refuse, DEFAULT_SETTINGS));
});

test('words are one and the same without case, width and variants; not for another topic or site', () => {
  const once = refuse(refuse(DEFAULT_SETTINGS, match('The Quad')), match('台湾'));
  for (const words of ['the quad', 'ＴＨＥ　ＱＵＡＤ', '臺灣']) expect(refuse(once, match(words))).toEqual(once);
  expect(refuse(once, match('the quad', 'squad')).wrongMatches).toHaveLength(3);
  expect(refuse(once, match('the quad', 'senkaku', 'b.example')).wrongMatches).toHaveLength(3);
  expect(allow(once, match('THE QUAD')).wrongMatches).toHaveLength(1);
});

test('a site comes back though it was its parent that was refused', () => {
  const settings = refuse(DEFAULT_SETTINGS, { kind: 'site', site: 'news.example' });
  expect(allow(settings, { kind: 'site', site: 'sport.news.example' }).excludedSites).toEqual([]);
});

test('wrong matches hold on their site and its subdomains, and nowhere else', () => {
  const settings = [match('a'), match('b', 'trade', 'world.news.example'), match('c', 'trade', 'other.example')].reduce(
    refuse,
    DEFAULT_SETTINGS,
  );
  const at = (url: string) => wrongMatchesAt(settings, url).map(({ words }) => words);
  expect(at('https://www.news.example/1')).toEqual(['a']);
  expect(at('https://world.news.example/1')).toEqual(['a', 'b']);
  expect(at('https://oldnews.example/1')).toEqual([]);
  expect(at('about:blank')).toEqual([]);
});
