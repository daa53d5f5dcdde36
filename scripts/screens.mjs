/**
 * `npm run screenshots`: takes the pictures of the README into docs/pictures. Each surface is opened as a reader opens
 * it, in the built extension, on the demo articles.
 *
 *   npm run screenshots -- [NAME…]     only the scenes whose name begins with one of these
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { servePages } from '../tests/support/serve-pages.mjs';
import { ensureBrowser } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { loadLaunchBrowser } from './drivers.mjs';
import { waitForMarks } from './show-card.mjs';

/**
 * @typedef {import('../tests/support/browser/types').Browser} Browser
 * @typedef {import('../tests/support/browser/types').Page} Page
 * @typedef {import('../tests/support/browser/types').ColorScheme} ColorScheme
 * @typedef {import('../tests/support/serve-pages.mjs').PageServer} PageServer
 * @typedef {{ width: number, height: number }} Size
 */

const PICTURES_DIR = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const EXTENSION_DIR = fileURLToPath(new URL('../dist/chromium', import.meta.url));

const ARTICLE_SIZE = { width: 760, height: 690 };
/** Kanji make large files. */
const JAPANESE_SIZE = { width: 600, height: 690 };
const PHONE_SIZE = { width: 390, height: 780 };
const POPUP_SIZE = { width: 380, height: 560 };
const PANEL_SIZE = { width: 440, height: 800 };
const OPTIONS_SIZE = { width: 560, height: 640 };

const MARK_TIMEOUT_MS = 20_000;
const MARK_TOP_PX = 60;
const NOTE_PLACE = { selector: '.story > p:nth-of-type(2)', text: 'frank, long and better than silence' };
const NOTE_TEXT = 'Same words as after the 2024 talks? Compare with the Lima summit.';

/**
 * One surface after another. They share a browser, because the note that one takes the popup shows.
 * @type {Record<string, (studio: Studio) => Promise<void>>}
 */
const SCENES = {
  async note(studio) {
    const page = await studio.openArticle('demo-en.html', 'light');
    await page.dragSelect(NOTE_PLACE.selector, NOTE_PLACE.text);
    await page.waitForShadow((root) => root.querySelector('.toolbar .write') !== null);
    await studio.take(page, 'toolbar');
    await page.shadowClick('.toolbar .write');
    await page.shadowClick('textarea');
    await page.keyboard.type(NOTE_TEXT);
    await page.waitForShadow(
      (root, typed) => {
        const body = root.querySelector('iframe')?.contentDocument?.body;
        if (body?.querySelector('textarea')?.value !== typed) return false;
        // A caret that blinks would make every picture another one.
        body.style.caretColor = 'transparent';
        return true;
      },
      {},
      NOTE_TEXT,
    );
    await studio.takeBoth(page, 'note-editor');
    await page.shadowClick('button[type=submit]');
    await page.waitFor(() => CSS.highlights.has('narrow-water-note-yellow'));
    await page.close();
  },

  async popup(studio) {
    const article = await studio.openArticle('demo-en.html', 'light');
    const address = `src/popup/index.html?tab=${await studio.tabIdOf('demo-en.html')}`;
    for (const scheme of studio.schemes) {
      const popup = await studio.openOwn(address, POPUP_SIZE, scheme);
      await popup.waitFor(() => document.querySelector('.topics li') !== null);
      await studio.take(popup, `popup-${scheme}`);
      await popup.close();
    }
    await article.close();
  },

  async card(studio) {
    for (const scheme of studio.schemes) {
      const page = await studio.openArticle('demo-en.html', scheme);
      await restOn(page, 'Senkaku');
      await studio.take(page, `card-${scheme}`);
      await page.close();
    }
    await studio.change({ language: 'ja' });
    const page = await studio.openArticle('demo-ja.html', 'light', JAPANESE_SIZE);
    await restOn(page, '尖閣');
    await studio.take(page, 'card-ja');
    await page.close();
    await studio.change({ language: 'en' });
  },

  async honest(studio) {
    await studio.change({ density: 'all' });
    const page = await studio.openArticle('demo-en.html', 'light');
    await restOn(page, 'Yasukuni');
    await studio.takeBoth(page, 'honest-none');
    await page.close();
    await studio.change({ density: 'few' });
  },

  async panel(studio) {
    for (const scheme of studio.schemes) {
      const panel = await studio.openOwn('src/panel/index.html?topic=senkaku', PANEL_SIZE, scheme);
      await panel.waitFor(() => document.querySelector('.dossier .position') !== null);
      await studio.take(panel, scheme === 'light' ? 'panel' : 'panel-dark');
      await panel.close();
    }
  },

  async options(studio) {
    for (const scheme of studio.schemes) {
      const options = await studio.openOwn('src/options/index.html', OPTIONS_SIZE, scheme);
      await options.waitFor(() => document.querySelector('select') !== null);
      await studio.take(options, `options-${scheme}`);
      await options.close();
    }
  },

  async narrow(studio) {
    const page = await studio.openArticle('demo-en.html', 'light', PHONE_SIZE);
    await restOn(page, 'Senkaku');
    await studio.take(page, 'card-narrow');
    await page.close();
  },
};

/** A browser with the extension, and the pages to show it on. */
class Studio {
  /** @type {ColorScheme[]} */
  schemes = ['light', 'dark'];

  /**
   * @param {Browser} browser
   * @param {PageServer} server
   */
  constructor(browser, server) {
    this.browser = browser;
    this.server = server;
  }

  /**
   * Opens a demo article and waits for its marks.
   * @param {string} name
   * @param {ColorScheme} scheme
   * @param {Size} size
   */
  async openArticle(name, scheme, size = ARTICLE_SIZE) {
    const page = await this.open(this.server.url(name), size, scheme);
    await waitForMarks(page, performance.now() + MARK_TIMEOUT_MS);
    return page;
  }

  /**
   * Opens a page of the extension.
   * @param {string} path
   * @param {Size} size
   * @param {ColorScheme} scheme
   */
  openOwn(path, size, scheme) {
    return this.open(this.browser.extensionUrl(path), size, scheme);
  }

  /**
   * @param {string} url
   * @param {Size} size
   * @param {ColorScheme} scheme
   */
  async open(url, { width, height }, scheme) {
    const page = await this.browser.newPage();
    await page.setViewport(width, height);
    await page.emulate({ colorScheme: scheme, reducedMotion: true });
    await page.goto(url);
    return page;
  }

  /**
   * @param {string} name of a demo article that is open
   * @returns {Promise<number>}
   */
  tabIdOf(name) {
    return this.browser.backgroundEval(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url === wanted)?.id ?? -1;
    }, this.server.url(name));
  }

  /**
   * Changes settings as the options page does.
   * @param {Record<string, unknown>} patch
   */
  async change(patch) {
    const options = await this.openOwn('src/options/index.html', OPTIONS_SIZE, 'light');
    await options.evaluate(async (values) => {
      const message = { direction: 'fromPages', name: 'changeSettings', payload: { patch: values } };
      const reply = await chrome.runtime.sendMessage(message);
      if (reply?.ok !== true) throw new Error(`The settings were not changed: ${JSON.stringify(reply)}`);
    }, patch);
    await options.close();
  }

  /**
   * Takes a page that is open in light, then the same in dark.
   * @param {Page} page
   * @param {string} name of the light picture
   */
  async takeBoth(page, name) {
    await this.take(page, name);
    await page.emulate({ colorScheme: 'dark' });
    await this.take(page, `${name}-dark`);
    await page.emulate({ colorScheme: 'light' });
  }

  /**
   * @param {Page} page
   * @param {string} name of the picture
   */
  async take(page, name) {
    const picture = await page.screenshot();
    writeFileSync(new URL(`${name}.png`, `file://${PICTURES_DIR}`), picture);
    console.log(`docs/pictures/${name}.png  ${Math.round(picture.length / 1024)} KB`);
  }
}

/**
 * Rests the pointer on a mark until its card is open. The mark stands near the top, so that the whole card fits below.
 * @param {Page} page
 * @param {string} words that the mark has in it
 */
async function restOn(page, words) {
  const place = await page.evaluate(
    (wanted, top) => {
      const marks = [...(CSS.highlights.get('narrow-water-mark') ?? [])].filter((mark) => mark instanceof Range);
      const range = marks.find((mark) => mark.toString().includes(wanted));
      if (range === undefined) return null;
      scrollTo({ top: scrollY + range.getBoundingClientRect().top - top, behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    words,
    MARK_TOP_PX,
  );
  if (place === null) throw new Error(`“${words}” is not marked.`);
  await page.mouse.move(place.x - 40, place.y + 30);
  await page.mouse.move(place.x, place.y, { steps: 10, durationMs: 400 });
  await page.waitForShadow((root) => (root.querySelector('.card')?.getBoundingClientRect().height ?? 0) > 0);
}

async function shoot() {
  ensureBrowser('chromium');
  await ensureBuilt();
  mkdirSync(PICTURES_DIR, { recursive: true });
  const wanted = process.argv.slice(2);
  const launchBrowser = await loadLaunchBrowser();
  const server = await servePages();
  try {
    const browser = await launchBrowser({ browser: 'chromium', extensionDir: EXTENSION_DIR });
    try {
      const studio = new Studio(browser, server);
      await studio.change({ language: 'en' });
      for (const [name, scene] of Object.entries(SCENES)) {
        if (wanted.length === 0 || wanted.some((start) => name.startsWith(start))) await scene(studio);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

try {
  await shoot();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
