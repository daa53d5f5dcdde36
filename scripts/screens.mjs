/**
 * `npm run screens`: takes a picture of every surface into docs/screens, in four languages, light and dark, wide and
 * narrow, and writes the page that lists them. Each surface is opened as a reader opens it, in the built extension, on the
 * demo articles. The pictures of the README are among them.
 *
 *   npm run screens -- [en|ja|zh-Hans|zh-Hant] [SURFACE…]     only these; the list stays as it is
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { servePages } from '../tests/support/serve-pages.mjs';
import { ensureBrowser } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { loadLaunchBrowser } from './drivers.mjs';
import { shrinkPng } from './shrink-png.mjs';
import { Studio } from './studio.mjs';

/** @typedef {import('./studio.mjs').Scene} Scene */
/** @typedef {import('../tests/support/browser/types').Page} Page */

const SCREENS_DIR = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const EXTENSION_DIR = fileURLToPath(new URL('../dist/chromium', import.meta.url));

const LANGUAGES = ['en', 'ja', 'zh-Hans', 'zh-Hant'];
/** @type {Record<string, string>} */
const DEMOS = {
  en: 'demo-en.html',
  ja: 'demo-ja.html',
  'zh-Hans': 'demo-zh-hans.html',
  'zh-Hant': 'demo-zh-hant.html',
};
const WIDE = { name: 'wide', width: 760, height: 690 };
const NARROW = { name: 'narrow', width: 390, height: 690 };
/** For what is small. */
const LOW_NARROW = { name: 'narrow', width: 390, height: 400 };
const TALL = { name: 'wide', width: 900, height: 800 };
const TALL_NARROW = { name: 'narrow', width: 400, height: 800 };
const POPUP = { name: 'popup', width: 380, height: 560 };
const NOTE_TEXT = 'Same words as after the 2024 talks? 1972 · 2008';

/** Kinds of cards besides the usual one. A card is of the first kind that it fits (`kindOfCard` in studio.mjs). */
const CARD_KINDS = {
  'card-disagreement': 'two essays that differ, side by side',
  'card-none': 'none of the five essays discusses the topic: it says so, and gives the record',
};
/** Two notes are taken on the words of a mark: then a click on them offers a choice. */
const THOUGHTS = ['To look up', 'As in 2024?'];

/**
 * The extension's own pages: name, what is seen, path, and what has to be there before the picture is taken.
 * @type {readonly (readonly [name: string, what: string, path: string, selector: string])[]}
 */
const OWN_PAGES = [
  ['panel', 'the panel: all topics', 'panel/index.html', 'main a'],
  ['dossier', 'everything on a topic, with its timeline', 'panel/index.html?topic=senkaku', '.dossier .position'],
  ['options', 'the settings', 'options/index.html', 'select'],
  ['welcome', 'the page of the first run', 'welcome/index.html', 'main h2'],
  ['book', 'the page about the sources', 'book/index.html', 'main h2'],
];

/**
 * One surface after another. They share a browser, because the note that one takes the popup shows.
 * @type {{ name: string, what: string, sizes: { name: string, width: number, height: number }[], show: Scene }[]}
 */
const SURFACES = [
  { name: 'marks', what: 'an article with its marks', sizes: [WIDE, NARROW], show: (studio) => studio.showMarks() },
  {
    name: 'card',
    what: 'a card; in a narrow window a sheet from below',
    sizes: [WIDE, NARROW],
    show: (studio) => studio.openCard('card'),
  },
  ...Object.entries(CARD_KINDS).map(([name, what]) => ({
    name,
    what,
    sizes: [WIDE, NARROW],
    show: /** @type {Scene} */ ((studio) => studio.openCard(name)),
  })),
  {
    name: 'toolbar',
    what: 'selected words',
    sizes: [WIDE, NARROW],
    show: async (studio) => studio.selectWords(await studio.openArticle()),
  },
  {
    name: 'note-editor',
    what: 'a note being written',
    sizes: [WIDE, NARROW],
    show: async (studio) => studio.writeNote(await studio.selectWords(await studio.openArticle()), NOTE_TEXT),
  },
  {
    name: 'popup',
    what: 'the popup, on an article with a note',
    sizes: [POPUP],
    show: async (studio) => {
      await studio.saveNote(await studio.writeNote(await studio.selectWords(await studio.openArticle()), NOTE_TEXT));
      return studio.openOwn(`popup/index.html?tab=${await studio.tabId()}`, '.topics li');
    },
  },
  ...OWN_PAGES.map(([name, what, path, selector]) => ({
    name,
    what,
    sizes: [TALL, TALL_NARROW],
    show: /** @type {Scene} */ ((studio) => studio.openOwn(path, selector)),
  })),
  {
    name: 'panel-page',
    what: 'the panel beside an article: its topics, and what the essays argue that bears on it',
    sizes: [TALL_NARROW],
    show: async (studio) => {
      await studio.openArticle();
      return studio.openOwn(`panel/index.html?tab=${await studio.tabId()}`, '.bearing .position');
    },
  },
  // Last, because they leave notes and refusals behind.
  {
    name: 'choice',
    what: 'several things on the same words',
    sizes: [LOW_NARROW],
    show: (studio) => studio.offerChoice(THOUGHTS),
  },
  {
    name: 'undo',
    what: 'a topic refused on its card, and the way back',
    sizes: [LOW_NARROW],
    show: (studio) => studio.refuseTopic(),
  },
];

async function shoot() {
  ensureBrowser('chromium');
  await ensureBuilt();
  const wanted = process.argv.slice(2);
  const isWhole = wanted.length === 0;
  const languages = LANGUAGES.filter((language) => wanted.includes(language));
  const names = SURFACES.map(({ name }) => name).filter((name) => wanted.includes(name));
  if (isWhole) rmSync(SCREENS_DIR, { recursive: true, force: true });
  mkdirSync(SCREENS_DIR, { recursive: true });
  const launchBrowser = await loadLaunchBrowser();
  const server = await servePages();
  try {
    for (const language of languages.length === 0 ? LANGUAGES : languages) {
      const browser = await launchBrowser({ browser: 'chromium', extensionDir: EXTENSION_DIR });
      try {
        const studio = new Studio(browser, server.url(DEMOS[language] ?? ''));
        await studio.change({ language });
        await studio.surveyCards();
        for (const { name, sizes, show } of SURFACES) {
          if (names.length > 0 && !names.includes(name)) continue;
          for (const size of sizes) await take(studio, show, `${name}-${language}-${size.name}`, size);
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  writeFileSync(`${SCREENS_DIR}README.md`, listPictures());
  if (missing.length > 0) throw new Error(`No picture, because the article has no such card: ${missing.join(', ')}`);
}

/** @type {string[]} what could not be shown */
const missing = [];

/**
 * Takes a surface in light, then the same in dark.
 * @param {Studio} studio
 * @param {Scene} show
 * @param {string} name
 * @param {{ width: number, height: number }} size
 */
async function take(studio, show, name, size) {
  studio.setSize(size);
  const page = await show(studio);
  if (page === null) {
    missing.push(name);
    return;
  }
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulate({ colorScheme: scheme });
    // Until the underlines have been chosen anew for the other colours, and every transition has ended.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const picture = shrinkPng(await page.screenshot());
    writeFileSync(`${SCREENS_DIR}${name}-${scheme}.png`, picture);
    console.log(`docs/screens/${name}-${scheme}.png  ${Math.round(picture.length / 1024)} KB`);
  }
  await studio.closePages();
}

const SETTLE_MS = 800;

/** @returns {string} the page that shows them: a section for each surface, a line for each language */
function listPictures() {
  const files = new Set(readdirSync(SCREENS_DIR).filter((file) => file.endsWith('.png')));
  const sections = SURFACES.flatMap(({ name, what, sizes }) => {
    const columns = sizes.flatMap(({ name: size }) => ['light', 'dark'].map((scheme) => `${size}-${scheme}`));
    const rows = LANGUAGES.filter((language) => files.has(`${name}-${language}-${columns[0]}.png`)).map((language) => {
      const cells = columns.map((column) => {
        const file = `${name}-${language}-${column}.png`;
        return `<a href="${file}"><img src="${file}" width="200" alt="${what}, ${language}, ${column.replace('-', ', ')}"></a>`;
      });
      return `| ${language} | ${cells.join(' | ')} |`;
    });
    if (rows.length === 0) return [];
    const heads = columns.map((column) => column.replace('-', ', '));
    return [
      `## ${name}: ${what}`,
      [`| | ${heads.join(' | ')} |`, `|---|${'---|'.repeat(columns.length)}`, ...rows].join('\n'),
    ];
  });
  const intro = 'Every surface in four languages, light and dark, wide and narrow; taken by `npm run screens`.';
  return `${['# Screens', intro, ...sections].join('\n\n')}\n`;
}

try {
  await shoot();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
