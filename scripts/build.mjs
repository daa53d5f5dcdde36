/**
 * Builds the extension for both browsers and the commands, by Vite. Run by itself (`npm run build`) it always builds;
 * the other scripts ask for `ensureBuilt`, which builds only what is stale. Nothing is printed on stdout.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const thisFile = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');
const lockFile = join(dist, '.lock');

const TARGETS = ['chromium', 'firefox', 'commands'];

/** What a build depends on. The commands bundle the browser drivers and page server of tests/support. */
const INPUT_FOLDERS = ['src', 'public', 'commands', 'bench', 'scripts', join('tests', 'support')];
const INPUT_FILES = ['manifest.json', 'vite.config.ts', 'package.json', 'package-lock.json'];

const LOCK_POLL_MS = 100;

/** @returns {boolean} whether something that the build depends on has changed since it was made */
export function isStale() {
  return readOr(stampFile, '') !== hashInputs();
}

/** Builds all targets if they are stale. @throws {Error} when a target does not build; what is wrong is on stderr */
export async function ensureBuilt() {
  if (!isStale()) return;
  await withLock(async () => {
    // Another process may have built while this one waited.
    if (isStale()) await build();
  });
}

/** Builds all targets anew. @throws {Error} when one does not build; what is wrong is on stderr */
export function rebuild() {
  return withLock(build);
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
  writeFileSync(stampFile, hash);
  process.stderr.write(`Built in ${((performance.now() - startMs) / 1000).toFixed(1)} s.\n`);
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

/**
 * Runs something while no other process builds in this folder.
 * @param {() => Promise<void>} run
 */
async function withLock(run) {
  mkdirSync(dist, { recursive: true });
  while (!takeLock()) await sleep(LOCK_POLL_MS);
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    await run();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @returns {boolean} whether the lock is now this process's */
function takeLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(readOr(lockFile, '0'));
    if (holder > 0 && !isRunning(holder)) rmSync(lockFile, { force: true });
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @returns {string} a digest of every input's path and content; tests beside the code are no input */
function hashInputs() {
  const hash = createHash('sha256').update(process.versions.node);
  const files = INPUT_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  ).sort();
  for (const file of [...INPUT_FILES, ...files]) {
    const content = readFileSync(join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
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
