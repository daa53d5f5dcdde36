/**
 * The reader's code makes the same of a page in Chromium and in Firefox: body, kind, verdict, evidence and mentions.
 * Runs once, in Chromium's project, with both browsers; the probe that `detect` runs is evaluated in each.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProbeResult } from '../../commands/detect/probe';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, Page } from '../support/browser/types';
import { servePages } from '../support/serve-pages.mjs';
import { sampleSavedPages, serveAsSaved } from './saved-pages';

const SAMPLE = process.env.LONG === '1' ? 240 : 8;
const OWN_PAGES = new URL('../pages/', import.meta.url);
/** Between the pages that the other test of saved pages opens. */
const saved = sampleSavedPages(SAMPLE, 0.5);
if (saved.length === 0) console.log('CORPUS_DIR is not set: verdicts are compared on our own pages alone.');

/** Every page of ours, and every route of one that has several. */
function listOwnPages(): string[] {
  const { pages } = JSON.parse(readFileSync(new URL('expected.json', OWN_PAGES), 'utf8')) as { pages: object };
  const routes = Object.keys(pages).filter((name) => name.includes('?'));
  return [...readdirSync(OWN_PAGES).filter((name) => name.endsWith('.html')), ...routes].sort();
}

/** All our labelled texts in one language, as one long story: whatever the lexicon knows is named somewhere. */
function storyOfTexts(language: string): string {
  const texts = readFileSync(new URL('texts.jsonl', OWN_PAGES), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { lang: string; title?: string; text: string })
    .filter(({ lang }) => lang === language);
  const paragraphs = texts
    .flatMap(({ title, text }) => [title ?? '', ...text.split('\n')])
    .filter((text) => text !== '');
  const escapeMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [headline = '', ...rest] = paragraphs.map(escapeMarkup);
  return `<!doctype html><html lang="${language}"><title>${headline}</title><body><article><h1>${headline}</h1>
${rest.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}

const stories = Object.fromEntries(
  ['en', 'ja', 'zh-Hans', 'zh-Hant'].map((language) => [
    `texts-${language}.html`,
    { body: storyOfTexts(language), type: 'text/html; charset=utf-8' },
  ]),
);

let server: Awaited<ReturnType<typeof servePages>>;
let browsers: Browser[] = [];
let tabs: Page[] = [];
let probe = '';
beforeAll(async () => {
  const script = readFileSync(new URL('../../dist/commands/probe.js', import.meta.url), 'utf8');
  probe = `${script}\n;JSON.stringify(globalThis.narrowWaterProbe('balanced'))`;
  server = await servePages({ extra: { ...stories, ...serveAsSaved(saved) } });
  browsers = await Promise.all((['chromium', 'firefox'] as const).map((browser) => launchBrowser({ browser })));
  tabs = await Promise.all(browsers.map((browser) => browser.newPage()));
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await server.close();
});

type Judged = Omit<ProbeResult, 'ms'>;

/** What the probe says of a page, without how long it took. */
async function judge(tab: Page, name: string): Promise<Judged> {
  const [file = '', query] = name.split('?');
  await tab.goto(`${server.url(file)}${query === undefined ? '' : `?${query}`}`);
  await tab.waitFor(() => document.querySelector('[aria-busy=true]') === null);
  const { ms, ...judged } = JSON.parse(await tab.evaluateApart(probe)) as ProbeResult;
  expect(ms).toBeGreaterThanOrEqual(0);
  return judged;
}

async function expectSame(name: string): Promise<Judged> {
  const [inChromium, inFirefox] = (await Promise.all(tabs.map((tab) => judge(tab, name)))) as [Judged, Judged];
  expect(inFirefox).toEqual(inChromium);
  return inFirefox;
}

describe('our own pages', () => {
  test.each(listOwnPages())('%s', async (name) => {
    await expectSame(name);
  });
});

describe('our labelled texts as one story', () => {
  test.each(Object.keys(stories))('%s', async (name) => {
    const { detection } = await expectSame(name);
    // Else little was compared.
    expect(detection.mentions.length).toBeGreaterThan(5);
  });
});

describe('saved pages', () => {
  test.each(saved)('$file ($language)', async ({ file }) => {
    await expectSame(file);
  });
});
