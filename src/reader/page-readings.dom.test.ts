/** A page that is read again and again while it grows: what is marked stays marked. */
import { afterEach, expect, test } from 'vitest';
import './lexicon/latin';
import { createPageReadings } from './page-readings';

const POSTS = {
  islands:
    'Japanese coast guard ships and Chinese vessels have faced each other near the Senkaku Islands for weeks, and Beijing and Tokyo accuse each other of intruding there.',
  steel:
    'China said on Monday that its ban on seafood from Japan would stay for now, and Japan’s farm minister asked Beijing again to lift it.',
  shrine:
    'Japan’s prime minister stayed away from the Yasukuni Shrine on Friday, and the Chinese foreign ministry said that it had taken note.',
  earths:
    'Chinese exports of rare earths to Japan fell by half in March, customs figures showed, and Tokyo complained to Beijing.',
};
const SETTINGS = { density: 'few' as const, sensitivity: 'balanced' as const, mutedTopics: [], wrongMatches: [] };
const TITLE = 'Japan and China: the day’s news of their quarrel over the East China Sea, as it comes in';
/** Posts far enough from one another for each to have a mark. */
const FILLER = 'The ministers spoke of patience, and of a second day of talks between China and Japan. '.repeat(10);

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
});

const postOf = (text: string): HTMLElement => {
  const post = document.createElement('div');
  post.append(document.createElement('p'), document.createElement('p'));
  for (const [at, words] of [text, FILLER].entries()) post.children[at]?.append(words);
  return post;
};

function showBlog(...texts: string[]): Element {
  document.title = TITLE;
  const article = document.createElement('article');
  const heading = document.createElement('h1');
  heading.append(TITLE);
  const time = document.createElement('time');
  time.dateTime = '2031-02-03';
  article.append(heading, time, ...texts.map(postOf));
  const data = document.createElement('script');
  data.type = 'application/ld+json';
  data.append('{"@type":"LiveBlogPosting"}');
  document.body.append(data, article);
  return article;
}

test('a post that comes in above leaves the marks below where they are', () => {
  const blog = showBlog(POSTS.islands, POSTS.steel, POSTS.shrine);
  const readings = createPageReadings(document, SETTINGS);
  const placesOf = () => readings.marks().map(({ range }) => [range.startContainer, String(range)]);
  const before = placesOf();
  expect(before).toHaveLength(3);
  blog.querySelector('time')?.after(postOf(`${POSTS.earths} The rare earths are for magnets.`));
  blog.querySelector('time')?.after(postOf(POSTS.islands));
  readings.read(SETTINGS, null);
  expect(placesOf()).toEqual(before);
});

test('where a marked post goes, another topic has its mark', () => {
  const blog = showBlog(POSTS.islands, POSTS.steel, POSTS.shrine, POSTS.earths);
  const readings = createPageReadings(document, SETTINGS);
  const wordsOf = () => readings.marks().map(({ range }) => String(range));
  const before = wordsOf();
  expect(before).toHaveLength(3);
  const [first] = readings.marks();
  first?.range.startContainer.parentElement?.parentElement?.remove();
  readings.read(SETTINGS, null);
  expect(wordsOf()).toHaveLength(3);
  expect(wordsOf()).toEqual(expect.arrayContaining(before.slice(1)));
  expect(blog.isConnected).toBe(true);
});

test('what is refused gives way to another, and all other marks stay; taken back, the same words are marked as before', () => {
  showBlog(POSTS.islands, POSTS.steel, POSTS.shrine, POSTS.earths);
  const readings = createPageReadings(document, SETTINGS);
  const wordsOf = () => readings.marks().map(({ range }) => String(range));
  const before = wordsOf();
  for (const [at, topic] of readings
    .marks()
    .map(({ mention }) => mention.topic)
    .entries()) {
    readings.read({ ...SETTINGS, mutedTopics: [topic] }, null);
    expect(wordsOf()).toHaveLength(3);
    expect(wordsOf()).toEqual(expect.arrayContaining(before.toSpliced(at, 1)));
    expect(wordsOf()).not.toContain(before[at]);
    readings.read({ ...SETTINGS }, null);
    expect(wordsOf()).toEqual(before);
  }
});

test('another density chooses afresh, and the one before brings back what it chose', () => {
  showBlog(POSTS.islands, POSTS.steel, POSTS.shrine, POSTS.earths);
  const readings = createPageReadings(document, SETTINGS);
  const wordsOf = () => readings.marks().map(({ range }) => String(range));
  const before = wordsOf();
  readings.read({ ...SETTINGS, density: 'all' }, null);
  expect(wordsOf().length).toBeGreaterThan(3);
  readings.read({ ...SETTINGS }, null);
  expect(wordsOf()).toEqual(before);
});
