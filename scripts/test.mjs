/**
 * `npm test`: every check there is. Each test and each other check counts as one; the last line is
 * `N passed, N failed`, and the exit code says whether anything failed. `--long` runs the long suites whole.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installHint } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';

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

try {
  await runAll();
} catch (error) {
  failed += 1;
  console.error(error);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runAll() {
  if (!env.CORPUS_DIR) {
    console.log(
      "CORPUS_DIR is not set: the tests see only the project's own pages, no saved pages of real newspapers.",
    );
  }
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  await check('types of the core alone', () => runTool(tsc, ['-p', join('src', 'core')]));
  await check('types', () => runTool(tsc, ['-p', '.']));
  await check('lint and format', () =>
    runTool(join(modules, '@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings', '.']),
  );
  await check('unused files, exports and packages', () => runTool(join(modules, 'knip', 'bin', 'knip.js'), []));
  const isBuilt = await tryBuild();

  const hasChromium = await check('Chromium is here', async () =>
    findBrowser('chromium') ? null : installHint('chromium'),
  );
  const hasFirefox = await check('Firefox is here', async () =>
    findBrowser('firefox') ? null : installHint('firefox'),
  );
  // Side by side, because a browser under test mostly waits. One speaks as it goes, the other when it is done.
  await Promise.all([
    ...(hasChromium ? [runVitest('dom')] : []),
    runVitest('unit', { isHeldBack: hasChromium, args: ['--maxWorkers=1'] }).then(() => isBuilt && checkBuilt()),
  ]);
  if (!isBuilt) {
    console.log('Not run, because there is no build: end-to-end tests, extension lint, packages.');
    return;
  }
  await Promise.all([
    ...(hasChromium ? [runVitest('e2e-chromium')] : []),
    ...(hasFirefox ? [runVitest('e2e-firefox', { isHeldBack: hasChromium })] : []),
  ]);
}

/** The last of these makes the build anew: nothing that uses the build may run beside them. */
async function checkBuilt() {
  await check('web-ext lint of the Firefox build', lintExtension);
  await check('two runs make the same packages', comparePackages);
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
  return check('build', async () => problem);
}

/**
 * Runs one check and counts it.
 * @param {string} name
 * @param {() => Promise<string | null>} run null when all is well, else what is wrong
 * @returns {Promise<boolean>} whether it passed
 */
async function check(name, run) {
  const startMs = performance.now();
  const problem = await run();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  if (problem === null) passed += 1;
  else failed += 1;
  console.log(`${problem === null ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (problem !== null) console.log(problem);
  return problem === null;
}

/**
 * @param {string} script a JavaScript file that Node runs
 * @param {string[]} args
 * @returns {Promise<{ status: number | null, output: string, stdout: string }>} `output` is stdout and stderr
 */
async function runNode(script, args) {
  const { status, stdout, stderr } = await runToEnd([script, ...args], 'pipe');
  return { status, stdout, output: `${stdout}${stderr}`.trim() };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<string | null>} its output when it failed
 */
async function runTool(script, args) {
  const { status, output } = await runNode(script, args);
  return status === 0 ? null : output || `exit code ${status}`;
}

/** @returns {Promise<string | null>} what the store's linter found, warnings too */
async function lintExtension() {
  const { stdout, output } = await runNode(join(modules, 'web-ext', 'bin', 'web-ext.js'), [
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

/** @returns {Promise<string | null>} whether the build there is and a fresh one make different archives */
async function comparePackages() {
  const packing = join(root, 'scripts', 'package.mjs');
  const first = await runNode(packing, ['--as-built']);
  const second = await runNode(packing, []);
  if (first.status !== 0 || second.status !== 0) return `${first.output}\n${second.output}`;
  return first.stdout === second.stdout ? null : `${first.stdout}is not\n${second.stdout}`;
}

/**
 * Runs one project of vitest.config.ts and counts its tests.
 * @param {string} project
 * @param {{ isHeldBack?: boolean, args?: string[] }} [options] `isHeldBack`: whether its output is shown only when it is done
 */
async function runVitest(project, { isHeldBack = false, args = [] } = {}) {
  const report = join(temporary, `${project}.json`);
  const heading = `\n${project}`;
  if (!isHeldBack) console.log(heading);
  const { status, stdout, stderr } = await runToEnd(
    [
      join(modules, 'vitest', 'vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    isHeldBack ? 'pipe' : 'inherit',
  );
  if (isHeldBack) console.log(`${heading}\n${stdout}${stderr}`);
  const counted = countTests(report);
  // A runner that fails without a failed test has crashed, or met an error outside of any.
  const crashed = status !== 0 && counted.failed === 0;
  if (crashed) console.log(`✗ ${project}: the test runner failed (exit code ${status})`);
  passed += counted.passed;
  failed += counted.failed + (crashed ? 1 : 0);
}

/**
 * @param {string[]} args for Node
 * @param {'pipe' | 'inherit'} out whether its output is collected or shown
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>}
 */
function runToEnd(args, out) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', out, out] });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/**
 * @param {string} report a file of Vitest's JSON reporter
 * @returns {{ passed: number, failed: number }} a file that could not be run counts as one failure
 */
function countTests(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
