import { describe, expect, test } from 'vitest';
import { checkToReader } from './check-to-reader';
import type { ReaderSettings } from './protocol';

const SETTINGS: ReaderSettings = {
  density: 'few',
  sensitivity: 'wide',
  delay: 'long',
  theme: 'dark',
  language: 'zh-Hant',
  mutedTopics: ['senkaku'],
  wrongMatches: [{ words: 'the islands', topic: 'senkaku' }],
  isPrivate: true,
  isCalled: false,
};
const REFUSED = { ok: false, why: expect.any(String) };

test.each([
  ['applySettings', { settings: null }],
  ['applySettings', { settings: SETTINGS }],
  ['refreshNotes', {}],
  ['jumpTo', { id: 'n1' }],
  ['runCommand', { command: 'take-note' }],
  ['describePage', {}],
  ['openCard', { topic: 'senkaku' }],
])('%s is handed over without what it does not name: %j', (name, payload) => {
  expect(checkToReader(name, { ...payload, more: 'evil' })).toEqual({ ok: true, value: payload });
});

test('settings are handed over without what they do not name', () => {
  const settings = { ...SETTINGS, more: 'evil' };
  expect(checkToReader('applySettings', { settings })).toEqual({ ok: true, value: { settings: SETTINGS } });
});

describe('what does not fit is refused', () => {
  test.each(['applySettings', 'refreshNotes', 'jumpTo', 'runCommand', 'describePage', 'openCard'])(
    '%s without a payload',
    (name) => {
      for (const payload of [undefined, null, 7, 'text']) expect(checkToReader(name, payload)).toEqual(REFUSED);
    },
  );

  test.each([
    ['density', 'most'],
    ['sensitivity', undefined],
    ['theme', 1],
    ['language', 'auto'],
    ['mutedTopics', 'senkaku'],
    ['mutedTopics', [7]],
    ['delay', 'sometimes'],
    ['wrongMatches', 'the islands'],
    ['wrongMatches', [null]],
    ['wrongMatches', [{ words: 'the islands' }]],
    ['isPrivate', 'yes'],
    ['isCalled', null],
  ])('settings with %s %j', (name, value) => {
    expect(checkToReader('applySettings', { settings: { ...SETTINGS, [name]: value } })).toEqual(REFUSED);
  });

  test.each([undefined, 7, 'off', []])('settings %j', (settings) => {
    expect(checkToReader('applySettings', { settings })).toEqual(REFUSED);
  });

  test.each([undefined, '', 7, 'x'.repeat(101)])('an id %j', (id) => {
    expect(checkToReader('jumpTo', { id })).toEqual(REFUSED);
    expect(checkToReader('openCard', { topic: id })).toEqual(REFUSED);
  });

  test.each([undefined, 'close', 'constructor', ['take-note']])('a command %j', (command) => {
    expect(checkToReader('runCommand', { command })).toEqual(REFUSED);
  });
});
