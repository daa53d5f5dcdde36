import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withFileLock } from './file-lock.mjs';

let folder = '';
let file = '';
let said = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-lock-'));
  file = join(folder, '.lock');
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    said += part;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const age = (seconds: number) => utimesSync(file, new Date(), new Date(Date.now() - seconds * 1000));
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('the lock names its holder while it is held, and is gone afterwards', async () => {
  await withFileLock(file, async () => {
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });
  expect(existsSync(file)).toBe(false);
  expect(said).toBe('');
});

test('it is given back when what ran in it failed', async () => {
  const failing = withFileLock(file, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test('one waits for the other, and says so', async () => {
  const steps: string[] = [];
  const run = (name: string) =>
    withFileLock(file, async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      steps.push(`${name} ends`);
    });
  await Promise.all([run('one'), run('two')]);
  expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  expect(said).toContain('Waiting for another process');
});

test.each([
  ['whose process has ended', () => String(endedPid()), 0, 'has ended'],
  ['that a crash left empty', () => '', 6, 'names no process'],
  ['that is older than any build', () => String(process.pid), 11 * 60, 'older than ten minutes'],
])('a lock %s is taken over', async (_, content, ageSeconds, why) => {
  writeFileSync(file, content());
  age(ageSeconds);
  const run = vi.fn(async () => undefined);
  await withFileLock(file, run);
  expect(run).toHaveBeenCalledOnce();
  expect(said).toContain(why);
});

test('of many that find it left behind, one at a time takes it over', async () => {
  const program = `
    const { withFileLock } = await import(process.argv[1]);
    const { appendFileSync } = await import('node:fs');
    await withFileLock(process.argv[2], async () => {
      appendFileSync(process.argv[3], 'in ');
      await new Promise((resolve) => setTimeout(resolve, 20));
      appendFileSync(process.argv[3], 'out ');
    });`;
  const log = join(folder, 'log');
  const lock = new URL('./file-lock.mjs', import.meta.url).href;
  writeFileSync(file, String(endedPid()));
  const runs = Array.from(
    { length: 6 },
    () =>
      new Promise((resolve) => {
        const args = ['--input-type=module', '-e', program, '--', lock, file, log];
        spawn(process.execPath, args, { stdio: 'ignore' }).once('close', resolve);
      }),
  );
  expect(await Promise.all(runs)).toEqual(Array(6).fill(0));
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(6));
  expect(existsSync(file)).toBe(false);
});

test('one that was taken over meanwhile is not given back twice', async () => {
  await withFileLock(file, async () => writeFileSync(file, '1'));
  expect(readFileSync(file, 'utf8')).toBe('1');
});

test('a folder that is not there is an error, not a wait for ever', async () => {
  await expect(withFileLock(join(folder, 'nowhere', '.lock'), async () => undefined)).rejects.toThrow('ENOENT');
});
