/**
 * `npm start`: shows the extension at work. Builds it, serves the demo articles on loopback and opens one of them in a
 * fresh browser profile.
 *
 *   npm start -- [chromium|firefox] [URL-or-FILE] [--once] [--screenshot out.png]
 *
 * `--once` ends when a card has opened; exit code 1 when none does, 2 on bad use.
 */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { servePages } from '../tests/support/serve-pages.mjs';
import { ensureBrowser } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { loadLaunchBrowser } from './drivers.mjs';
import { showCard } from './show-card.mjs';

const USAGE = 'npm start -- [chromium|firefox] [URL-or-FILE] [--once] [--screenshot out.png]';
const DEMO_PAGE = 'demo-en.html';
const ONCE_TIMEOUT_MS = 20_000;

/**
 * @typedef {object} Request
 * @property {'chromium' | 'firefox'} browser
 * @property {string} url an address of the network, or '' for a page that is served here
 * @property {string} file the page to serve, or '' for the demo
 * @property {boolean} once
 * @property {string | undefined} screenshot
 */

const request = readRequest();
if (request === null) process.exitCode = 2;
else {
  try {
    await start(request);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** @param {Request} request */
async function start({ browser: kind, url, file, once, screenshot }) {
  ensureBrowser(kind);
  await ensureBuilt();
  const launchBrowser = await loadLaunchBrowser();
  const name = file === '' ? DEMO_PAGE : basename(file);
  const server = await servePages({ extra: file === '' ? {} : { [name]: { file } } });
  const address = url === '' ? server.url(name) : url;
  const headless = once || !hasDisplay();
  try {
    const browser = await launchBrowser({
      browser: kind,
      extensionDir: fileURLToPath(new URL(`../dist/${kind}`, import.meta.url)),
      headless,
      network: once && url === '' ? 'loopback' : 'open',
    });
    const stop = () => void browser.close();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      const page = await browser.newPage();
      await page.goto(address);
      console.log(`${address} is open in ${kind === 'firefox' ? 'Firefox' : 'Chromium'} ${browser.version}.`);
      if (once) await reportCard(page);
      if (screenshot !== undefined) {
        await page.screenshot(screenshot);
        console.log(`Screenshot: ${screenshot}`);
      }
      if (!once) await stay(browser, server, headless);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** @param {import('../tests/support/browser/types').Page} page */
async function reportCard(page) {
  const positions = await showCard(page, performance.now() + ONCE_TIMEOUT_MS);
  console.log(`A card is open and shows ${positions} position${positions === 1 ? '' : 's'}.`);
}

/**
 * Waits until the reader closes the browser.
 * @param {import('../tests/support/browser/types').Browser} browser
 * @param {import('../tests/support/serve-pages.mjs').PageServer} server
 * @param {boolean} headless
 */
async function stay(browser, server, headless) {
  const others = [
    'demo-ja.html',
    'demo-zh-hans.html',
    'demo-zh-hant.html',
    'demo-off-topic.html',
    'demo-section-front.html',
  ];
  console.log(`Other pages to try:\n${others.map((name) => `  ${server.url(name)}`).join('\n')}`);
  console.log(
    headless
      ? 'There is no display here, so the browser runs unseen; Ctrl-C ends it.'
      : 'Rest the pointer on an underlined name, or press Alt+Shift+J. Close the browser or press Ctrl-C to end.',
  );
  await browser.closed;
}

/** @returns {Request | null} null when the arguments make no sense, which has then been said */
function readRequest() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { once: { type: 'boolean', default: false }, screenshot: { type: 'string' } },
    });
    const rest = positionals.filter((word) => word !== 'chromium' && word !== 'firefox');
    const target = rest[0] ?? '';
    if (rest.length > 1) throw new Error(`One page at a time, not ${rest.join(' and ')}.`);
    const isUrl = /^https?:\/\//.test(target);
    if (target !== '' && !isUrl && !existsSync(target)) throw new Error(`There is no file ${target}.`);
    return {
      browser: positionals.includes('firefox') ? 'firefox' : 'chromium',
      url: isUrl ? target : '',
      file: target === '' || isUrl ? '' : resolve(target),
      once: values.once,
      screenshot: values.screenshot,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`);
    return null;
  }
}

/** @returns {boolean} whether a window could be seen */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
