import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasSandbox } from './browsers.mjs';

const ROOT = 0;
const SOMEBODY = 1000;
const STARTS = 'exit 0';
const STARTS_WITHOUT_SANDBOX = 'case "$*" in *--no-sandbox*) exit 0;; *) exit 1;; esac';
const NEVER_STARTS = 'exit 1';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A program that stands for a browser. */
function browserThat(does: string): string {
  const file = join(folder, 'browser');
  writeFileSync(file, `#!/bin/sh\n${does}\n`);
  chmodSync(file, 0o755);
  return file;
}

test.each([
  ['is used where the browser starts with it', STARTS, SOMEBODY, true],
  ['is left out for root, to whom Chromium refuses it', STARTS, ROOT, false],
  ['is left out where the browser starts only without', STARTS_WITHOUT_SANDBOX, SOMEBODY, false],
  ['is kept where the browser starts neither way: its launch tells why', NEVER_STARTS, SOMEBODY, true],
])('on Linux the sandbox %s', (_, does, uid, expected) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(hasSandbox(browserThat(does), { platform: 'linux', uid })).toBe(expected);
  expect(said.mock.calls.length).toBe(does === STARTS_WITHOUT_SANDBOX ? 1 : 0);
});

test.each([
  ['darwin', ROOT],
  ['win32', undefined],
])('on %s everybody has a sandbox', (platform, uid) => {
  expect(hasSandbox('no browser at all', { platform, uid })).toBe(true);
});
