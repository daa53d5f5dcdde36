/**
 * `npm run package`: the archives for the stores, always from a fresh build (with `--as-built` from the one there is,
 * made anew only if it is stale). The same sources give the same bytes: files in order of their names, one fixed date.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { ensureBuilt, rebuild } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The first that a ZIP can hold; local time, as ZIP has it, so that no time zone changes the bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

try {
  await (process.argv.includes('--as-built') ? ensureBuilt() : rebuild());
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, 'dist', 'packages');
  mkdirSync(folder, { recursive: true });
  for (const target of ['chromium', 'firefox']) {
    const archive = zipFolder(join(root, 'dist', target));
    const file = `${name}-${version}-${target}.zip`;
    writeFileSync(join(folder, file), archive);
    console.log(`${createHash('sha256').update(archive).digest('hex')}  dist/packages/${file}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {string} folder
 * @returns {Uint8Array}
 */
function zipFolder(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return zipSync(Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))])), {
    level: 9,
    mtime: FIXED_DATE,
  });
}
