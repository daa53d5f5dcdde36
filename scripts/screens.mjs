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
const TALL = { name: 'wide', width: 900, height: 800 };
const TALL_NARROW = { name: 'narrow', width: 400, height: 800 };
const POPUP = { name: 'popup', width: 380, height: 560 };
const NOTE_TEXT = 'Same words as after the 2024 talks? 1972 · 2008';

/** What a card holds: its surface's name, by the first of these that it is. */
const CARD_KINDS = {
  'card-disagreement': 'two essays that differ, side by side',
  'card-record': 'no essay speaks of it, the public record does',
  'card-none': 'nothing to say, and saying so',
};

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
  {
    name: 'panel',
    what: 'the panel: all topics, and those of the page',
    sizes: [TALL, TALL_NARROW],
    show: (studio) => studio.openOwn('panel/index.html', 'main a'),
  },
  {
    name: 'dossier',
    what: 'everything on a topic, with its timeline',
    sizes: [TALL, TALL_NARROW],
    show: (studio) => studio.openOwn('panel/index.html?topic=senkaku', '.dossier .position'),
  },
  {
    name: 'options',
    what: 'the settings',
    sizes: [TALL, TALL_NARROW],
    show: (studio) => studio.openOwn('options/index.html', 'select'),
  },
  {
    name: 'welcome',
    what: 'the page of the first run',
    sizes: [TALL, TALL_NARROW],
    show: (studio) => studio.openOwn('welcome/index.html', 'main h2'),
  },
  {
    name: 'book',
    what: 'the page about the sources',
    sizes: [TALL, TALL_NARROW],
    show: (studio) => studio.openOwn('book/index.html', 'main h2'),
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
}

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
    console.log(`${name}: not on this article`);
    return;
  }
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulate({ colorScheme: scheme });
    // Marks are measured against their ground anew, and what fades has faded.
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
