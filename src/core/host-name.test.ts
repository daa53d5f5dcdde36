import { expect, test } from 'vitest';
import { isSharedDomain, readableHost } from './host-name';

test.each(['jp', 'news', 'co.jp', 'com.cn', 'gov.cn', 'com.tw', 'com.hk', 'co.uk'])('%s is nobody’s own', (host) => {
  expect(isSharedDomain(host)).toBe(true);
});

test.each(['localhost', 'news.example', 'co.example', 'asahi.jp', 'paper.co.jp', 'constructor.jp', 'a.constructor'])(
  '%s is somebody’s',
  (host) => {
    expect(isSharedDomain(host)).toBe(false);
  },
);

test.each([
  '日本.example',
  '例え.テスト',
  'bücher.example',
  '한국신문.kr',
  '新聞.日本.example',
  'пример.example',
  '😀.example',
])('%s can be read again', (host) => {
  const ascii = new URL(`https://${host}`).hostname;
  expect(ascii).toMatch(/xn--/);
  expect(readableHost(ascii)).toBe(host);
});

test.each([
  'news.example',
  'xn--.example',
  'xn--a.example',
  'xn--99999999.example',
  'xn--wgv71a_.example',
  '127.0.0.1',
])('%s stays as it is', (host) => {
  expect(readableHost(host)).toBe(host);
});
