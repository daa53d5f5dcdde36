import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/knowledge/types';
import { loadStrings } from '../../src/ui/strings/load-strings';
import { buildBook } from '../../tests/support/build-book';
import { renderBook } from './render-book';

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] as string);

describe.each(LANGUAGES)('the book in %s', async (language) => {
  const strings = await loadStrings(language);
  const html = renderBook({ ...buildBook(), language }, strings);

  test('says its language, its letters and its title', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"/>`));
    expect(html).toContain(`<title>${strings.aboutSources} · ${strings.productName}</title>`);
  });

  test('needs nothing else: no script, no frame, no image, no style from elsewhere', () => {
    expect(html.match(/<(script|link|img|iframe|object|embed|base|form)\b/)).toBeNull();
    expect(html.match(/\b(src|srcset|on[a-z]+|style)=/)).toBeNull();
    expect(html.match(/url\(|@import/)).toBeNull();
    for (const rule of ['--nw-ink:', 'min-height:', '.quiet', '.attribution', '.dated', '@media print']) {
      expect(html.includes(rule), rule).toBe(true);
    }
  });

  test('has no id twice, and a target for every link within', () => {
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^\S+$/);
    const links = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => decodeURIComponent(match[1] as string));
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('what the base says is text, never markup', async () => {
  const html = renderBook(buildBook(), await loadStrings('en'));
  expect(html.includes('Both spoke of &lt;calm>.')).toBe(true);
  expect(html.includes('<calm>')).toBe(false);
});
