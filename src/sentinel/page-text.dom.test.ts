import { expect, test } from 'vitest';
import { hasText, isCandidatePage } from './page-text';

function pageOf(body: string, head = '<title>やさしい日本語</title>'): Document {
  return new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');
}
/** Each character with its reading, as papers for children and learners print it. */
const withReadings = (text: string) =>
  [...text].map((character) => `<ruby>${character}<rp>(</rp><rt>よみ</rt><rp>)</rp></ruby>`).join('');

test('a page is a candidate by what it says of itself, or by its body', () => {
  const named = '<meta property="og:title" content="中国と日本の外相が会談">';
  expect(isCandidatePage(pageOf('<p>くわしくは後ほど。</p>', named))).toBe(true);
  expect(isCandidatePage(pageOf('<p>中国の外相が日本に来た。</p>'))).toBe(true);
  expect(isCandidatePage(pageOf('<p>庭の花が咲いた。</p>'))).toBe(false);
});

test('readings between its characters do not hide a word', () => {
  const story = `${withReadings('中国')}の${withReadings('外相')}が来た。話し合いは三日ほどつづく。`;
  expect(isCandidatePage(pageOf(`<p>${story}</p>`))).toBe(true);
  expect(isCandidatePage(pageOf('<p>話し合いは三日ほどつづく。</p>'))).toBe(false);
});

test('a page has text when what is there could be a story: no script, no menu, no wall', () => {
  const story = 'The garden opened. '.repeat(30);
  expect(hasText(pageOf(`<main><p>${story}</p></main>`), 400)).toBe(true);
  for (const beside of ['nav', 'footer', 'script', 'dialog']) {
    expect(hasText(pageOf(`<${beside}>${story}</${beside}>`), 400), beside).toBe(false);
  }
  expect(hasText(pageOf(`<div id="cookie-wall">${story}</div>`), 400)).toBe(false);
  expect(hasText(pageOf(''), 400)).toBe(false);
});
