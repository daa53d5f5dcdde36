/**
 * `npm test`: every check there is. Each test and each other check counts as one; the last line is
 * `N passed, N failed`, and the exit code says whether anything failed. `--long` runs the long suites whole.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installHint } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { readOutcome } from './test-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const temporary = mkdtempSync(join(tmpdir(), 'narrow-water-test-'));

/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  NODE_ENV: 'test',
  NO_UPDATE_NOTIFIER: '1',
  VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
  ...(process.argv.includes('--long') ? { LONG: '1' } : {}),
};

let passed = 0;
let failed = 0;
/** What is told once more at the end, since thousands of lines lie between. @type {string[]} */
const told = [];

try {
  await runAll();
} catch (error) {
  failed += 1;
  console.error(error);
  told.push(`✗ the run broke off: ${error}`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
if (told.length > 0) console.log(`\n${told.join('\n')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runAll() {
  if (!env.CORPUS_DIR) {
    console.log(
      "CORPUS_DIR is not set: the tests see only the project's own pages, no saved pages of real newspapers.",
    );
  }
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  check('types of the core alone', () => runTool(tsc, ['-p', join('src', 'core')]));
  check('types', () => runTool(tsc, ['-p', '.']));
  check('lint and format', () =>
    runTool(join(modules, '@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings', '.']),
  );
  check('unused files, exports and packages', () => runTool(join(modules, 'knip', 'bin', 'knip.js'), []));
  const isBuilt = await tryBuild();

  await runVitest('unit');
  const hasChromium = check('Chromium is here', () => (findBrowser('chromium') ? null : installHint('chromium')));
  const hasFirefox = check('Firefox is here', () => (findBrowser('firefox') ? null : installHint('firefox')));
  if (hasChromium) await runVitest('dom');
  if (!isBuilt) {
    console.log('Not run, because there is no build: end-to-end tests, extension lint, packages.');
    return;
  }
  // Side by side, because a browser under test mostly waits. One speaks as it goes, the other when it is done.
  await Promise.all([
    ...(hasChromium ? [runVitest('e2e-chromium')] : []),
    ...(hasFirefox ? [runVitest('e2e-firefox', { isHeldBack: hasChromium })] : []),
  ]);
  check('web-ext lint of the Firefox build', lintExtension);
  check('two runs make the same packages', comparePackages);
}

/** @returns {Promise<boolean>} */
async function tryBuild() {
  /** @type {string | null} */
  let problem = null;
  try {
    await ensureBuilt();
  } catch (error) {
    problem = String(error);
  }
  return check('build', () => problem);
}

/**
 * Runs one check and counts it.
 * @param {string} name
 * @param {() => string | null} run null when all is well, else what is wrong
 * @returns {boolean} whether it passed
 */
function check(name, run) {
  const startMs = performance.now();
  const problem = run();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  if (problem === null) passed += 1;
  else failed += 1;
  console.log(`${problem === null ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (problem !== null) {
    console.log(problem);
    told.push(`✗ ${name}`);
  }
  return problem === null;
}

/**
 * @param {string} script a JavaScript file that Node runs
 * @param {string[]} args
 * @returns {{ status: number | null, output: string, stdout: string }}
 */
function runNode(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, output: `${stdout}${stderr}`.trim() };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {string | null} its output when it failed
 */
function runTool(script, args) {
  const { status, output } = runNode(script, args);
  return status === 0 ? null : output || `exit code ${status}`;
}

/** @returns {string | null} what the store's linter found, warnings too */
function lintExtension() {
  const { stdout, output } = runNode(join(modules, 'web-ext', 'bin', 'web-ext.js'), [
    'lint',
    '--no-config-discovery',
    `--source-dir=${join(root, 'dist', 'firefox')}`,
    '--output=json',
  ]);
  try {
    const { summary, errors, warnings } = JSON.parse(stdout);
    if (summary.errors === 0 && summary.warnings === 0) return null;
    return [...errors, ...warnings].map(({ code, file, message }) => `${code} ${file ?? ''}: ${message}`).join('\n');
  } catch {
    return output;
  }
}

/** @returns {string | null} whether the build that was tested and a fresh one make different archives */
function comparePackages() {
  const packing = join(root, 'scripts', 'package.mjs');
  const [first, second] = [['--as-built'], []].map((args) => runNode(packing, args));
  if (first?.status !== 0 || second?.status !== 0) return first?.output ?? 'the packages were not made';
  return first.stdout === second.stdout ? null : `${first.stdout}is not\n${second.stdout}`;
}

/**
 * Runs one project of vitest.config.ts and counts its tests.
 * @param {string} project
 * @param {{ isHeldBack?: boolean }} [options] whether its output is shown only when it is done
 */
async function runVitest(project, { isHeldBack = false } = {}) {
  const report = join(temporary, `${project}.json`);
  const heading = `\n${project}`;
  if (!isHeldBack) console.log(heading);
  const { status, output } = await runToEnd(
    [
      join(modules, 'vitest', 'vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    isHeldBack,
  );
  if (isHeldBack) console.log(`${heading}\n${output}`);
  const outcome = readOutcome(report);
  passed += outcome.passed;
  failed += outcome.failed.length;
  told.push(...outcome.failed.map(({ title, why }) => `✗ ${project} ${title}\n${why}`));
  told.push(...outcome.shaky.map(({ title, why }) => `! ${project} ${title} (passed when run again)\n${why}`));
  // A runner that fails without a failed test has crashed, or met an error outside of any.
  if (status !== 0 && outcome.failed.length === 0) {
    failed += 1;
    told.push(`✗ ${project}: the test runner failed (exit code ${status})`);
  }
}

/**
 * @param {string[]} args for Node
 * @param {boolean} isHeldBack whether the output is collected rather than shown
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runToEnd(args, isHeldBack) {
  const out = isHeldBack ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', out, out] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
