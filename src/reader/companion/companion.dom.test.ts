/** The companion with a background that does not always answer. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Envelope } from '../../messages/ask';
import type { ReaderSettings } from '../../messages/protocol';
import type { Companion } from '../companion-contract';
import '../lexicon/latin';
import { readPage } from '../read-page';
import { createCompanion } from './companion';

const SETTINGS: ReaderSettings = {
  density: 'few',
  sensitivity: 'balanced',
  delay: 'medium',
  theme: 'auto',
  language: 'en',
  mutedTopics: [],
  wrongMatches: [],
  isPrivate: false,
  isCalled: false,
};
const LEAD =
  'The ministers of Japan and China met in Tokyo on Monday and agreed to go on with their talks in the spring.';
let asked: string[];
let isGone: boolean;
let lifetime: AbortController;
let companion: Companion;

beforeEach(() => {
  asked = [];
  isGone = false;
  const sendMessage = async ({ name }: Envelope) => {
    asked.push(name);
    if (isGone) throw new Error('the background is gone');
    return { ok: true, value: name === 'listPageNotes' ? { notes: [], drafts: [] } : null };
  };
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
  const story = document.createElement('main');
  story.textContent = LEAD;
  document.body.append(story);
  const reading = readPage(document, SETTINGS);
  story.remove();
  lifetime = new AbortController();
  companion = createCompanion({
    document,
    painter: { paint: () => undefined, keep: () => true },
    signal: lifetime.signal,
    settings: () => SETTINGS,
    reading: () => reading,
    marks: () => [],
    turnTo: () => undefined,
    requestStyles: () => undefined,
    earlyEvents: () => [],
  });
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
});

test('notes are asked for once', async () => {
  await companion.attend();
  await companion.attend();
  expect(asked).toEqual(['listPageNotes']);
});

test('notes that could not be fetched are asked for again', async () => {
  isGone = true;
  await companion.attend();
  isGone = false;
  await companion.attend();
  await companion.attend();
  expect(asked).toEqual(['listPageNotes', 'listPageNotes']);
});
