/** The popup with a hundred thousand notes stored: what it weighs and how soon it paints, beside a static list. */
import { dirname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bench } from './bench';
import { fillNotes, withExtensionCopy } from './extension-copy';
import { interleave, measurementOf } from './measure';
import { readProjectFile } from './project';
import { gzippedKb } from './size';
import { makeText } from './texts';

const MANY = 100_000;
const ROUNDS = 15;
const LISTED = 50;
const POPUP = 'src/popup/index.html';
const STATIC_LIST = 'src/popup/static-list.html';

export const benchPopup: Bench = async (emit, say) => {
  const html = readBuilt(POPUP);
  const files = filesBeforePaint(html);
  emit(
    measurementOf({
      id: 'popup.bytes',
      name: 'all that the popup loads before its first paint',
      ours: [POPUP, ...files].reduce((sum, file) => sum + gzippedKb(readBuilt(file)), 0),
      unit: 'KB gz',
      bar: { most: 12, on: 'ours' },
      runs: 1,
      note: `the page, its styles and every script that it imports at once: ${files.map((file) => file.split('/').at(-1)).join(', ')}`,
    }),
  );
  await withExtensionCopy({ [STATIC_LIST]: makeStaticList(html) }, async (browser) => {
    say(`popup: filling in ${MANY} notes`);
    await fillNotes(browser, 0, MANY);
    say('popup: first paints');
    const drawn: number[] = [];
    const samples = await interleave(
      {
        ours: () =>
          browser.onExtensionPage(
            POPUP,
            async (page) => {
              const paintMs = await firstPaint(page);
              drawn.push(await whenDrawn(page));
              return paintMs;
            },
            watchDrawing,
          ),
        list: () => browser.onExtensionPage(STATIC_LIST, firstPaint),
      },
      ROUNDS,
    );
    emit(
      measurementOf({
        id: 'popup.paint',
        name: `first contentful paint with ${MANY} notes, against a static list`,
        ours: samples.ours,
        other: samples.list,
        bar: { most: 1.25 },
        note: `the list: ${LISTED} notes as plain HTML with the popup's styles; both as tabs, from the start of navigation`,
      }),
    );
    emit(
      measurementOf({
        id: 'popup.drawn',
        name: `the popup's own controls drawn with ${MANY} notes, against the first paint of a static list`,
        ours: drawn,
        other: samples.list,
        note: 'the frame after the first tab button exists; the first paint above may be of the still frame of the page',
      }),
    );
  });
};

function readBuilt(file: string): string {
  return readProjectFile('dist', 'chromium', file);
}

/** Styles and scripts that a built page loads at once, scripts with all that they import statically. */
function filesBeforePaint(html: string): string[] {
  const found = new Set<string>();
  const add = (from: string, reference: string) => {
    const file = normalize(join(dirname(from), reference)).replaceAll('\\', '/');
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, imported = ''] of readBuilt(file).matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g))
      add(file, imported);
  };
  for (const [, reference = ''] of html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g))
    add(POPUP, reference);
  return [...found];
}

/** The popup's page without its scripts, with a list in it. */
function makeStaticList(html: string): string {
  const items = makeText('en', 12_000)
    .replace(/[&<>]/g, '')
    .split(/(?<=[.!?])\s+/)
    .slice(0, LISTED)
    .map((text) => `<li class="note yellow"><blockquote>${text}</blockquote><p>news.example</p></li>`);
  return html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace('</main>', `<ul class="notes">${items.join('')}</ul></main>`);
}

/** Milliseconds from the start of navigation. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** Runs in the popup ahead of its own scripts: notes when its first control has been drawn. */
function watchDrawing(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[role="tab"]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => performance.mark('narrow-water-drawn'));
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function whenDrawn(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('narrow-water-drawn').length > 0);
  return page.evaluate(() => performance.getEntriesByName('narrow-water-drawn')[0]?.startTime ?? Number.NaN);
}
