/**
 * Builds the extension for both browsers and the commands, by Vite. Run by itself (`npm run build`) it always builds;
 * the other scripts ask for `ensureBuilt`, which builds only what is stale. Nothing is printed on stdout.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { withFileLock } from './file-lock.mjs';

const thisFile = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');
const lockFile = join(dist, '.lock');

const TARGETS = ['chromium', 'firefox', 'commands'];

/** What a build depends on. The commands bundle the browser drivers and page server of tests/support. */
const INPUT_FOLDERS = ['src', 'public', 'commands', 'bench', 'scripts', join('tests', 'support')];
const INPUT_FILES = ['manifest.json', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** @returns {boolean} whether something that the build depends on has changed since it was made, or a part of it is gone */
export function isStale() {
  const [hash, ...outputs] = readOr(stampFile, '').split('\n');
  return hash !== hashInputs() || !outputs.every((output) => existsSync(join(dist, output)));
}

/** Builds all targets if they are stale. @throws {Error} when a target does not build; what is wrong is on stderr */
export async function ensureBuilt() {
  if (!isStale()) return;
  await locked(async () => {
    // Another process may have built while this one waited.
    if (isStale()) await build();
  });
}

/** Builds all targets anew. @throws {Error} when one does not build; what is wrong is on stderr */
export function rebuild() {
  return locked(build);
}

/** @param {() => Promise<void>} run while no other process builds in this folder */
function locked(run) {
  mkdirSync(dist, { recursive: true });
  return withFileLock(lockFile, run);
}

async function build() {
  const startMs = performance.now();
  const hash = hashInputs();
  rmSync(stampFile, { force: true });
  process.stderr.write('Building the extension and the commands …\n');
  const failed = (
    await Promise.all(TARGETS.map(async (target) => ((await buildTarget(target)) ? [] : [target])))
  ).flat();
  if (failed.length > 0) throw new Error(`The build failed for: ${failed.join(', ')}.`);
  writeFileSync(stampFile, [hash, ...TARGETS.flatMap((target) => filesIn(dist, target))].join('\n'));
  process.stderr.write(
    `Built in ${((performance.now() - startMs) / 1000).toFixed(1)} s. Knowledge: ${sizesOfLanguages()}.\n`,
  );
}

/** @returns {string} what the knowledge and words of each language weigh on their way to a reader */
function sizesOfLanguages() {
  return filesIn(dist, 'chromium')
    .map((file) => ({ file, part: /^chromium\/((?:language|record)-.+)\.js$/.exec(file)?.[1] }))
    .filter(({ part }) => part !== undefined)
    .map(({ file, part }) => {
      const kilobytes = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024;
      return `${part} ${kilobytes.toFixed(1)} KB gz`;
    })
    .join(', ');
}

/**
 * @param {string} target
 * @returns {Promise<boolean>} whether it was built
 */
function buildTarget(target) {
  // A process of its own, because Vite's configuration is made for one target and NODE_ENV is the process's.
  const child = spawn(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: {
      ...process.env,
      TARGET: target,
      NODE_ENV: 'production',
      // Vite warns of a coming loader that wants file extensions in imports; the one in use does not.
      VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** @returns {string} a digest of every input's path and content; tests beside the code are no input */
function hashInputs() {
  const hash = createHash('sha256').update(process.versions.node);
  const files = INPUT_FOLDERS.flatMap((folder) => filesIn(root, folder)).filter((file) => !/\.test\.tsx?$/.test(file));
  for (const file of [...INPUT_FILES, ...files.sort()]) {
    const content = readFileSync(join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} base
 * @param {string} folder in it
 * @returns {string[]} every file in the folder, at any depth, by its path from `base` with forward slashes
 */
function filesIn(base, folder) {
  return readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * @param {string} file
 * @param {string} otherwise
 */
function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(thisFile)) {
  try {
    await rebuild();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
