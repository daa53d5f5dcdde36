/** Cards on a page that changes while they come, or while they are open. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTextModel } from '../article/text-model';
import { walkPage } from '../article/walk-page';
import { createLateScript } from '../late-script';
import type { CardRequest, Overlay } from '../overlay-contract';
import type { Mark, PageReading } from '../read-page';
import { type Cards, createCards } from './cards';

const WORDS = 'the Long Reef';
const SENTENCE = `Two ferries met at ${WORDS} on Monday.`;

let story: HTMLElement;
let reading: PageReading;
let marks: Mark[];
let shown: CardRequest | undefined;
let state: ReturnType<Overlay['state']>;
let isHeld: boolean;
let notes: string[];
/** What was shown each time when an opening was told of. */
let openings: unknown[];
let cards: Cards;
let bringOverlay: () => void;

/** Reads the story as it stands; its one mark lies on the words, where they are there. */
function read(): void {
  const model = createTextModel(walkPage(story).blocks);
  const detection = { verdict: 'relation', topics: ['reef'], mentions: [], evidence: [], language: 'en', score: 1 };
  const meta = { hasOwnMeta: true, published: () => [] };
  reading = { story: null, root: story, title: '', ...meta, model, detection } as unknown as PageReading;
  const start = model.text.indexOf(WORDS);
  const end = start + WORDS.length;
  const mention = { topic: 'reef', in: 'body' as const, text: WORDS, start, end, marked: true };
  marks = start < 0 ? [] : [{ mention, range: model.rangeOf(start, end), reading }];
}

function show(...paragraphs: string[]): void {
  story.replaceChildren(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
}

beforeEach(() => {
  story = document.createElement('main');
  document.body.append(story);
  show('It was calm.', SENTENCE);
  read();
  shown = undefined;
  state = 'closed';
  isHeld = false;
  notes = [];
  openings = [];
  const surface = {
    state: () => state,
    isHeld: () => isHeld,
    showCard(request: CardRequest) {
      shown = request;
      state = 'card';
    },
    close() {
      shown = undefined;
      state = 'closed';
    },
  } as unknown as Overlay;
  const overlay = createLateScript<Overlay>(
    () =>
      new Promise<void>((resolve) => {
        bringOverlay = () => {
          overlay.receive(surface);
          resolve();
        };
      }),
  );
  cards = createCards({
    document,
    overlay,
    painter: { paint: () => undefined, keep: () => true },
    reading: () => reading,
    turnTo: () => undefined,
    opened: () => openings.push(shown),
    targets: () => marks.map((mark) => ({ kind: 'mention', ...mark })),
    refuse: () => undefined,
    takeNoteAt: (start, end) => notes.push(reading.model.text.slice(start, end)),
  });
});
afterEach(() => story.remove());

/** Opens the card of the mark as it is now, while `meanwhile` happens to the page before the card's script is there. */
async function openWhile(meanwhile: () => void): Promise<void> {
  cards.open(marks[0] as Mark, 'pointer');
  meanwhile();
  bringOverlay();
  await new Promise((resolve) => setTimeout(resolve));
}

test('a card whose words went while its script was on the way does not open', async () => {
  await openWhile(() => {
    show('Another story.');
    read();
  });
  expect(shown).toBeUndefined();
});

test('a card that opens is told of once it is there', async () => {
  await openWhile(() => undefined);
  expect(openings).toEqual([shown]);
});

test('a card whose words were drawn anew meanwhile opens on the new ones', async () => {
  await openWhile(() => {
    show('It was calm.', SENTENCE);
    read();
  });
  expect(shown?.place.rects().length).toBeGreaterThan(0);
  expect(shown?.paragraph.text).toBe(SENTENCE);
});

test('a card on a page that was read again, with text added above, fits its own paragraph', async () => {
  await openWhile(() => {
    story.prepend(Object.assign(document.createElement('p'), { textContent: 'Added above the rest.' }));
    read();
  });
  expect(shown?.paragraph.text).toBe(SENTENCE);
});

test('a note from a card stands on its sentence, also where text came above since', async () => {
  await openWhile(() => undefined);
  const card = shown;
  story.prepend(Object.assign(document.createElement('p'), { textContent: 'Added above the rest.' }));
  read();
  cards.follow();
  expect(shown).toBe(card);
  card?.addNote();
  expect(notes).toEqual([SENTENCE]);
});

test('an open card whose words are gone closes', async () => {
  await openWhile(() => undefined);
  expect(shown).toBeDefined();
  show('Another story.');
  read();
  cards.follow();
  expect(shown).toBeUndefined();
});

test('a click elsewhere closes a card, and not one that is pinned', async () => {
  await openWhile(() => undefined);
  state = 'pinned';
  cards.dismiss();
  expect(shown).toBeDefined();
  state = 'card';
  cards.dismiss();
  expect(shown).toBeUndefined();
});

test('a pointer that leaves closes a card, and not one that something else holds, nor a pinned one', async () => {
  await openWhile(() => undefined);
  isHeld = true;
  cards.leave();
  state = 'pinned';
  isHeld = false;
  cards.leave();
  expect(shown).toBeDefined();
  state = 'card';
  cards.leave();
  expect(shown).toBeUndefined();
});
