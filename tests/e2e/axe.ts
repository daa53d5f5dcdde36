/**
 * axe in a browser under test. It runs in a world of its own, where the closed shadow root of our host is made visible to
 * it: the extension ships no hook for that.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '../support/browser/types';

const SCRIPT = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};''`;
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // The one frame that we open is the note editor's, which has tests of its own.
  iframes: false,
};

/** What is asked of axe here. */
interface Axe {
  run(context: Node, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
declare const axe: Axe;

/** What axe finds fault with in the surface that is open over a page: a line for each rule. */
export async function faultsOfSurface(page: Page): Promise<string[]> {
  await page.evaluateApart(SCRIPT);
  return page.shadowEvalApart(async (root, options) => {
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { violations } = await axe.run(root.host, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, OPTIONS);
}

/** Of what repeats in a list, so many are looked at: the book has thousands of one kind. */
const ENOUGH_ALIKE = 4;

/** The same of a whole page of the extension, whose long lists are cut short for good, and drawn also where they are out of sight. */
export async function faultsOfPage(page: Page): Promise<string[]> {
  await page.evaluateApart(SCRIPT);
  await page.evaluate((enough) => {
    const sheet = new CSSStyleSheet();
    // What is drawn only when it is scrolled to has other heights while axe measures.
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const parent of document.querySelectorAll('body, body *')) {
      const seen = new Map<string, number>();
      for (const child of [...parent.children]) {
        const kind = `${child.localName}.${child.className}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if ((seen.get(kind) ?? 0) > enough) child.remove();
      }
    }
  }, ENOUGH_ALIKE);
  const found = await page.evaluateApart(`axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) =>
    JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '))))`);
  return JSON.parse(found);
}
