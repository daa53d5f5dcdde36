import { afterEach, describe, expect, it } from 'vitest';
import { createTextModel, type TextModel } from './text-model';
import { walkPage } from './walk-page';

const host = document.createElement('div');

function modelOf(build: (host: HTMLElement) => void): TextModel {
  host.replaceChildren();
  build(host);
  document.body.append(host);
  return createTextModel(walkPage(host).blocks);
}

function fromMarkup(markup: string): TextModel {
  return modelOf((element) => {
    const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
    element.append(...parsed.body.childNodes);
  });
}

afterEach(() => host.remove());

describe('createTextModel', () => {
  it('folds white space and joins paragraphs by line feeds', () => {
    const model = fromMarkup('<p>One\n   <b>two </b>\t three</p><p> </p><div>Four<br>five</div>');
    expect(model.text).toBe('One two three\nFourfive');
    expect(model.paragraphs.map(({ start, end }) => model.text.slice(start, end))).toEqual([
      'One two three',
      'Fourfive',
    ]);
  });

  it('leads from every offset to the page and back', () => {
    const model = fromMarkup(
      '<p>日中<ruby>外相<rt>がいしょう</rt></ruby>が <a href="#">会談</a>した。</p><p>The  next <i>para</i>graph</p>',
    );
    for (const { start, end } of model.paragraphs) {
      for (let from = start; from < end; from++) {
        for (let to = from + 1; to <= end; to++) {
          const range = model.rangeOf(from, to);
          expect(range.toString().replace('がいしょう', '').replace(/\s+/g, ' ')).toBe(model.text.slice(from, to));
        }
        const { startContainer, startOffset } = model.rangeOf(from, from + 1);
        expect(model.offsetOf(startContainer, startOffset)).toBe(from);
      }
    }
  });

  it('takes points between nodes for the next text, and points outside for none', () => {
    const model = fromMarkup('<p>One</p><p>Two</p>');
    expect(model.offsetOf(host, 1)).toBe(4);
    expect(model.offsetOf(host, 0)).toBe(0);
    expect(model.offsetOf(host, 2)).toBe(7);
    expect(model.offsetOf(document.head, 0)).toBeNull();
  });

  it('gives no offset between nodes of an article that the page has changed since', () => {
    const model = fromMarkup('<p>One</p><p>Two</p><p>Three</p>');
    host.children[1]?.remove();
    expect(model.offsetOf(host, 1)).toBeNull();
    host.replaceChildren(document.createElement('p'));
    expect(model.offsetOf(host, 0)).toBeNull();
  });

  it('tells where a mark may lie', () => {
    const model = fromMarkup(
      '<h2>Head one</h2><p>plain <a href="#">link</a> <code>code</code> <span contenteditable="true">edit</span> <span style="visibility: hidden">ghost</span> <span class="gone">gone</span> end</p>',
    );
    const may = (word: string) => {
      const start = model.text.indexOf(word);
      return model.isMarkable(start, start + word.length);
    };
    expect(['plain', 'end'].map(may)).toEqual([true, true]);
    expect(['Head', 'link', 'code', 'edit'].map(may)).toEqual([false, false, false, false]);
    expect(model.isMarkable(0, 0)).toBe(false);
    host.style.display = 'none';
    expect(may('plain')).toBe(false);
    host.style.display = '';
  });

  it('takes a short line between longer paragraphs for a heading, unless it ends a sentence', () => {
    const may = (...paragraphs: string[]) => {
      const model = fromMarkup(paragraphs.map((text) => `<p class="sub">${text}</p>`).join(''));
      const { start, end } = model.paragraphs[1] ?? { start: 0, end: 0 };
      return model.isMarkable(start, end);
    };
    const long = '两国外长在会谈中就水产品贸易和东海问题交换了意见，并同意继续对话。';
    expect(may(long, '水产品与双边贸易', long)).toBe(false);
    expect(may(long, '双方同意恢复贸易。', long)).toBe(true);
    expect(may(long, '「対話を続ける」', long)).toBe(true);
    expect(may('中国', '水产品与双边贸易', '日本')).toBe(true);
    expect(may(long, '水产品与双边贸易')).toBe(true);
    expect(may(`${long}${long}`, `${long}${long}`.slice(0, 61), `${long}${long}`)).toBe(true);
  });

  it('gives the element at an offset', () => {
    const model = fromMarkup('<p>One <b>two</b></p>');
    expect(model.elementAt(0)?.tagName).toBe('P');
    expect(model.elementAt(5)?.tagName).toBe('B');
  });
});
