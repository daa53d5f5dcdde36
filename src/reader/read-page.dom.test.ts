/** Reading a whole page with the shipped lexicon: our own sentences, in the document of a real browser. */
import { afterEach, describe, expect, test } from 'vitest';
import { paragraphAt } from './companion/paragraph-at';
import './lexicon/latin';
import { findMarks, readPage } from './read-page';
import { world } from './world';

const HEADLINE = 'Japan and China agree to restart talks on the East China Sea';
const LEAD =
  'The foreign ministers of Japan and China met in Tokyo on Monday and agreed to restart talks on the East China Sea, officials of both governments said.';
const ISLANDS =
  'Japanese coast guard ships and Chinese vessels have faced each other near the Senkaku Islands for weeks, and Beijing and Tokyo accuse each other of intruding there.';
const LATER =
  'Neither side said when the next round would be held. Relations between China and Japan have been strained for months, and both ministers spoke of patience.';
const ECONOMY =
  'Trade between the two countries has held up all the same. Companies in Osaka and Shanghai said that they were waiting for a signal, and that they would rather not choose.';
const PAST =
  'It was the first such meeting in more than a year. The last one had ended without a statement, after the two sides could not agree on a text, a person who was there said.';
const GARDEN =
  'The garden show opened on Saturday with more visitors than last year. The judges gave the first prize to a small bed of ferns, and nobody seemed to mind the rain that fell all afternoon.';

const CALM = { density: 'all' as const, sensitivity: 'balanced' as const, mutedTopics: [], wrongMatches: [] };

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
});

/** Shows a page that calls itself an article (the test's own address says nothing); a paragraph is given as its text or its markup. */
function show(title: string, paragraphs: string[]): void {
  document.title = title;
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const parsed = new DOMParser().parseFromString(
    `<script type="application/ld+json">{"@type":"NewsArticle"}</script><main><article><h1>${title}</h1><time datetime="2031-02-03">3 February</time>${text}</article></main>`,
    'text/html',
  );
  document.body.append(...parsed.head.querySelectorAll('script'), ...parsed.body.childNodes);
}

const STORY = [LEAD, ISLANDS, LATER, ECONOMY, LATER, PAST, ECONOMY, LATER];
const wordsOf = (reading: ReturnType<typeof readPage>) => findMarks(reading).map(({ range }) => String(range));

describe('a story about the relation', () => {
  test('has cards, and ranges on exactly the words that name a topic', () => {
    show(HEADLINE, STORY);
    const reading = readPage(document, CALM);
    expect(reading).toMatchObject({ hasCards: true, isRelevant: true, isDecided: true, kind: 'article' });
    const marked = findMarks(reading);
    expect(marked.length).toBeGreaterThan(0);
    for (const { mention, range } of marked) {
      expect(String(range)).toBe(mention.text);
      expect(mention).toMatchObject({ in: 'body', marked: true });
    }
    expect(wordsOf(reading).join()).toContain('Senkaku');
  });

  test('tells which forms it lacks, and finds what they name when they have come', async () => {
    show(HEADLINE, [...STORY, 'A banner at the ministry spoke of 尖閣諸島, for the first time since the talks began.']);
    const named = ({ detection }: ReturnType<typeof readPage>) => detection.mentions.map(({ text }) => text);
    const without = readPage(document, CALM);
    expect(without.missing).toEqual(['east']);
    expect(named(without)).not.toContain('尖閣諸島');
    await import('./lexicon/east');
    const reading = readPage(document, CALM);
    expect(reading.missing).toEqual([]);
    expect(named(reading)).toContain('尖閣諸島');
    delete world.narrowWaterForms?.east;
    show(HEADLINE, STORY);
    expect(readPage(document, CALM).missing).toEqual([]);
  });

  test('in Japanese asks for the eastern forms alone', () => {
    show('中国外務省、尖閣諸島をめぐり日本大使に抗議', [
      '中国外務省は10日、RCEP閣僚会合を前に、日本の駐中国大使を呼んで抗議した。',
    ]);
    const forms = { ...world.narrowWaterForms };
    delete world.narrowWaterForms;
    expect(readPage(document, CALM).missing).toEqual(['east']);
    world.narrowWaterForms = forms;
  });

  test('is read without a change to the page', () => {
    show(HEADLINE, STORY);
    const before = document.documentElement.outerHTML;
    findMarks(readPage(document, CALM));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is not marked in its links', () => {
    show(HEADLINE, [LEAD, ISLANDS.replace('Senkaku Islands', '<a href="#">Senkaku Islands</a>'), LATER, ECONOMY, PAST]);
    expect(wordsOf(readPage(document, CALM)).join()).not.toContain('Senkaku');
  });

  test('is marked as the reader wishes: a topic muted, or nothing', () => {
    show(HEADLINE, STORY);
    const reading = readPage(document, CALM);
    const muted = findMarks(reading)[0]?.mention.topic as string;
    const quieter = findMarks(readPage(document, { ...CALM, mutedTopics: [muted] }));
    expect(quieter.map(({ mention }) => mention.topic)).not.toContain(muted);
    const off = readPage(document, { ...CALM, density: 'off' });
    expect(findMarks(off)).toEqual([]);
    expect(off.isRelevant).toBe(true);
  });

  test('is read as it stands now, each time anew', () => {
    show(HEADLINE, STORY);
    expect(readPage(document, CALM).hasCards).toBe(true);
    document.body.replaceChildren();
    show('A garden show', [GARDEN, GARDEN, GARDEN]);
    expect(readPage(document, CALM)).toMatchObject({ hasCards: false, isRelevant: false, title: 'A garden show' });
  });
});

describe('a page with nothing to say of', () => {
  test('a story beside the matter has no cards and no ranges', () => {
    show('A garden show', [GARDEN, GARDEN, GARDEN, 'A stone from the Senkaku Islands was on show, too.']);
    const reading = readPage(document, CALM);
    expect(reading).toMatchObject({ hasCards: false, isDecided: true });
    expect(findMarks(reading)).toEqual([]);
  });

  test('a page still without its text is not decided', () => {
    show(HEADLINE, ['Loading.']);
    expect(readPage(document, CALM)).toMatchObject({ isDecided: false, hasCards: false });
  });

  test('an empty page is read without fail', () => {
    const reading = readPage(document, CALM);
    expect(reading).toMatchObject({ isDecided: false, isRelevant: false, hasCards: false });
    expect(findMarks(reading)).toEqual([]);
    expect(paragraphAt(reading, 0)).toEqual({ text: '', topics: [], headlineTopics: [], language: 'other' });
  });

  test('a document without a body is read without fail', () => {
    const bare = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(readPage(bare, CALM)).toMatchObject({ isDecided: false, isRelevant: false });
  });
});

describe('paragraphAt', () => {
  test('gives the paragraph around a mention, with the topics named there and in the headline', () => {
    show(HEADLINE, STORY);
    const reading = readPage(document, CALM);
    const islands = reading.detection.mentions.find(({ text }) => text.includes('Senkaku'));
    if (islands === undefined) throw new Error('the islands are not found');
    const paragraph = paragraphAt(reading, islands.start);
    expect(paragraph.text).toBe(ISLANDS);
    expect(paragraph.topics).toContain(islands.topic);
    expect(new Set(paragraph.topics).size).toBe(paragraph.topics.length);
    expect(paragraph.headlineTopics).not.toContain(islands.topic);
    expect(paragraph.headlineTopics?.length).toBeGreaterThan(0);
    // Its own paragraph at either end, too.
    const at = reading.model.paragraphs.find(({ start }) => reading.model.text.startsWith(ISLANDS, start));
    expect(paragraphAt(reading, at?.start ?? -1).text).toBe(ISLANDS);
    expect(paragraphAt(reading, at?.end ?? -1).text).toBe(ISLANDS);
  });
});
