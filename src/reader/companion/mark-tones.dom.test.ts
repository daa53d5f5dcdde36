/** Marks against what lies behind them, as the browser computes it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Layer } from '../painter';
import type { Mark } from '../read-page';
import { RECOLOUR_MS } from '../timing';
import { backdropOf } from './grounds';
import { createMarkTones } from './mark-tones';

let story: HTMLElement;
let lifetime: AbortController;
let painted: Map<Layer, string[]>;

beforeEach(() => {
  story = document.createElement('main');
  document.body.append(story);
  lifetime = new AbortController();
  painted = new Map();
});
afterEach(() => {
  lifetime.abort();
  vi.restoreAllMocks();
  story.remove();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

function paragraph(name: string, style: string): Mark {
  const made = document.createElement('p');
  made.textContent = name;
  made.style.cssText = style;
  story.append(made);
  const range = document.createRange();
  range.selectNodeContents(made.firstChild as Text);
  return { range } as Mark;
}

const start = (marks: Mark[]) => {
  const paint = (layer: Layer, ranges: AbstractRange[]) => painted.set(layer, ranges.map(String));
  return createMarkTones(document, { paint, keep: () => true }, () => marks, lifetime.signal);
};
/** Marks are painted at once and measured when the page is idle: what is asked for later comes after that. */
const measured = () => new Promise((resolve) => requestIdleCallback(resolve));

test('each mark wears what is seen on its own ground, measured once the page is at rest', async () => {
  const marks = [
    paragraph('plain', 'color: #111; background: #fff'),
    paragraph('teal', 'color: #fff; background: #1f7a84'),
    paragraph('bright', 'color: #000; background: #2f8f99'),
    paragraph('gradient', 'color: #fff; background: linear-gradient(#104950, #1f7a84)'),
    paragraph('picture', 'color: #fff; background: url("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=")'),
  ];
  const tones = start(marks);
  await expect.poll(() => painted.get('mark-light')).toEqual(['teal', 'gradient', 'picture']);
  expect(painted.get('mark-dark')).toEqual(['bright']);
  expect(painted.get('mark')).toEqual(['plain']);
  // Painted anew by the reader, they are toned again at once: nobody sees them change.
  painted.clear();
  tones.follow();
  expect(painted.get('mark-light')).toEqual(['teal', 'gradient', 'picture']);
});

test('on an ordinary page the marks are left as they were painted', async () => {
  start([paragraph('plain', 'color: #111; background: #fff')]);
  await expect.poll(() => painted.has('mark-dark')).toBe(true);
  expect(painted.has('mark')).toBe(false);
});

test('a page that changes its colours is measured again', async () => {
  story.style.cssText = 'background: #fff; color: #111';
  start([paragraph('words', '')]);
  await measured();
  story.style.cssText = 'background: #1f7a84; color: #fff';
  document.documentElement.style.setProperty('--page-theme', 'teal');
  await expect.poll(() => painted.get('mark-light'), { timeout: 3_000 }).toEqual(['words']);
});

describe('a page that turns dark without a word of it on its outermost elements', () => {
  let around: HTMLElement;
  let added: HTMLElement[];
  /** A style sheet of the page's, as text or as a file that comes later. */
  const addSheet = (css: string, isFile = false) => {
    const sheet = document.createElement(isFile ? 'link' : 'style');
    if (sheet instanceof HTMLLinkElement) {
      sheet.rel = 'stylesheet';
      sheet.href = URL.createObjectURL(new Blob([css], { type: 'text/css' }));
    } else sheet.textContent = css;
    added.push(document.head.appendChild(sheet));
    return sheet;
  };
  const TEAL = 'main { background: #1f7a84; color: #fff }';
  beforeEach(() => {
    added = [];
    around = document.createElement('div');
    story.replaceWith(around);
    around.append(story);
  });
  afterEach(() => {
    around.remove();
    for (const element of added) element.remove();
  });

  test.each([
    ['by a class on a wrapper', '.dark main { background: #1f7a84; color: #fff }', () => around.classList.add('dark')],
    [
      'by an attribute of the story',
      '[data-tone] { background: #1f7a84; color: #fff }',
      () => {
        story.dataset.tone = 'dark';
      },
    ],
    ['by a style sheet more', '', () => addSheet(TEAL)],
    ['by a style sheet that loads', '', () => addSheet(TEAL, true)],
    ['by switching a style sheet', TEAL, (sheet: HTMLElement) => sheet.removeAttribute('media')],
  ])('%s: its marks are measured again', async (_what, css, change) => {
    const sheet = addSheet(css);
    if (css === TEAL) sheet.setAttribute('media', 'print');
    start([paragraph('words', '')]);
    await measured();
    expect(painted.get('mark-light')).toEqual([]);
    change(sheet);
    await expect.poll(() => painted.get('mark-light'), { timeout: 4_000 }).toEqual(['words']);
  });

  test('a style sheet that takes long is waited for', async () => {
    start([paragraph('words', '')]);
    await measured();
    const rules = new CSSStyleSheet();
    rules.replaceSync(TEAL);
    // As if it had come now: nothing else tells of it.
    const link = addSheet('', true);
    await new Promise((resolve) => setTimeout(resolve, RECOLOUR_MS * 2));
    document.adoptedStyleSheets = [rules];
    link.dispatchEvent(new Event('load'));
    await expect.poll(() => painted.get('mark-light'), { timeout: 4_000 }).toEqual(['words']);
    document.adoptedStyleSheets = [];
  });

  test('in a way that nothing tells of: they are measured when somebody looks', async () => {
    const tones = start([paragraph('words', '')]);
    await measured();
    const rules = new CSSStyleSheet();
    rules.replaceSync(TEAL);
    document.adoptedStyleSheets = [rules];
    tones.measureAgain();
    await expect.poll(() => painted.get('mark-light'), { timeout: 4_000 }).toEqual(['words']);
    document.adoptedStyleSheets = [];
  });

  test('marks that came later are watched too', async () => {
    const marks: Mark[] = [];
    const tones = start(marks);
    marks.push(paragraph('words', ''));
    tones.follow();
    addSheet('.dark { background: #1f7a84; color: #fff }');
    await new Promise((resolve) => setTimeout(resolve, RECOLOUR_MS * 2));
    story.className = 'dark';
    await expect.poll(() => painted.get('mark-light'), { timeout: 4_000 }).toEqual(['words']);
  });
});

test('a page that changes an attribute and no colour: nothing is painted anew, let alone in another tone meanwhile', async () => {
  start([paragraph('teal', 'color: #fff; background: #1f7a84')]);
  await expect.poll(() => painted.get('mark-light')).toEqual(['teal']);
  painted.clear();
  const asked = vi.spyOn(window, 'requestIdleCallback');
  document.documentElement.style.setProperty('--page-scrolled', '40%');
  await expect.poll(() => asked.mock.results.length, { timeout: 3_000 }).toBe(1);
  await measured();
  expect([...painted]).toEqual([]);
});

test('behind words lie their own grounds, through what is translucent, as far as the canvas', () => {
  story.style.cssText = 'background: rgb(0, 0, 0)';
  const [half] = [paragraph('half', 'background: rgba(255, 255, 255, 0.5); color: rgb(10, 20, 30)')];
  const element = half?.range.startContainer.parentElement as Element;
  const bytes = backdropOf(element).grounds?.map(({ red, green, blue }) =>
    [red, green, blue].map((part) => Math.round(part * 255)),
  );
  expect(bytes).toEqual([[128, 128, 128]]);
  story.style.cssText = '';
  const bare = paragraph('bare', 'color: #eee').range.startContainer.parentElement as Element;
  expect(backdropOf(bare).grounds?.[0]?.red).toBeLessThan(0.2);
});
