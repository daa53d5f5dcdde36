/**
 * Finds the browsers this project drives, and installs Debian's where it may (Linux, root, apt-get).
 * Node built-ins only: npm runs this before node_modules exists.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

const env = process.env;

/** The variable that names a browser outright, and the apt packages that bring one. */
const KINDS = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    title: 'a Chromium-family browser (Chromium, Chrome, Edge or Brave)',
    packages: ['chromium'],
  },
  firefox: { variable: 'FIREFOX_BIN', title: 'Firefox 147 or newer (release or ESR)', packages: ['firefox-esr'] },
};

/** Without these, Japanese and Chinese text shows as boxes in screenshots. */
const FONT_PACKAGES = ['fonts-liberation', 'fonts-noto-cjk'];

/** Programs behind the tests of real keyboard shortcuts, and the packages that bring them. */
const KEYBOARD_PROGRAMS = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/**
 * Where each kind of browser may be, best first. Unbranded Chromium and Edge come before Chrome, because branded
 * Chrome ignores `--load-extension`.
 * @param {BrowserKind} kind
 * @returns {string[]}
 */
function candidates(kind) {
  if (process.platform === 'darwin') {
    const names =
      kind === 'chromium'
        ? ['Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome']
        : ['Firefox', 'Firefox Developer Edition'];
    const executable = (/** @type {string} */ name) => (kind === 'firefox' ? 'firefox' : name);
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', executable(name))),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((f) => f !== undefined);
    const files =
      kind === 'chromium'
        ? [
            'Chromium/Application/chrome.exe',
            'Microsoft/Edge/Application/msedge.exe',
            'BraveSoftware/Brave-Browser/Application/brave.exe',
            'Google/Chrome/Application/chrome.exe',
          ]
        : ['Mozilla Firefox/firefox.exe'];
    return files.flatMap((file) => folders.map((folder) => join(folder, file)));
  }
  const names =
    kind === 'chromium'
      ? ['chromium', 'chromium-browser', 'microsoft-edge', 'brave-browser', 'google-chrome-stable', 'google-chrome']
      : ['firefox-esr', 'firefox'];
  return names.map(findOnPath).filter((path) => path !== null);
}

/**
 * @param {string} program its file name
 * @returns {string | null} its full path, or null when it is not on PATH
 */
export function findOnPath(program) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not here: look in the next folder
    }
  }
  return null;
}

/**
 * @param {BrowserKind} kind
 * @returns {string | null} the browser's executable, or null when none is installed
 * @throws {Error} in plain words, when CHROMIUM_BIN or FIREFOX_BIN names a file that does not exist
 */
export function findBrowser(kind) {
  const { variable } = KINDS[kind];
  const named = env[variable];
  if (named) {
    const path = isAbsolute(named) ? named : (findOnPath(named) ?? resolve(named));
    if (!existsSync(path)) throw new Error(`${variable} is set to ${named}, but there is no such file.`);
    return path;
  }
  return candidates(kind).find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a browser, installing it first where that is possible.
 * @param {BrowserKind} kind
 * @returns {string} the browser's executable
 * @throws {Error} whose message says exactly what to install
 */
export function ensureBrowser(kind) {
  const found =
    findBrowser(kind) ?? (installPackages([...KINDS[kind].packages, ...FONT_PACKAGES]) && findBrowser(kind));
  if (!found) throw new Error(installHint(kind));
  return found;
}

/**
 * What to tell somebody who has no such browser.
 * @param {BrowserKind} kind
 * @returns {string}
 */
export function installHint(kind) {
  const { title, variable, packages } = KINDS[kind];
  const how = {
    linux: `On Debian: sudo apt-get install ${[...packages, ...FONT_PACKAGES].join(' ')}`,
    darwin: `On a Mac: brew install --cask ${kind === 'firefox' ? 'firefox' : 'chromium'}`,
    win32: `On Windows: winget install ${kind === 'firefox' ? 'Mozilla.Firefox' : 'Hibbiki.Chromium'}`,
  };
  const line = process.platform in how ? how[/** @type {keyof typeof how} */ (process.platform)] : '';
  return `This needs ${title}, and none was found. ${line}\nOr set ${variable} to the full path of the one you have.`;
}

/**
 * Both browsers, and on Linux the programs that press real keys; installs what is missing where it may.
 * @returns {string[]} one plain message for each thing still missing
 */
export function ensureTestBrowsers() {
  const missingPackages = [
    ...Object.entries(KINDS).flatMap(([kind, { packages }]) =>
      findBrowser(/** @type {BrowserKind} */ (kind)) ? [] : packages,
    ),
    ...missingKeyboardPackages(),
  ];
  if (missingPackages.length > 0) installPackages([...missingPackages, ...FONT_PACKAGES]);
  const messages = Object.keys(KINDS)
    .filter((kind) => !findBrowser(/** @type {BrowserKind} */ (kind)))
    .map((kind) => installHint(/** @type {BrowserKind} */ (kind)));
  const keyboard = missingKeyboardPackages();
  if (keyboard.length > 0) {
    messages.push(
      `The tests of keyboard shortcuts need ${keyboard.join(' and ')}. On Debian: sudo apt-get install ${keyboard.join(' ')}`,
    );
  }
  return messages;
}

/** @returns {string[]} the apt packages still needed to press real keys; none on systems other than Linux */
function missingKeyboardPackages() {
  if (process.platform !== 'linux') return [];
  return Object.entries(KEYBOARD_PROGRAMS)
    .filter(([program]) => findOnPath(program) === null)
    .map(([, name]) => name);
}

/**
 * Installs Debian packages, where this process may. apt's own output goes to stderr, so that stdout stays a command's.
 * @param {string[]} packages
 * @returns {boolean} whether they were installed
 */
function installPackages(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !findOnPath('apt-get')) return false;
  console.error(`Installing ${packages.join(', ')} …`);
  const apt = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt(['update']);
  return apt(['install', '-y', '--no-install-recommends', ...packages]);
}

/** Long enough for the first start of a browser on a slow machine. */
const PROBE_TIMEOUT_MS = 30_000;

/** @type {Map<string, boolean>} by executable */
const knownSandboxes = new Map();

/**
 * Whether Chromium can be started with its sandbox here. It refuses it to root on Linux, and some containers have none to
 * offer: that is tried, once for each executable, and said on stderr.
 * @param {string} executable
 * @param {{ platform: string, uid: number | undefined }} [where] this process's own system and user, unless told
 * @returns {boolean}
 */
export function hasSandbox(executable, { platform, uid } = { platform: process.platform, uid: process.getuid?.() }) {
  if (platform !== 'linux') return true;
  if (uid === 0) return false;
  const known = knownSandboxes.get(executable);
  if (known !== undefined) return known;
  // A browser that does not start either way has another trouble, which its launch will tell.
  const isThere = startsWith(executable, []) || !startsWith(executable, ['--no-sandbox']);
  if (!isThere) console.error('Chromium does not start with its sandbox here, so it is started without.');
  knownSandboxes.set(executable, isThere);
  return isThere;
}

/**
 * @param {string} executable
 * @param {string[]} flags
 * @returns {boolean} whether the browser shows an empty page with these flags
 */
function startsWith(executable, flags) {
  const profile = mkdtempSync(join(tmpdir(), 'narrow-water-sandbox-'));
  const args = ['--headless', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`, ...flags];
  const { status } = spawnSync(executable, [...args, '--dump-dom', 'about:blank'], {
    stdio: 'ignore',
    timeout: PROBE_TIMEOUT_MS,
  });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return status === 0;
}
