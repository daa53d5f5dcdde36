/** The companion with a background that does not always answer. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildNote } from '../../../tests/support/build-note';
import { SETTINGS } from '../../../tests/support/reader-settings';
import type { Note } from '../../core/notes/types';
import { describeQuote } from '../../core/quote/describe';
import type { Envelope } from '../../messages/ask';
import type { Companion } from '../companion-contract';
import '../lexicon/latin';
import { type PageReading, readPage } from '../read-page';
import { createCompanion } from './companion';

const LEAD =
  'The ministers of Japan and China met in Tokyo on Monday and agreed to go on with their talks in the spring.';
let asked: string[];
let isGone: boolean;
let notes: Note[];
let flashed: AbstractRange[];
let reading: PageReading;
let lifetime: AbortController;
let companion: Companion;

beforeEach(() => {
  asked = [];
  isGone = false;
  notes = [];
  flashed = [];
  const sendMessage = async ({ name }: Envelope) => {
    asked.push(name);
    if (isGone) throw new Error('the background is gone');
    return { ok: true, value: name === 'listPageNotes' ? { notes, drafts: [] } : null };
  };
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
  const story = document.createElement('main');
  story.textContent = LEAD;
  document.body.append(story);
  reading = readPage(document, SETTINGS);
  story.remove();
  lifetime = new AbortController();
  companion = createCompanion({
    document,
    painter: { paint: (layer, ranges) => layer === 'flash' && flashed.push(...ranges), keep: () => true },
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

test.each([
  [
    'paragraphs',
    (texts: string[]) => texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  ],
  [
    'one element, parted by line breaks',
    (texts: string[]) => texts.flatMap((text) => [text, document.createElement('br'), document.createElement('br')]),
  ],
])('a jump brings the passage of a note into sight where the story is %s', async (_how, cut) => {
  const story = document.createElement('main');
  const texts = Array.from({ length: 80 }, (_, at) => `Paragraph ${at} tells how it went. ${LEAD}`);
  story.append(...cut(texts));
  document.body.append(story);
  reading = readPage(document, SETTINGS);
  const { text } = reading.model;
  for (const at of [75, 3]) {
    const start = text.indexOf(`Paragraph ${at} `);
    notes = [buildNote({ quote: describeQuote(text, start, start + 30) })];
    expect(await companion.jumpTo('n1')).toBe(true);
    const { top, bottom } = (flashed.at(-1) as Range).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(innerHeight);
  }
  story.remove();
});
