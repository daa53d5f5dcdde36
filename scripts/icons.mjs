/**
 * Draws the extension's icons: public/icons/narrow-water.svg as PNGs in the sizes that manifest.json asks for.
 * Run it after a change of the drawing (`npm run icons`) and commit the PNGs; the build only copies them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser, hasSandbox } from './browsers.mjs';

const SIZES_PX = [16, 32, 48, 128];
const folder = new URL('../public/icons/', import.meta.url);

const drawing = readFileSync(new URL('narrow-water.svg', folder)).toString('base64');
const executablePath = ensureBrowser('chromium');
const browser = await chromium.launch({ executablePath, chromiumSandbox: hasSandbox(executablePath) });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const size of SIZES_PX) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } img { display: block }</style>
      <img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}">`,
    );
    await page.evaluate('document.images[0].decode()');
    const file = fileURLToPath(new URL(`${size}.png`, folder));
    writeFileSync(file, await page.screenshot({ omitBackground: true }));
    console.log(file);
  }
} finally {
  await browser.close();
}
