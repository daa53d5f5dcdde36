import { describe, expect, it } from 'vitest';
import { readArticle } from './read-article';

const STORY_URL = 'https://news.example/world/ministers-meet';

function read(body: string, head = '<title>Ministers meet in Nara | Example Post</title>', url = STORY_URL) {
  const page = new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');
  return readArticle(page, url);
}

const SENTENCES =
  'The two ministers met on Monday for the first time in a year. They agreed to talk again, and said little else.';
const STORY = Array.from({ length: 8 }, (_, i) => `<p>Paragraph ${i + 1}. ${SENTENCES}</p>`).join('\n');

describe('readArticle', () => {
  it('reads the story and leaves the furniture out', () => {
    const reading = read(`
      <header><nav><a href="/">Home</a> <a href="/world">World news of the day</a></nav></header>
      <div class="wrap">
        <main>
          <article>
            <h1>Ministers meet in Nara</h1>
            <div class="byline">By A. Writer in Nara</div>
            <figure><img alt=""><figcaption>A caption that speaks of Senkaku.</figcaption></figure>
            ${STORY}
            <h2>What comes next</h2>
            <p>Nobody knows. ${SENTENCES}</p>
            <ul class="related"><li><a href="/1">Related story about Yasukuni shrine visit</a></li></ul>
            <form><p>Sign up for our letter. It is free.</p></form>
          </article>
        </main>
        <aside class="sidebar"><h3>Most read</h3><p>Senkaku patrols rise. More in the paper.</p></aside>
        <section id="comments"><p>First comment! It is long enough to look like prose, is it not? It is.</p></section>
      </div>
      <footer><p>Copyright. All rights reserved.</p></footer>`);
    expect(reading.title).toBe('Ministers meet in Nara');
    expect(reading.kind).toBe('article');
    expect(reading.root.tagName).toBe('ARTICLE');
    const { text } = reading.model;
    expect(text).toMatch(/^Paragraph 1\. The two/);
    expect(text).toContain('\nWhat comes next\nNobody knows.');
    expect(text).not.toMatch(/Senkaku|Yasukuni|Writer|Sign up|comment|Copyright|Home/);
  });

  it('knows a Japanese story, leaving ruby readings out', () => {
    const paragraph =
      '<p>両国の<ruby>外相<rp>（</rp><rt>がいしょう</rt><rp>）</rp></ruby>が奈良で会談し、対話の再開で一致した。次の日程は決まっていない。</p>';
    const reading = read(
      `<div id="main"><h1>両外相が奈良で会談、対話の再開で一致</h1><p>2026年2月24日</p>${paragraph.repeat(12)}</div>`,
      '<title>両外相が奈良で会談、対話の再開で一致：見本新聞</title>',
    );
    expect(reading.kind).toBe('article');
    expect(reading.title).toBe('両外相が奈良で会談、対話の再開で一致');
    expect(reading.model.text).toMatch(/^(?:2026年2月24日\n)?両国の外相が奈良で会談し/);
  });

  it('reads stories parted by line breaks alone', () => {
    const reading = read(
      `<h1>Ministers meet in Nara</h1><span>24 February 2026</span><div id="text">${Array(9).fill(SENTENCES).join('<br><br>')}</div>`,
    );
    expect(reading.kind).toBe('article');
    expect(reading.model.paragraphs).toHaveLength(9);
  });

  it('does not lose a story whose element has the name of furniture', () => {
    const reading = read(
      `<div class="js_share_area"><div class="modal-enabled">${STORY}</div></div><div class="share"><p>Share this. Now.</p></div>`,
    );
    expect(reading.model.text).toContain('Paragraph 8.');
    expect(reading.model.text).not.toContain('Share this');
  });

  it('does not take a name’s modifier, or what an element has beside it, for its own name', () => {
    const reading = read(`
      <div class="c-fixed-sidebar-layout content-has-sidebar">
        <div class="report__section--ads"><p>One. ${SENTENCES}</p></div>
        <div class="report__section--ads"><p>Two. ${SENTENCES}</p></div>
        <div class="report__section--ads"><p>Three. ${SENTENCES}</p></div>
        <div class="relatedNews"><p>Senkaku patrols rise. More in the paper.</p></div>
      </div>`);
    expect(reading.model.paragraphs).toHaveLength(3);
    expect(reading.model.text).not.toContain('Senkaku');
  });

  it('reads a story whose every part has the name of furniture', () => {
    const parts = Array.from({ length: 6 }, (_, i) => `<div class="x-widget"><p>Part ${i}. ${SENTENCES}</p></div>`);
    const reading = read(`<h1>Ministers meet in Nara</h1>${parts.join('')}<div class="widget"><p>Buy. Now.</p></div>`);
    expect(reading.model.paragraphs).toHaveLength(6);
  });

  it('reads a story that is hidden until its page’s scripts have run', () => {
    const reading = read(
      `<div style="display: none"><h1>Ministers meet in Nara</h1>${STORY}</div><p>Loading. Please wait.</p>`,
    );
    expect(reading.model.text).toContain('Paragraph 8.');
  });

  it('takes an element with the headline and a fair share of the prose for the story, whatever it is called', () => {
    const blurbs = Array.from({ length: 12 }, (_, i) => `<p>Blurb ${i} on Yasukuni. ${SENTENCES}</p>`).join('');
    const reading = read(
      `<div class="stickySidebar"><h1>Ministers meet in Nara</h1>${STORY}</div><div class="stickySidebar">${blurbs}</div>`,
    );
    expect(reading.model.text).toContain('Paragraph 8.');
    expect(reading.model.text).not.toContain('Yasukuni');
  });

  it('does not read what is hidden for search engines', () => {
    const spam = `<div style="display:none">${`<p>Cheap Senkaku. ${SENTENCES}</p>`.repeat(90)}</div>`;
    const reading = read(`<h1>Ministers meet in Nara</h1><div>${STORY}</div>${spam}`);
    expect(reading.model.text).toContain('Paragraph 8.');
    expect(reading.model.text).not.toContain('Senkaku');
  });

  it('tells a short story from long replies to it', () => {
    const replies = Array.from({ length: 30 }, (_, i) => `<p>Reply ${i} about Yasukuni. ${SENTENCES}</p>`).join('');
    const reading = read(
      `<main><h1>Ministers meet in Nara</h1><div>${STORY}</div><div class="comment-list">${replies}</div></main>`,
    );
    expect(reading.model.text).toContain('Paragraph 8.');
    expect(reading.model.text).not.toContain('Yasukuni');
  });

  it('leaves out a nameless list of other stories under the story, and the imprint', () => {
    const others = Array.from(
      { length: 4 },
      (_, i) =>
        `<div><a href="/${i}">Ministers’ visit to Yasukuni, part ${i} of many</a><div>They went. ${SENTENCES}</div></div>`,
    );
    const reading = read(
      `<div id="page"><h1>Ministers meet in Nara</h1><div>${STORY}<p>未经本网授权，禁止转载。Senkaku.</p></div>${others.join('')}</div>`,
    );
    expect(reading.model.text).toContain('Paragraph 8.');
    expect(reading.model.text).not.toMatch(/Yasukuni|Senkaku|They went/);
  });

  it('keeps a story with links between its paragraphs', () => {
    const parts = Array.from(
      { length: 5 },
      (_, i) =>
        `<p>A ${i}. ${SENTENCES}</p><p>B ${i}. ${SENTENCES}</p><p><a href="/${i}">Read also: ministers met in Kobe, too</a></p>`,
    );
    expect(read(`<article>${parts.join('')}</article>`).model.text.match(/[AB] \d\./g)).toHaveLength(10);
  });

  it('leaves out lists of links, each with its source behind it', () => {
    const links = Array.from(
      { length: 4 },
      (_, i) => `<li><p><a href="/${i}">Ministers speak of Senkaku, part ${i}</a> (Other Post, 3 replies)</p></li>`,
    );
    const reading = read(`<article>${STORY}<ul>${links.join('')}</ul></article>`);
    expect(reading.model.paragraphs).toHaveLength(8);
  });

  it('takes the story’s own title, not the masthead or a label', () => {
    const titleOf = (body: string, title: string) => read(body, `<title>${title}</title>`).title;
    expect(
      titleOf(`<h1>Example Post</h1><h2>Ministers meet in Nara</h2>${STORY}`, 'Example Post » Ministers meet in Nara'),
    ).toBe('Ministers meet in Nara');
    expect(
      titleOf(`<article><h1>You are here:</h1><h1>Ministers meet in Na\u00adra</h1>${STORY}</article>`, 'Example Post'),
    ).toBe('Ministers meet in Nara');
    expect(titleOf(`<h1>World</h1><div>${STORY}</div>`, 'Ministers meet in Nara - Example Post')).toBe(
      'Ministers meet in Nara',
    );
  });

  it('knows a saved page’s address from what the page says of itself', () => {
    const head = '<title>x</title><link rel="canonical" href="https://news.example/world/2026/02/24/talks">';
    expect(read(STORY, head, 'http://127.0.0.1:8080/saved.html').features.path).toBe('/world/2026/02/24/talks');
    expect(read(STORY, head, 'https://other.example/x').features.path).toBe('/x');
    expect(read(STORY, '<title>x</title>', 'file:///pages/saved.html').features.path).toBe('');
  });

  it('says of a front that it is one, and of a stub', () => {
    const teasers = Array.from(
      { length: 30 },
      (_, i) => `<li><a href="/${i}">Ministers meet in Nara for the ${i}th time this year</a></li>`,
    );
    expect(read(`<h1>Example Post</h1><ul>${teasers.join('')}</ul>`, undefined, 'https://news.example/').kind).toBe(
      'section',
    );
    const stub = read(
      `<article><h1>Ministers meet in Nara</h1><p>${SENTENCES} ${SENTENCES}</p><div class="paywall">Subscribe to continue reading.</div></article>`,
      '<title>Ministers meet in Nara</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-24">',
    );
    expect(stub.kind).toBe('stub');
  });

  it.each([
    ['Unlock this article. Become a subscriber to read the rest.', 'stub'],
    ['この続きは、会員登録のうえ全文をお読みいただけます。', 'stub'],
    ['本文为会员专享，订阅即可阅读全文。', 'stub'],
    ['本文為訂戶限定內容，訂閱即可解鎖全文。', 'stub'],
    ['Read the full story of the island in our magazine.', 'article'],
    ['続きを読む　全文を表示', 'article'],
    ['点击展开，阅读全文', 'article'],
    ['點此閱讀全文', 'article'],
  ])('where a short story ends in %j it is of kind %s', (end, kind) => {
    const reading = read(
      `<article><h1>Ministers meet in Nara</h1><p>${SENTENCES} ${SENTENCES}</p><div><p>${end}</p></div></article>`,
      '<title>Ministers meet in Nara</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-24">',
    );
    expect(reading.kind).toBe(kind);
  });

  it('takes no wall of consent for the story, though it is all there is; what holds the page may be named after it', () => {
    const wall = `<h2>Your privacy</h2><p>${SENTENCES}</p><p>${SENTENCES}</p>`;
    expect(read(`<div id="cookie-wall">${wall}</div>`)).toMatchObject({ kind: 'other', model: { text: '' } });
    const named = read(`<div class="site consent-open"><main>${STORY}</main><div class="consent">${wall}</div></div>`);
    expect(named.model.text).toBe(read(STORY).model.text);
  });

  it('reads metadata as text, whatever stands there', () => {
    const reading = read(
      STORY,
      `<title>x</title><meta name="description" content="What it is about"><meta property="og:title" content="A headline from the metadata">
       <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle","Thing"],"headline":7}]}</script>
       <script type="application/ld+json">{ not json</script><script type="application/ld+json">null</script>`,
    );
    expect(reading.features.jsonLdTypes).toEqual(['newsarticle', 'thing']);
    expect(reading.meta).toBe('What it is about');
    expect(reading.title).toBe('A headline from the metadata');
  });

  it('stands a document without a body, and an empty one', () => {
    const bare = document.implementation.createDocument('http://www.w3.org/1999/xhtml', 'html');
    expect(bare.body).toBeNull();
    expect(readArticle(bare)).toMatchObject({ kind: 'other', title: '', model: { text: '', paragraphs: [] } });
    expect(read('').kind).toBe('other');
  });

  it('reads what stands deeper than a stack could follow', () => {
    const page = new DOMParser().parseFromString('<h1 id="title"></h1><main id="story"></main>', 'text/html');
    const nest = (id: string, name: string, inner: Element) => {
      let at = page.getElementById(id) as Element;
      for (let depth = 0; depth < 20_000; depth++) at = at.appendChild(page.createElement(name));
      at.append(inner);
    };
    const headline = Object.assign(page.createElement('b'), { textContent: 'Ferries collide off the Long Reef' });
    nest('title', 'span', headline);
    for (const name of ['div', 'span']) {
      nest('story', name, Object.assign(page.createElement('p'), { textContent: SENTENCES }));
    }
    const { model, title } = readArticle(page);
    expect([title, model.text]).toEqual(['Ferries collide off the Long Reef', `${SENTENCES}\n${SENTENCES}`]);
  });

  it('changes nothing', () => {
    const page = new DOMParser().parseFromString(
      `<html><head><title>t</title></head><body>${STORY}</body></html>`,
      'text/html',
    );
    const before = page.documentElement.outerHTML;
    readArticle(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
