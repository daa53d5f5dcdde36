/**
 * axe in a browser under test. It runs in a world of its own, where the closed shadow root of our host is made visible to
 * it: the extension ships no hook for that.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '../support/browser/types';
import { type FaintText, faintTexts, faintTextsOfPage } from './contrast';

const SCRIPT = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};''`;
/** What is looked at: everything, or of what has been looked at before in other colours, the colours alone. */
export type Extent = 'everything' | 'colours';
const RULES: Record<Extent, string[]> = {
  everything: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  colours: ['color-contrast'],
};
const OPTIONS = {
  resultTypes: ['violations', 'passes'],
  // The one frame that we open is the note editor's, which has tests of its own.
  iframes: false,
};
const optionsFor = (extent: Extent) => ({ ...OPTIONS, runOnly: RULES[extent] });
/** Of WCAG at level AA, for text of any size. */
const LEAST_CONTRAST = 4.5;

/** What axe says of one rule. */
interface Outcome {
  id: string;
  nodes: { html: string }[];
}

/** What is asked of axe here. */
interface Axe {
  run(context: Node, options: object): Promise<{ violations: Outcome[]; passes: Outcome[] }>;
}
declare const axe: Axe;

/** Runs beside axe: a line for each rule that is broken, and one where axe has judged no text's contrast at all. */
async function listFaults(context: Node, options: object): Promise<string[]> {
  const { violations, passes } = await axe.run(context, options);
  const isJudged = [...violations, ...passes].some(({ id }) => id === 'color-contrast');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...(isJudged ? [] : ['axe has judged no contrast']),
  ];
}

/** axe leaves text undecided that is scrolled out of sight, drawn in a picture, or of its ground's very colour. */
const sayFaint = ({ text, ratio }: FaintText) => `contrast ${ratio.toFixed(2)}: ${text}`;

/** What is at fault in the surface that is open over a page: a line for each of axe's rules, and for each faint text. */
export async function faultsOfSurface(page: Page, extent: Extent): Promise<string[]> {
  await page.evaluateApart(`${SCRIPT};globalThis.listFaults = ${listFaults};''`);
  const found = await page.shadowEvalApart((root, options) => {
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    // axe looks only into the body for what is painted where; our host stands beside it.
    Object.defineProperty(document, 'body', { value: root.host, configurable: true });
    return (globalThis as unknown as { listFaults: typeof listFaults }).listFaults(root.host, options);
  }, optionsFor(extent));
  return [...found, ...(await faintTexts(page, LEAST_CONTRAST)).map(sayFaint)];
}

/** Where things of one kind stand side by side: lists, and what the book has of every essay and topic. */
const LISTS = 'ul, ol, dl, .part, .kind';
/** Of what repeats there, so many are looked at: the book has thousands of one kind. */
const ENOUGH_ALIKE = 3;

/** The same of a whole page of the extension, whose long lists are cut short for good, and drawn also where they are out of sight. */
export async function faultsOfPage(page: Page, extent: Extent): Promise<string[]> {
  await page.evaluate(
    (lists, enough) => {
      const sheet = new CSSStyleSheet();
      // What is drawn only when it is scrolled to has other heights while axe measures.
      sheet.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      for (const list of document.querySelectorAll(lists)) {
        const seen = new Map<string, number>();
        for (const child of [...list.children]) {
          const kind = `${child.localName}.${child.className}`;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          if ((seen.get(kind) ?? 0) > enough) child.remove();
        }
      }
    },
    LISTS,
    ENOUGH_ALIKE,
  );
  const found = await page.evaluateApart(
    `${SCRIPT};(${listFaults})(document, ${JSON.stringify(optionsFor(extent))}).then(JSON.stringify)`,
  );
  return [...JSON.parse(found), ...(await faintTextsOfPage(page, LEAST_CONTRAST)).map(sayFaint)];
}
