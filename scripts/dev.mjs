/**
 * `npm run dev [-- firefox]`: opens a demo article with the extension, and on every change of the sources builds anew,
 * reloads the extension and then the page.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { servePages } from '../tests/support/serve-pages.mjs';
import { ensureBuilt, isStale } from './build.mjs';
import { loadLaunchBrowser } from './drivers.mjs';

/** An editor writes a file in several steps. */
const SETTLE_MS = 200;

const root = fileURLToPath(new URL('..', import.meta.url));
const kind = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';

if (!(await tryBuild())) process.exit(1);
const launchBrowser = await loadLaunchBrowser();
const server = await servePages();
const browser = await launchBrowser({
  browser: kind,
  extensionDir: join(root, 'dist', kind),
  headless: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
  network: 'open',
});
const page = await browser.newPage();
await page.goto(server.url('demo-en.html'));
console.log('Watching src, public and manifest.json; close the browser or press Ctrl-C to end.');

let isChanged = false;
const watchers = ['src', 'public', 'manifest.json', 'vite.config.ts'].map((path) =>
  watch(join(root, path), { recursive: true }, () => {
    isChanged = true;
  }),
);
let isOpen = true;
const end = () => {
  isOpen = false;
};
void browser.closed.then(end);
process.once('SIGINT', end).once('SIGTERM', end);

while (isOpen) {
  await sleep(SETTLE_MS);
  if (!isChanged) continue;
  isChanged = false;
  await sleep(SETTLE_MS);
  if (!isStale() || !(await tryBuild())) continue;
  await browser.reloadExtension();
  await page.reload();
  console.log('Reloaded.');
}
for (const watcher of watchers) watcher.close();
await browser.close();
await server.close();

/** @returns {Promise<boolean>} whether there is a build of what the sources now say; what is wrong is on stderr */
async function tryBuild() {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
