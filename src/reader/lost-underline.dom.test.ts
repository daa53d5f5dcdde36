/** Where underlines get lost, marks must show by something else. */
import { afterEach, expect, test } from 'vitest';
import { losesUnderlines } from './lost-underline';

const { documentElement, body } = document;

afterEach(() => {
  documentElement.removeAttribute('lang');
  documentElement.removeAttribute('style');
  body.removeAttribute('style');
});

test.each([
  { lang: 'ja', of: documentElement, mode: 'vertical-rl', isLost: true },
  { lang: 'ja-JP', of: body, mode: 'vertical-rl', isLost: true },
  { lang: 'ko', of: documentElement, mode: 'vertical-lr', isLost: true },
  { lang: 'ja', of: documentElement, mode: 'horizontal-tb', isLost: false },
  { lang: 'zh-Hant', of: documentElement, mode: 'vertical-rl', isLost: false },
  { lang: '', of: documentElement, mode: 'vertical-rl', isLost: false },
])('a page in “$lang”, $mode: $isLost', ({ lang, of, mode, isLost }) => {
  documentElement.lang = lang;
  of.style.writingMode = mode;
  expect(losesUnderlines(document)).toBe(isLost);
});
