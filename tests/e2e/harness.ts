/** What every end-to-end test starts from: the built extension in one browser, and a server with pages to read. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, LaunchOptions, Page } from '../support/browser/types';
import { servePages } from '../support/serve-pages.mjs';

export const browserName = inject('browserName');

/** The demo stories, with a phrase of each that is marked and has a card with positions. */
export const DEMOS = [
  { name: 'demo-en.html', language: 'en' },
  { name: 'demo-ja.html', language: 'ja' },
  { name: 'demo-zh-hans.html', language: 'zh-Hans' },
  { name: 'demo-zh-hant.html', language: 'zh-Hant' },
] as const;

type Extra = Parameters<typeof servePages>[0] extends { extra?: infer E } | undefined ? E : never;

export interface Harness {
  browser: Browser;
  server: Awaited<ReturnType<typeof servePages>>;
  /** Opens a page in a new tab. */
  open(name: string): Promise<Page>;
  /** Opens the popup as a page of its own, bound to the tab that shows `name`. */
  openPopup(of?: string): Promise<Page>;
  /** Changes settings as the options page does; resolves when the background has stored them. */
  changeSettings(patch: Record<string, unknown>): Promise<void>;
  stop(): Promise<void>;
}

export const extensionDir = resolve(import.meta.dirname, '../../dist', browserName);

/** Every page of the extension, by its address in the build. */
export const OWN_PAGES = readdirSync(join(extensionDir, 'src')).map((room) => `src/${room}/index.html`);

export async function startHarness(options: Partial<LaunchOptions> & { extra?: Extra } = {}): Promise<Harness> {
  const { extra, ...launch } = options;
  const server = await servePages(extra === undefined ? {} : { extra });
  const browser = await launchBrowser({ browser: browserName, extensionDir, ...launch });
  return {
    browser,
    server,
    async open(name) {
      const page = await browser.newPage();
      await page.goto(server.url(name));
      return page;
    },
    async openPopup(of) {
      const tabId = of === undefined ? undefined : await tabIdOf(browser, server.url(of));
      const page = await browser.newPage();
      await page.goto(browser.extensionUrl(`src/popup/index.html${tabId === undefined ? '' : `?tab=${tabId}`}`));
      return page;
    },
    async changeSettings(patch) {
      const options = await browser.newPage();
      await options.goto(browser.extensionUrl('src/options/index.html'));
      await options.evaluate(async (values) => {
        const reply = await chrome.runtime.sendMessage({
          direction: 'fromPages',
          name: 'changeSettings',
          payload: { patch: values },
        });
        if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
      }, patch);
      await options.close();
    },
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

export function tabIdOf(browser: Browser, url: string): Promise<number> {
  return browser.backgroundEval(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    // The newest: a browser may keep the tab of an earlier test as its last one.
    const tab = tabs.findLast((candidate) => candidate.url?.startsWith(wanted));
    if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
    return tab.id;
  }, url);
}

/** Waits until the reader has painted marks, in whichever tone their ground asks for. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('narrow-water-mark')));
}

interface MarkPlace {
  text: string;
  /** The middle of its first line, in the viewport. */
  x: number;
  y: number;
}

/** All marks in reading order, once the one at `scrollTo` has been scrolled into the middle of the view. */
async function placeMarks(page: Page, scrollTo: number): Promise<MarkPlace[]> {
  return page.evaluate((at) => {
    const painted = [...CSS.highlights].filter(([name]) => name.startsWith('narrow-water-mark'));
    const ranges = painted.flatMap(([, highlight]) => [...highlight] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    ranges[at]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return ranges.map((range) => {
      const { left, top, width, height } = range.getClientRects()[0] as DOMRect;
      return { text: range.toString(), x: left + width / 2, y: top + height / 2 };
    });
  }, scrollTo);
}

/** The words that are marked, in reading order, with their places in the viewport (the first mark scrolled into view). */
export function markedWords(page: Page): Promise<MarkPlace[]> {
  return placeMarks(page, 0);
}

/** Rests the mouse on the mark at `index`, as a hand does: it comes from elsewhere and slows down. */
export async function hoverMark(page: Page, index = 0): Promise<string> {
  const mark = (await placeMarks(page, index))[index];
  if (mark === undefined) throw new Error(`there is no mark ${index}`);
  const { text, x, y } = mark;
  await page.mouse.move(x, Math.max(1, y - 60));
  await page.mouse.move(x, y, { steps: 8, durationMs: 240 });
  return text;
}

/** Whether our host element stands in the page now. */
export function hostIsThere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('narrow-water') !== null);
}

/** Waits for a card and gives its text. */
export async function cardText(page: Page): Promise<string> {
  await page.waitForShadow((root) => root.querySelector('.card') !== null);
  return page.shadowText();
}

/** A phrase of the article's text that a note can be taken on, and an element in which it comes first. */
export interface Phrase {
  selector: string;
  text: string;
}

/** The beginning of the `nth` longer paragraph (from 0) of the story, among those without links and ruby. */
export function somePhrase(page: Page, nth = 2): Promise<Phrase> {
  return page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('p')];
    const paragraphs = all.filter(
      (candidate) =>
        (candidate.textContent ?? '').trim().length > 60 &&
        candidate.querySelector('a,ruby') === null &&
        candidate.closest('aside,footer,nav,form,[id*=comment],[class*=comment]') === null,
    );
    const paragraph = paragraphs[wanted] as HTMLElement;
    const siblings = [...(paragraph.parentElement as HTMLElement).children].filter(({ tagName }) => tagName === 'P');
    const parent = paragraph.parentElement as HTMLElement;
    const within =
      parent.id !== ''
        ? `#${parent.id}`
        : `${parent.tagName}${parent.className === '' ? '' : `.${[...parent.classList].join('.')}`}`;
    const text = (paragraph.textContent ?? '').trim();
    return {
      selector: `${within} > p:nth-of-type(${siblings.indexOf(paragraph) + 1})`,
      text: text.slice(0, /[\u3040-\u9fff]/.test(text) ? 14 : 28).trim(),
    };
  }, nth);
}

/** Takes a note as a reader does: drags over the words, presses the button, types, saves. */
export async function takeNote(page: Page, phrase: Phrase, words: string, { save = true } = {}): Promise<void> {
  await page.dragSelect(phrase.selector, phrase.text);
  await page.shadowClick('.toolbar .write');
  await page.waitForShadow((root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea') != null);
  await page.shadowClick('textarea');
  await page.keyboard.type(words);
  await page.waitForShadow(
    (root, typed) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea')?.value === typed,
    {},
    words,
  );
  if (!save) return;
  await page.shadowClick('button[type=submit]');
  await page.waitFor(() => document.querySelector('narrow-water') === null);
  await page.waitFor(() => CSS.highlights.has('narrow-water-note-yellow'));
}

/** Clicks the first visible button with these words on one of the extension's own pages, with the mouse. */
export async function clickButton(page: Page, label: string): Promise<void> {
  const { x, y } = (await page.waitFor(
    (wanted) => {
      const button = [...document.querySelectorAll('button')].find(
        (candidate) => candidate.textContent?.trim() === wanted,
      );
      if (button === undefined || !button.checkVisibility()) return null;
      button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    {},
    label,
  )) as { x: number; y: number };
  await page.mouse.click(x, y);
}

/** Replaces what stands in a field by typing. */
export async function fillIn(page: Page, selector: string, text: string): Promise<void> {
  const box = await page.rectOf(selector);
  await page.mouse.click(box.x + box.width / 2, box.y + Math.min(12, box.height / 2));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Waits until a page of the extension shows these words. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitFor((wanted) => document.body.textContent.includes(wanted), {}, text);
}
