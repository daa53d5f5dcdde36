import { describe, expect, test } from 'vitest';
import { readPageMeta } from '../article/page-meta';
import { articleDateOf, claimsOf } from './page-facts';

function pageOf(head: string, body = ''): Document {
  return new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');
}
const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;
const published = (date: string) => `<meta property="article:published_time" content="${date}">`;

const dateOf = (page: Document, hasOwnMeta = true) =>
  articleDateOf(page, {
    root: page.querySelector('.story') ?? page.body,
    hasOwnMeta,
    published: () => (hasOwnMeta ? readPageMeta(page).published : []),
  });

describe('articleDateOf', () => {
  test.each([
    ['a meta element', published('2031-02-03T10:00:00+09:00')],
    ['microdata', '<meta itemprop="datePublished" content="2031-02-03">'],
    ['a plain name', '<meta name="PubDate" content="2031-02-03 10:00">'],
    ['a date as people write it', published('2031年2月3日 10:00')],
    ...['parsely-pub-date', 'sailthru.date', 'DC.date.issued', 'article:published_time'].map((name) => [
      `the name ${name}`,
      `<meta name="${name}" content="2031-02-03">`,
    ]),
    ['a property without a prefix', '<meta property="datePublished" content="2031-02-03">'],
    ['JSON-LD', jsonLd('{"@type":"NewsArticle","datePublished":"2031-02-03T01:00:00Z"}')],
    ['JSON-LD that does not parse', jsonLd('{"datePublished" : "2031-02-03T01:00:00Z", }}} //')],
    ['the second JSON-LD', jsonLd('{"@type":"Organization"}') + jsonLd('[{"datePublished":"2031-02-03"}]')],
  ])('reads the date from %s', (_, head) => {
    expect(dateOf(pageOf(head))).toBe('2031-02-03');
  });

  test('reads a time element in the story, or beside it in the same article, and no other', () => {
    const others = '<time datetime="2030-01-01">then</time><article><time datetime="2030-01-02">else</time></article>';
    const now = '<time datetime="2031-02-03T10:00">now</time>';
    const story = (text: string) => `<div class="story">${text}</div>`;
    expect(dateOf(pageOf('', others + story(now)))).toBe('2031-02-03');
    expect(dateOf(pageOf('', `${others}<article>${now}${story('Text.')}</article>`))).toBe('2031-02-03');
    expect(dateOf(pageOf('', others + story('Text.')))).toBeNull();
  });

  const others = '{"@type":"NewsArticle","headline":"Ferries collide off Nara","datePublished":"2019-05-05"}';
  const list = `{"@type":"ItemList","itemListElement":[${others}]}`;
  const own = (more: string) => `{"datePublished":"2031-02-03",${more}}`;
  test.each([
    ['a list of others that does not parse', jsonLd(`${list}, }`) + jsonLd(own('"@type":"BlogPosting"'))],
    ['a list of others', jsonLd(list) + jsonLd(own('"@type":["NewsArticle"]'))],
    ['the site', jsonLd('{"@type":"WebSite","datePublished":"2019-05-05"}') + jsonLd(own('"@type":"NewsArticle"'))],
    [
      'another story, by the headline',
      `<title>Ministers meet in Nara | The Daily</title>${jsonLd(others)}${jsonLd(own('"@type":"NewsArticle","headline":"Ministers meet in Nara"'))}`,
    ],
    ...[
      '"url":"https://www.news.example/world/nara/"',
      '"mainEntityOfPage":"https://news.example/world/nara"',
      '"mainEntityOfPage":{"@type":"WebPage","@id":"https://news.example/world/nara#page"}',
      '"@id":"https://news.example/world/nara"',
    ].map((address) => [
      `another story, by ${address}`,
      `<link rel="canonical" href="https://news.example/world/nara">${jsonLd(`{"@graph":[${others},${own(address)}]}`)}`,
    ]),
  ])('takes the date of the story from JSON-LD, not that of %s', (_, head) => {
    expect(dateOf(pageOf(head))).toBe('2031-02-03');
  });

  test('takes no date from a list of other stories, nor from metadata that are another story’s', () => {
    expect(dateOf(pageOf(jsonLd(list)))).toBeNull();
    expect(dateOf(pageOf(published('2031-02-03')), false)).toBeNull();
  });

  test('goes on to the next where one cannot be read', () => {
    const unreadable = `${published('yesterday')}<meta name="date" content="">`;
    expect(dateOf(pageOf(unreadable + jsonLd('{"datePublished":"2031-02-03"}')))).toBe('2031-02-03');
    expect(dateOf(pageOf(published(''), '<time datetime="2031-02-03">now</time>'))).toBe('2031-02-03');
  });

  test.each([
    ['nothing', '', ''],
    ['words', published('a Monday in February 2031'), ''],
    ['a day that may be another', published('02/03/2031'), ''],
    ['a day that is none', published('2031-13-45'), ''],
    ['a year alone', published('2031'), ''],
    ['markup', published('&lt;b&gt;2031-02-03'), ''],
    ['JSON-LD of numbers and nests', jsonLd('{"datePublished":{"datePublished":20310203}}'), ''],
    ['a time element without a date', '', '<article><time datetime="10:00">ten</time></article>'],
  ])('null for %s', (_, head, body) => {
    expect(dateOf(pageOf(head, body))).toBeNull();
  });

  test('hostile JSON-LD costs no time', () => {
    const startMs = performance.now();
    const flood = '"datePublished"'.repeat(20_000) + ' '.repeat(500_000) + '"datePublished": "'.repeat(20_000);
    expect(dateOf(pageOf(jsonLd(flood) + jsonLd('['.repeat(200_000))))).toBeNull();
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });
});

describe('claimsOf', () => {
  test('says what the page says of itself', () => {
    const head =
      '<title>Talks</title><link rel="canonical" href="https://news.example/a"><meta property="og:url" content="https://news.example/b">';
    expect(claimsOf(pageOf(head))).toEqual({
      title: 'Talks',
      canonical: 'https://news.example/a',
      ogUrl: 'https://news.example/b',
    });
  });

  test('leaves out what is missing, and cuts what is too long for a message', () => {
    expect(claimsOf(pageOf(''))).toEqual({ title: '' });
    const long = 'https://news.example/'.padEnd(9_000, 'x');
    const claims = claimsOf(
      pageOf(
        `<title>${'T'.repeat(5_000)}</title><link rel="canonical" href="${long}"><meta property="og:url" content="${long}">`,
      ),
    );
    expect(claims).toEqual({ title: 'T'.repeat(2_000) });
  });
});
