/** Finds the element that holds the story: where the prose is. */
import type { Block } from './blocks';

/** Going down while one child holds so much of the prose; a named article body suffices with less. */
const MOST = 0.75;
const ENOUGH_FOR_BODY = 0.4;

/** The tightest element around most of the prose of `blocks`; `fallback` where there is none. */
export function findRoot(blocks: readonly Block[], fallback: Element): Element {
  const prose = new Map<Element, number>();
  for (const block of blocks) {
    if (block.prose === 0) continue;
    for (let element: Element | null = block.element; element !== null; element = element.parentElement) {
      prose.set(element, (prose.get(element) ?? 0) + block.prose);
      if (element === fallback) break;
    }
  }
  const total = prose.get(fallback) ?? 0;
  if (total === 0) return fallback;
  let root = namedBody(prose, total, fallback) ?? fallback;
  for (;;) {
    const inRoot = prose.get(root) ?? 0;
    let next: Element | null = null;
    for (const child of root.children) {
      if ((prose.get(child) ?? 0) >= inRoot * MOST && isContainer(child)) next = child;
    }
    if (next === null) return root;
    root = next;
  }
}

/** The first element that the page itself names as the story and that holds enough of the prose. */
function namedBody(prose: ReadonlyMap<Element, number>, total: number, scope: Element): Element | null {
  for (const selector of ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]']) {
    for (const element of scope.querySelectorAll(selector)) {
      if ((prose.get(element) ?? 0) >= total * ENOUGH_FOR_BODY) return element;
    }
  }
  return null;
}

/** Elements that hold paragraphs, as against being one. */
function isContainer(element: Element): boolean {
  return !/^(?:P|H[1-6]|LI|BLOCKQUOTE|PRE|DD|DT|SPAN|FONT)$/.test(element.tagName);
}
