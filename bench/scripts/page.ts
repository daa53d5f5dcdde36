/** What `bench dom` runs in a page: the reader's own article model and painter beside `<mark>` elements. */
import { readArticle } from '../../src/reader/article/read-article';
import type { TextModel } from '../../src/reader/article/text-model';
import { createPainter } from '../../src/reader/painter';

/** Milliseconds of script, and of the layout that the page then needs. */
export interface Painting {
  scriptMs: number;
  layoutMs: number;
  ranges: number;
}

export interface PageBench {
  highlight(count: number): Painting;
  wrap(count: number): Painting;
  nothing(): Painting;
}

// The page of this bench has the extension's page styles from the start.
const painter = createPainter(() => undefined, new AbortController().signal);

/** Forces the page's layout. */
const layOut = () => document.body.offsetHeight;

interface Word {
  node: Text;
  start: number;
  end: number;
}

/** Words spread over the story, with their text nodes. */
function listWords(root: Element, count: number): Word[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: Word[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.tagName !== 'P') continue;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]{3,}/gu)) {
      words.push({ node, start: index, end: index + word.length });
    }
  }
  const step = Math.max(1, Math.floor(words.length / count));
  return words.filter((_, at) => at % step === 0).slice(0, count);
}

function measure(count: number, prepare: (words: Word[], model: TextModel) => () => void): Painting {
  // Read anew each time: what was there before may have been split.
  const { root, model } = readArticle(document);
  const words = listWords(root, count);
  const paint = prepare(words, model);
  layOut();
  const startMs = performance.now();
  paint();
  const paintedMs = performance.now();
  layOut();
  return { scriptMs: paintedMs - startMs, layoutMs: performance.now() - paintedMs, ranges: words.length };
}

const bench: PageBench = {
  highlight(count) {
    const painting = measure(count, (words, model) => {
      const places = words.map(({ node, start, end }) => {
        const at = model.offsetOf(node, start) ?? 0;
        return { start: at, end: at + end - start };
      });
      return () =>
        painter.paint(
          'mark',
          places.map(({ start, end }) => model.rangeOf(start, end)),
        );
    });
    painter.paint('mark', []);
    layOut();
    return painting;
  },
  wrap(count) {
    const painting = measure(count, (words) => () => {
      // From the end, so that the places before stay true. No Range is made: live ones slow every change of the page.
      for (const { node, start, end } of words.toReversed()) {
        const word = node.splitText(start);
        word.splitText(end - start);
        const mark = document.createElement('mark');
        word.replaceWith(mark);
        mark.append(word);
      }
    });
    for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    document.body.normalize();
    layOut();
    return painting;
  },
  nothing: () => measure(0, () => () => undefined),
};

Object.assign(globalThis, { narrowWaterBench: bench });
