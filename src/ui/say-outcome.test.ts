import { expect, test } from 'vitest';
import { sayJump, sayOutcome } from './say-outcome';
import { en } from './strings/en';
import { fill } from './strings/fill';

test('of what went well nothing is said', async () => {
  expect(await sayOutcome(Promise.resolve({ ok: true }), en)).toBeNull();
  expect(await sayJump(Promise.resolve({ found: true }), en)).toBeNull();
});

test.each([
  ['private-window', en.savingFailed_private_window],
  ['storage-full', en.savingFailed_storage_full],
  ['not-found', en.savingFailed_not_found],
  ['failed', en.savingFailed_failed],
] as const)('%s has words of its own', async (reason, words) => {
  expect(await sayOutcome(Promise.resolve({ ok: false, reason }), en)).toBe(words);
});

test('a passage that is not found is said', async () => {
  expect(await sayJump(Promise.resolve({ found: false }), en)).toBe(en.jumpFailed);
});

test('a background that does not answer is told in its own words', async () => {
  const words = fill(en.changeFailed, { why: 'no answer' });
  expect(await sayOutcome(Promise.reject(new Error('no answer')), en)).toBe(words);
  expect(await sayJump(Promise.reject(new Error('no answer')), en)).toBe(words);
});
