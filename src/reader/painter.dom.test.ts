import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPainter } from './painter';

let text: Text;
let styleRequests: number;

beforeEach(() => {
  CSS.highlights.clear();
  text = document.createTextNode('The talks on the islands resumed.');
  document.body.append(text);
  styleRequests = 0;
});
afterEach(() => {
  CSS.highlights.clear();
  text.remove();
});

function rangeOf(words: string): Range {
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return range;
}

const painted = () =>
  Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => String(range))]));
const start = (signal = new AbortController().signal) => createPainter(() => styleRequests++, signal);

test('paints layers, each replacing what it showed, and adds no node', () => {
  const before = document.documentElement.outerHTML;
  const painter = start();
  painter.paint('mark', [rangeOf('talks'), rangeOf('islands')]);
  painter.paint('note-green', [rangeOf('resumed')]);
  expect(painted()).toEqual({ 'narrow-water-mark': ['talks', 'islands'], 'narrow-water-note-green': ['resumed'] });
  painter.paint('mark', [rangeOf('islands')]);
  painter.paint('note-green', []);
  expect(painted()).toEqual({ 'narrow-water-mark': ['islands'] });
  expect(document.documentElement.outerHTML).toBe(before);
});

test('asks for its styles only where there is something to show', () => {
  const painter = start();
  painter.paint('mark', []);
  expect(styleRequests).toBe(0);
  painter.paint('mark', [rangeOf('talks')]);
  expect(styleRequests).toBe(1);
});

test('shows the card’s mention above notes, and a flash above all', () => {
  const painter = start();
  for (const layer of ['flash', 'active', 'mark', 'note-blue'] as const) painter.paint(layer, [rangeOf('talks')]);
  const byPriority = [...CSS.highlights].sort(([, a], [, b]) => a.priority - b.priority).map(([name]) => name);
  expect(byPriority.map((name) => name.replace('narrow-water-', ''))).toEqual(['mark', 'note-blue', 'active', 'flash']);
});

test("leaves the page's own highlights alone, and takes all of ours out when the reader goes", () => {
  const own = new Highlight(rangeOf('The'));
  CSS.highlights.set('search-results', own);
  const lifetime = new AbortController();
  const painter = start(lifetime.signal);
  painter.paint('mark', [rangeOf('talks')]);
  painter.paint('note-pink', [rangeOf('islands')]);
  lifetime.abort();
  expect([...CSS.highlights]).toEqual([['search-results', own]]);
});

test('takes out what a reader before it left behind', () => {
  const before = start();
  before.paint('mark', [rangeOf('talks')]);
  before.paint('flash', [rangeOf('islands')]);
  start();
  expect(painted()).toEqual({});
});

test('a reader that goes late leaves the next one’s paint alone', () => {
  const old = new AbortController();
  start(old.signal).paint('mark', [rangeOf('talks')]);
  const next = start();
  next.paint('mark', [rangeOf('islands')]);
  old.abort();
  expect(painted()).toEqual({ 'narrow-water-mark': ['islands'] });
});

test('a page that clears the registry breaks nothing, and is painted anew', () => {
  const lifetime = new AbortController();
  const painter = start(lifetime.signal);
  painter.paint('mark', [rangeOf('talks')]);
  CSS.highlights.clear();
  painter.paint('note-blue', []);
  painter.paint('mark', [rangeOf('islands')]);
  expect(painted()).toEqual({ 'narrow-water-mark': ['islands'] });
  CSS.highlights.clear();
  lifetime.abort();
  expect(painted()).toEqual({});
});

test('a highlight that the page sets under our name is not taken for ours', () => {
  const lifetime = new AbortController();
  const painter = start(lifetime.signal);
  painter.paint('mark', [rangeOf('talks')]);
  const foreign = new Highlight(rangeOf('resumed'));
  CSS.highlights.set('narrow-water-mark', foreign);
  lifetime.abort();
  expect(CSS.highlights.get('narrow-water-mark')).toBe(foreign);
});

test('no layer paints the readings of ruby, which lie between the bases of a range', async () => {
  const styles = await (await fetch('/page.css')).text();
  const layers = new Set([...styles.matchAll(/::highlight\((narrow-water-[\w-]+)\)/g)].map(([, name]) => name));
  expect(layers.size).toBeGreaterThan(5);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  const ruby = document.createElement('ruby');
  const reading = document.createElement('rt');
  reading.append('せん');
  ruby.append('尖', reading);
  document.body.append(ruby);
  const paintOf = (element: Element, layer: string | undefined) => {
    const { backgroundColor, textDecorationLine } = getComputedStyle(element, `::highlight(${layer})`);
    return `${backgroundColor} ${textDecorationLine}`;
  };
  for (const layer of layers) {
    expect(paintOf(ruby, layer)).not.toBe('rgba(0, 0, 0, 0) none');
    expect(paintOf(reading, layer)).toBe('rgba(0, 0, 0, 0) none');
  }
  ruby.remove();
  document.adoptedStyleSheets = [];
});

describe('on a page that clears the registry', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => vi.useRealTimers());

  test('what was painted comes back, and is told of', () => {
    const painter = start();
    painter.paint('mark', [rangeOf('talks')]);
    painter.paint('note-green', [rangeOf('resumed')]);
    expect(painter.keep()).toBe(true);
    CSS.highlights.clear();
    expect(painter.keep()).toBe(true);
    expect(painted()).toEqual({ 'narrow-water-mark': ['talks'], 'narrow-water-note-green': ['resumed'] });
  });

  test.each([
    ['empties our highlights', (ours: Highlight) => ours.clear()],
    ['takes one range out', (ours: Highlight) => ours.delete([...ours][0] as AbstractRange)],
    [
      'empties them and takes their names out',
      (ours: Highlight) => {
        ours.clear();
        CSS.highlights.clear();
      },
    ],
  ])('where it %s, all of it comes back', (_what, spoil) => {
    const painter = start();
    painter.paint('mark', [rangeOf('talks'), rangeOf('islands')]);
    painter.paint('note-green', [rangeOf('resumed')]);
    const whole = painted();
    for (const ours of [...CSS.highlights.values()]) spoil(ours);
    expect(painted()).not.toEqual(whole);
    expect(painter.keep()).toBe(true);
    const ordered = (of: typeof whole) =>
      Object.entries(of)
        .map(([name, words]) => [name, words.toSorted()])
        .toSorted();
    expect(ordered(painted())).toEqual(ordered(whole));
    // At once again: it waits, and says that not everything is there.
    for (const ours of CSS.highlights.values()) spoil(ours);
    expect(painter.keep()).toBe(false);
  });

  test('again and again, it comes back ever more rarely', () => {
    const painter = start();
    painter.paint('mark', [rangeOf('talks')]);
    let repaints = 0;
    for (let ms = 0; ms < 120_000; ms += 200) {
      CSS.highlights.clear();
      if (painter.keep()) repaints += 1;
      vi.advanceTimersByTime(200);
    }
    expect(repaints).toBeGreaterThan(3);
    expect(repaints).toBeLessThan(10);
  });

  test('a page that does so once in a while is followed each time', () => {
    const painter = start();
    painter.paint('mark', [rangeOf('talks')]);
    for (let times = 0; times < 20; times++) {
      CSS.highlights.clear();
      expect(painter.keep()).toBe(true);
      vi.advanceTimersByTime(15_000);
    }
  });

  test('what was taken back is not painted again, nor what another put under our name', () => {
    const painter = start();
    painter.paint('mark', [rangeOf('talks')]);
    painter.paint('flash', [rangeOf('islands')]);
    painter.paint('flash', []);
    const other = new Highlight(rangeOf('resumed'));
    CSS.highlights.clear();
    CSS.highlights.set('narrow-water-mark', other);
    expect(painter.keep()).toBe(true);
    expect([...CSS.highlights]).toEqual([['narrow-water-mark', other]]);
  });
});
