import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../core/settings';
import { sayJump, sayOff, sayOutcome } from './say-outcome';
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

test.each([
  ['runs', DEFAULT_SETTINGS, null],
  ['is off everywhere', { ...DEFAULT_SETTINGS, enabled: false }, en.everywhereOff],
  ['is off on another site', { ...DEFAULT_SETTINGS, excludedSites: ['xn--wgv71b.example'] }, null],
  [
    'is off on the site',
    { ...DEFAULT_SETTINGS, excludedSites: ['xn--wgv71a.example'] },
    'Narrow Water is switched off on 日本.example.',
  ],
])('where it %s, it says so of an address', (_where, settings, words) => {
  expect(sayOff(settings, 'https://www.日本.example/a', en)).toBe(words);
});

test('a background that does not answer is told in its own words', async () => {
  const words = fill(en.changeFailed, { why: 'no answer' });
  expect(await sayOutcome(Promise.reject(new Error('no answer')), en)).toBe(words);
  expect(await sayJump(Promise.reject(new Error('no answer')), en)).toBe(words);
});
