/** What came of a run of Vitest, from the file of its JSON reporter. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * @typedef {{ title: string, why: string }} Finding a test, named with its file, and the first lines of its first error
 * @typedef {{ passed: number, failed: Finding[], shaky: Finding[] }} Outcome `shaky` are tests among those passed that
 *   failed before they were run again
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Told one test as the reporter tells of it
 */

/** Enough to see what was expected and where. */
const LINES_OF_ERROR = 6;

/**
 * @param {string} path the reporter's file
 * @returns {Outcome} a file of tests that could not be run counts as one failure; without a report there is nothing
 */
export function readOutcome(path) {
  /** @type {{ testResults: { name: string, status: string, message?: string, assertionResults: Told[] }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: [], shaky: [] };
  }
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: [], shaky: [] };
  for (const { name, status, message = '', assertionResults } of report.testResults) {
    const file = basename(name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const passed = assertionResults.filter((test) => test.status === 'passed');
    outcome.passed += passed.length;
    outcome.failed.push(...failed.map((test) => findingOf(file, test)));
    outcome.shaky.push(...passed.filter(isShaky).map((test) => findingOf(file, test)));
    if (status === 'failed' && failed.length === 0) outcome.failed.push({ title: file, why: firstLines(message) });
  }
  return outcome;
}

/** @param {Told} test a test that passed; the errors of earlier tries stay with it */
function isShaky({ failureMessages = [] }) {
  return failureMessages.length > 0;
}

/**
 * @param {string} file
 * @param {Told} test
 * @returns {Finding}
 */
function findingOf(file, { fullName, failureMessages = [] }) {
  return { title: `${file}: ${fullName}`, why: firstLines(failureMessages[0] ?? '') };
}

/** @param {string} text */
function firstLines(text) {
  return text.split('\n').slice(0, LINES_OF_ERROR).join('\n');
}
