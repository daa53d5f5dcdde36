/** Taking notes where a draft was kept: it comes back with its words, also where they have moved. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildDraft } from '../../../tests/support/build-note';
import { SETTINGS } from '../../../tests/support/reader-settings';
import type { Draft } from '../../core/notes/types';
import { describeQuote } from '../../core/quote/describe';
import { EditorSurface } from '../editor/EditorSurface';
import { createLateScript } from '../late-script';
import '../lexicon/latin';
import type { EditorComponent, EditorRequest, Overlay } from '../overlay-contract';
import { readPage } from '../read-page';
import { createNoteTaking } from './note-taking';

const PUT_IN = 'The paper has put this paragraph in since, above all that was there, as papers do when there is news.';
const FIRST = 'The ministers of Japan and China met in Tokyo on Monday and spoke for two hours behind closed doors.';
const SECOND = 'Nobody said what had been agreed, and a spokesman asked for patience until the spring of next year.';

let story: HTMLElement;
let lifetime: AbortController;
let painted: string[];

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage: async () => ({ ok: true, value: null }) } });
  story = document.createElement('main');
  document.body.append(story);
  lifetime = new AbortController();
  painted = [];
});
afterEach(() => {
  lifetime.abort();
  story.remove();
  vi.unstubAllGlobals();
});

function read(...paragraphs: string[]) {
  story.replaceChildren(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  return readPage(document, SETTINGS);
}

/** A draft on words of the story as it was before something was put in above. */
function draftOn(words: string, given: Partial<Draft>): Draft {
  const { text } = read(FIRST, SECOND).model;
  const start = text.indexOf(words);
  return buildDraft({ quote: describeQuote(text, start, start + words.length), ...given });
}

/** Opens the editor on words of the story as it is today; what the editor is asked to show. */
async function write(words: string, drafts: Draft[]): Promise<EditorRequest> {
  const reading = read(PUT_IN, FIRST, SECOND);
  const { text } = reading.model;
  let shown: EditorRequest | undefined;
  const overlay = createLateScript<Overlay>(async () => null);
  overlay.receive({
    state: () => 'closed',
    showEditor(request: EditorRequest) {
      shown = request;
    },
  } as Partial<Overlay> as Overlay);
  const editor = createLateScript<EditorComponent>(async () => null);
  editor.receive(EditorSurface);
  const notes = createNoteTaking({
    document,
    overlay,
    editor,
    painter: { paint: (_layer, ranges) => painted.push(...ranges.map(String)), keep: () => true },
    keeper: {
      placed: () => [],
      drafts: () => drafts,
      refresh: async () => undefined,
      place: () => undefined,
      forget: () => undefined,
    },
    reading: () => reading,
    settings: () => SETTINGS,
    refreshNotes: async () => undefined,
    signal: lifetime.signal,
  });
  notes.write(text.indexOf(words), text.indexOf(words) + words.length);
  await expect.poll(() => shown).toBeDefined();
  return shown as EditorRequest;
}

test('a draft is resumed on its words though they have moved', async () => {
  const draft = draftOn('spoke for two hours', { text: 'two hours?' });
  expect(await write('spoke for two hours', [draft])).toMatchObject({
    fields: { text: 'two hours?' },
    resumedAtMs: 1_000,
  });
});

test('a draft is resumed where some of its words are selected, and its own words are shown', async () => {
  const older = draftOn('two hours', { id: 'd1', text: 'older' });
  const draft = draftOn('Japan and China met in Tokyo on Monday and spoke', { id: 'd2', text: 'newer' });
  const shown = await write('Monday and spoke for two', [older, draft]);
  expect(shown).toMatchObject({ quote: draft.quote.exact, fields: { text: 'newer' } });
  expect(painted).toEqual([draft.quote.exact]);
});

test('a draft on other words, or of an edit, is left alone', async () => {
  const elsewhere = draftOn('asked for patience', { text: 'elsewhere' });
  const edit = draftOn('spoke for two hours', { text: 'an edit', noteId: 'n1' });
  const shown = await write('spoke for two hours', [elsewhere, edit]);
  expect(shown).toMatchObject({ quote: 'spoke for two hours', fields: { text: '' }, resumedAtMs: null });
});
