/**
 * All set-up there is, run by npm before `start`, `test` and the rest: checks Node, installs the packages of the lock
 * file, and with `--browsers` finds or installs the browsers the tests drive.
 * Node built-ins only: this runs before node_modules exists.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const thisFile = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(thisFile)) {
  prepare();
  if (process.argv.includes('--browsers')) {
    // Not found is not fatal here: what needs no browser can still be checked, and the run itself reports the lack.
    const { ensureTestBrowsers } = await import('./browsers.mjs');
    for (const message of ensureTestBrowsers()) console.error(`\n${message}\n`);
  }
}

/** Checks Node and installs the packages; says what is wrong and ends the process when that cannot be. */
export function prepare() {
  checkNode(process.versions.node);
  installNodeModules();
}

/** @param {string} version such as `20.19.0` */
function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(`Node ${version} does not run this project: it needs 20.19 or newer (22.12 or newer in the 22 line).`);
  process.exit(1);
}

/** Runs `npm ci` when node_modules is missing or older than the lock file. */
function installNodeModules() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // `npm ci` would empty the folder that the link leads to, which is another checkout's.
    console.error(
      'node_modules is a link to packages that are older than package-lock.json; they are used as they are.',
    );
    return;
  }
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  console.error('Installing the packages of package-lock.json …');
  // npm's own script is run by this very Node where it is known: on Windows `npm` is a .cmd that needs a shell.
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`npm ci failed (${error ? error.message : `exit code ${status}`}).`);
  process.exit(1);
}
