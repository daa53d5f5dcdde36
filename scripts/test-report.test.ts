import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOutcome } from './test-report.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'narrow-water-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function outcomeOf(report: unknown) {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report));
  return readOutcome(path);
}

test('counts tests, and names those that failed or passed only when run again', () => {
  const outcome = outcomeOf({
    testResults: [
      {
        name: '/a/tests/e2e/cards.e2e.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'a card opens', status: 'passed', failureMessages: [] },
          { fullName: 'a card closes', status: 'failed', failureMessages: ['no card\nat line 1', 'no card again'] },
          { fullName: 'a card stays', status: 'passed', failureMessages: ['it went'] },
          { fullName: 'elsewhere', status: 'skipped', failureMessages: [] },
        ],
      },
    ],
  });
  expect(outcome).toEqual({
    passed: 2,
    failed: [{ title: 'cards.e2e.ts: a card closes', why: 'no card\nat line 1' }],
    shaky: [{ title: 'cards.e2e.ts: a card stays', why: 'it went' }],
  });
});

test('a file that could not be run, or whose set-up failed, is one failure', () => {
  const outcome = outcomeOf({
    testResults: [
      { name: '/a/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      {
        name: '/a/c.test.ts',
        status: 'failed',
        message: 'no browser',
        assertionResults: [{ fullName: 'x', status: 'skipped', failureMessages: [] }],
      },
    ],
  });
  expect(outcome.failed).toEqual([
    { title: 'b.test.ts', why: 'Cannot find module' },
    { title: 'c.test.ts', why: 'no browser' },
  ]);
});

test('a long error is told by its beginning', () => {
  const why = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const assertionResults = [{ fullName: 'x', status: 'failed', failureMessages: [why] }];
  const { failed } = outcomeOf({ testResults: [{ name: 'c.test.ts', status: 'failed', assertionResults }] });
  expect(failed[0]?.why.split('\n')).toHaveLength(6);
});

test('no report, or half of one, counts nothing: the exit code of the runner tells then', () => {
  expect(readOutcome(join(folder, 'none.json'))).toEqual({ passed: 0, failed: [], shaky: [] });
  expect(outcomeOf('{"testResults": [')).toEqual({ passed: 0, failed: [], shaky: [] });
});
