/** Runs classic scripts in fresh Node processes, where nothing is compiled yet: a cold start as a page sees it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The script defines `buildScan`, which builds a function of a text. Given are: source file, text file. Printed are the
 * milliseconds from before the script is compiled to after the first scan.
 */
const TIME_FIRST_SCAN = `
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const [source, text] = process.argv.slice(1).map((file) => readFileSync(file, 'utf8'));
performance.now();
const startMs = performance.now();
vm.runInThisContext(source);
globalThis.kept = globalThis.buildScan()(text);
console.log(performance.now() - startMs);`;

/** Printed are the bytes that running the script leaves in memory, and building and scanning where it defines `buildScan`. */
const WEIGH = `
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const [source, text] = process.argv.slice(1).map((file) => readFileSync(file, 'utf8'));
const weigh = () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); return heapUsed + external; };
weigh();
const before = weigh();
vm.runInThisContext(source);
globalThis.kept = globalThis.buildScan?.();
globalThis.kept?.(text);
console.log(weigh() - before);`;

function runNode(code: string, args: readonly string[], flags: readonly string[] = []): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, '-e', code, '--', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`a fresh process failed: ${stderr}`);
  return Number(stdout);
}

/** Milliseconds to evaluate a script, build its tables and scan a text, in a process of its own. */
export function timeFirstScan(scriptFile: string, textFile: string): number {
  return runNode(TIME_FIRST_SCAN, [scriptFile, textFile]);
}

/** Bytes that a script keeps in memory after it has scanned a text, in a process of its own. */
export function weighScript(scriptFile: string, textFile: string): number {
  return runNode(WEIGH, [scriptFile, textFile], ['--expose-gc']);
}

/** Gives a function that writes files into a folder which is gone when `run` ends. */
export async function withFiles<Result>(
  run: (write: (name: string, content: string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'narrow-water-bench-'));
  try {
    return await run((name, content) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
