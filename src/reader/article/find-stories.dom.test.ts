/** Pages of several stories, told apart; and pages of one, which must stay whole. */
import { afterEach, expect, test } from 'vitest';
import { chooseStory, findStories, headlineOf, isTitleOf } from './find-stories';
import { readArticle } from './read-article';

const URL_SHOWN = 'https://tern.example/2031/ferry-strike';
const FERRY = 'Ferry crews call off their strike';
const BEES = 'Bees return to the rail yard';
const prose = (about: string) =>
  `<p>${`The ${about} kept the whole harbour talking until late in the evening. `.repeat(5)}</p>`.repeat(2);
const story = (headline: string, about: string, id = about) =>
  `<article id="${id}"><h1>${headline}</h1>${prose(about)}</article>`;

afterEach(() => {
  document.body.replaceChildren();
});

function show(markup: string): void {
  document.body.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
}

const found = () => findStories(document, URL_SHOWN);
const ids = () => found().map(({ id }) => id);
const chosen = (shown: { title?: string; url?: string; isNew?: boolean }, inView: Element | null = null) =>
  chooseStory(found(), { title: FERRY, url: URL_SHOWN, ...shown }, inView)?.id;

test('stories one below another, each with its own headline, are told apart', () => {
  show(`<header><h1>The Tern Gazette</h1></header><main>${story(FERRY, 'ferry')}${story(BEES, 'bees')}</main>`);
  expect(ids()).toEqual(['ferry', 'bees']);
});

test.each([
  ['one story under a masthead', `<header><h1>The Tern Gazette</h1></header><main>${story(FERRY, 'ferry')}</main>`],
  ['a story with teasers under headings', `${story(FERRY, 'ferry')}<section><h1>${BEES}</h1><p>Soon.</p></section>`],
  ['a story and a dialog', `${story(FERRY, 'ferry')}<div role="dialog"><h1>We value you</h1>${prose('cookie')}</div>`],
  [
    'a story and a wall',
    `${story(FERRY, 'ferry')}<div class="cookie-wall"><h1>We value you</h1>${prose('cookie')}</div>`,
  ],
  ['a story and its comments', `${story(FERRY, 'ferry')}<aside><h1>What you said</h1>${prose('letter')}</aside>`],
  [
    'a list of stories',
    [FERRY, BEES].map((title) => story(`<a href="https://tern.example/s/${title}">${title}</a>`, 'sea')).join(''),
  ],
])('%s is no page of several', (_, markup) => {
  show(markup);
  expect(ids()).toEqual([]);
});

test('short paragraphs in Japanese are a story too', () => {
  const paragraph = `<p>${'港の人々は夜遅くまで船の話をしていた。'.repeat(10)}</p>`;
  show(
    `<div id="a"><h1>船員組合がストを中止</h1>${paragraph}</div><div id="b"><h1>操車場に蜂が戻る</h1>${paragraph}</div>`,
  );
  expect(ids()).toEqual(['a', 'b']);
});

test('the page shows the story that its title has moved on to, else the one in view, else the first', () => {
  show(story(FERRY, 'ferry') + story(BEES, 'bees'));
  const [ferry, bees] = found();
  expect(chosen({})).toBe('ferry');
  expect(chosen({ title: `${BEES} | The Tern Gazette` })).toBe('bees');
  expect(chosen({}, bees)).toBe('bees');
  expect(chosen({ title: `${BEES} | The Tern Gazette` }, ferry)).toBe('bees');
  expect(chosen({}, document.body)).toBe('ferry');
});

test('the page shows the story whose headline leads to its address', () => {
  show(story(FERRY, 'ferry') + story(`<a href="https://tern.example/2031/bees">${BEES}</a>`, 'bees'));
  expect(chosen({ url: 'https://tern.example/2031/bees?ref=scroll' })).toBe('bees');
});

test('stories that their addresses tell apart by the query alone are told apart', () => {
  const link = (number: number, headline: string) => `<a href="https://tern.example/view?id=${number}">${headline}</a>`;
  show(story(link(1, FERRY), 'ferry') + story(link(2, BEES), 'bees'));
  const at = (query: string) =>
    chooseStory(
      [...document.querySelectorAll('article')],
      { title: '', url: `https://tern.example/view?${query}` },
      null,
    );
  expect(at('id=1')?.id).toBe('ferry');
  expect(at('ref=scroll&id=2')?.id).toBe('bees');
});

test('a title that was left behind does not stand against the story in view', () => {
  show(story(FERRY, 'ferry') + story(BEES, 'bees'));
  const ferry = document.getElementById('ferry');
  expect(chosen({ title: BEES }, ferry)).toBe('bees');
  expect(chosen({ title: BEES, isNew: false }, ferry)).toBe('ferry');
  expect(chosen({ title: BEES, isNew: false }, null)).toBe('bees');
});

test('a label above a story, in a heading of its own, is not its headline', () => {
  const labelled = (headline: string, about: string) =>
    `<div id="${about}"><h1>Tern</h1><article><h1>${headline}</h1>${prose(about)}</article></div>`;
  show(labelled(FERRY, 'ferry') + labelled(BEES, 'bees'));
  expect(ids()).toEqual(['ferry', 'bees']);
  expect(found().map(headlineOf)).toEqual([FERRY, BEES]);
  expect(chosen({ title: `${FERRY} | Tern` })).toBe('ferry');
});

test('a story is read by itself, with the metadata only where they are its own', () => {
  const description = document.createElement('meta');
  description.setAttribute('property', 'og:title');
  description.content = FERRY;
  document.head.append(description);
  show(story(FERRY, 'ferry') + story(BEES, 'bees'));
  const [ferry, bees] = found().map((element) => readArticle(document, URL_SHOWN, element));
  description.remove();
  expect(ferry).toMatchObject({ title: FERRY, hasOwnMeta: true });
  expect(bees).toMatchObject({ title: BEES, hasOwnMeta: false });
  expect(bees?.model.text).toContain('The bees kept');
  expect(bees?.model.text).not.toContain('ferry');
});

test('a title names a story also where the site stands beside it', () => {
  show(story(FERRY, 'ferry') + story(BEES, 'bees'));
  const [ferry] = found();
  expect(isTitleOf(`${FERRY} – The Tern Gazette`, ferry as Element)).toBe(true);
  expect(isTitleOf('The Tern Gazette', ferry as Element)).toBe(false);
  expect(isTitleOf('', ferry as Element)).toBe(false);
});
