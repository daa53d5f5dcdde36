/** What both browsers' pages do alike, on top of the few things that each does its own way. */
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  EmulatedFeatures,
  Keyboard,
  Mouse,
  Page,
  PageFunction,
  Point,
  Rect,
  ShadowFunction,
  Touch,
  WaitOptions,
} from './types';

/** The overlay's host element, a child of `<html>`. */
export const HOST_SELECTOR = 'narrow-water';

/** The name of the world in which scripts run that the page must not see. */
export const WORLD_APART = 'narrow-water-apart';

const DEFAULT_TIMEOUT_MS = 10_000;
const POLL_INTERVAL_MS = 30;

/**
 * Repeats an attempt until it gives something truthy; errors count as not yet.
 * @throws with the last error's words when `timeoutMs` (default 10,000) have passed
 */
export async function poll<Result>(
  attempt: () => Promise<Result>,
  what: string,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions = {},
): Promise<Result> {
  const deadline = performance.now() + timeoutMs;
  let lastError = '';
  for (;;) {
    try {
      const result = await attempt();
      if (result) return result;
      lastError = '';
    } catch (error) {
      lastError = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (performance.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${what}${lastError}`);
    await sleep(POLL_INTERVAL_MS);
  }
}

export abstract class DrivenPage implements Page {
  abstract readonly mouse: Mouse;
  abstract readonly keyboard: Keyboard;
  abstract readonly touch: Touch;

  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract back(): Promise<void>;
  abstract forward(): Promise<void>;
  abstract url(): Promise<string>;
  abstract close(): Promise<void>;
  abstract activate(): Promise<void>;
  abstract evaluate<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result>;
  abstract evaluateApart(script: string): Promise<string>;
  abstract shadowEval<Args extends unknown[], Result>(fn: ShadowFunction<Args, Result>, ...args: Args): Promise<Result>;
  abstract shadowEvalApart<Args extends unknown[], Result>(
    fn: ShadowFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  abstract setViewport(width: number, height: number): Promise<void>;
  abstract emulate(features: EmulatedFeatures): Promise<void>;

  /** The viewport as PNG bytes. */
  protected abstract capture(): Promise<Uint8Array>;

  waitFor<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    options?: WaitOptions,
    ...args: Args
  ): Promise<Result> {
    return poll(() => this.evaluate(fn, ...args), describe(fn, args), options);
  }

  waitForShadow<Args extends unknown[], Result>(
    fn: ShadowFunction<Args, Result>,
    options?: WaitOptions,
    ...args: Args
  ): Promise<Result> {
    return poll(() => this.shadowEval(fn, ...args), describe(fn, args), options);
  }

  async shadowText(): Promise<string> {
    if (!(await this.#hasHost())) return '';
    return this.shadowEval(readText);
  }

  async shadowRect(selector: string): Promise<Rect | null> {
    if (!(await this.#hasHost())) return null;
    return this.shadowEval(findRect, selector);
  }

  async shadowClick(selector: string, options?: WaitOptions): Promise<void> {
    const { x, y, width, height } = (await this.waitForShadow(findRect, options, selector)) as Rect;
    await this.mouse.click(x + width / 2, y + height / 2);
  }

  async rectOf(selector: string, text?: string): Promise<Rect> {
    const { box } = await this.evaluate(locate, selector, text ?? null);
    return box;
  }

  async dragSelect(selector: string, text: string): Promise<void> {
    const { start, end } = await this.evaluate(locate, selector, text);
    await this.mouse.drag(start, end);
  }

  async screenshot(path?: string): Promise<Uint8Array> {
    const png = await this.capture();
    if (path !== undefined) await writeFile(path, png);
    return png;
  }

  #hasHost(): Promise<boolean> {
    return this.evaluate((selector: string) => document.querySelector(selector) !== null, HOST_SELECTOR);
  }
}

function describe(fn: (...args: never[]) => unknown, args: unknown[]): string {
  const source = fn.toString().replace(/\s+/g, ' ');
  return args.length === 0 ? source : `${source} with ${JSON.stringify(args)}`;
}

// The functions below run in a page: each sees its arguments and the page, nothing of this file.

function readText(root: ShadowRoot): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'style') return '';
      // A closed <details> hides what has a box all the same; `display: contents` has none, yet shows its children.
      if (!element.checkVisibility() && getComputedStyle(element).display !== 'contents') return '';
      const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
      if (inner) return read(inner.body);
    }
    return [...node.childNodes].map(read).join(' ');
  };
  return read(root).replace(/\s+/g, ' ').trim();
}

function findRect(root: ShadowRoot, selector: string): Rect | null {
  const find = (scope: ShadowRoot | Document, left: number, top: number): Rect | null => {
    for (const element of scope.querySelectorAll(selector)) {
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0 && element.checkVisibility()) return { x: x + left, y: y + top, width, height };
    }
    for (const frame of scope.querySelectorAll('iframe')) {
      const box = frame.getBoundingClientRect();
      const inner = frame.contentDocument;
      const found = inner && find(inner, left + box.x + frame.clientLeft, top + box.y + frame.clientTop);
      if (found) return found;
    }
    return null;
  };
  return find(root, 0, 0);
}

/** The box of the text, or of the whole element, and the middles of its first and last characters' outer edges. */
function locate(selector: string, text: string | null): { box: Rect; start: Point; end: Point } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The text may run through several text nodes, as with a link in a sentence.
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const whole = nodes.map((node) => node.data).join('');
  const from = text === null ? 0 : whole.indexOf(text);
  if (from < 0) throw new Error(`${selector} does not hold “${text}”`);
  const range = document.createRange();
  const place = (offset: number, isEnd: boolean): void => {
    let rest = offset;
    for (const node of nodes) {
      if (rest < node.length || (isEnd && rest === node.length)) {
        if (isEnd) range.setEnd(node, rest);
        else range.setStart(node, rest);
        return;
      }
      rest -= node.length;
    }
  };
  range.selectNodeContents(element);
  if (text !== null) {
    place(from, false);
    place(from + text.length, true);
  }
  const { x, y, width, height } = (text === null ? element : range).getBoundingClientRect();
  const lines = [...range.getClientRects()];
  const first = lines[0] ?? new DOMRect(x, y, width, height);
  const last = lines.at(-1) ?? first;
  return {
    box: { x, y, width, height },
    start: { x: first.left + 0.5, y: first.top + first.height / 2 },
    end: { x: last.right - 0.5, y: last.top + last.height / 2 },
  };
}
