import { describe, expect, it, test } from 'vitest';
import { sentenceAround } from './sentence';

/** The sentence around the words between ‹ and ›. */
function sentenceOf(marked: string): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const span = sentenceAround(text, start, end);
  expect(span.start).toBeLessThanOrEqual(start);
  expect(span.end).toBeGreaterThanOrEqual(end);
  return text.slice(span.start, span.end);
}

describe('sentenceAround', () => {
  test.each([
    ['the middle one of three', 'One went. Two ‹came› back! Three stayed.', 'Two came back!'],
    ['the first', '‹One› went. Two came.', 'One went.'],
    ['the last, without an end', 'One went. Two ‹came›', 'Two came'],
    ['Japanese', '外相が会談した。‹尖閣›の問題は残る。次回は未定だ。', '尖閣の問題は残る。'],
    ['Chinese', '双方会谈！‹贸易›恢复了吗？没有。', '贸易恢复了吗？'],
    ['with a point in a number', 'Trade grew. It ‹rose› by 3.5 per cent. Nobody knew.', 'It rose by 3.5 per cent.'],
    ['only inside its paragraph', 'A headline\nThe ‹talks› resumed\nAn aside', 'The talks resumed'],
    [
      'with the mark at its very end',
      'They met. All spoke of the ‹islands›. Then they left.',
      'All spoke of the islands.',
    ],
    ['of words that span two sentences', 'One. They ‹met. They› left. Three.', 'They met. They left.'],
  ])('gives %s', (_, marked, sentence) => {
    expect(sentenceOf(marked)).toBe(sentence);
  });

  test.each([
    ['He left. "We ‹met›," she said. Nobody heard.', '"We met," she said.'],
    ['"We ‹met›," she said. Nobody heard.', '"We met," she said.'],
    ['A headline\n"We ‹met›," she said.', '"We met," she said.'],
    ['He left. “We ‹met›.” Nobody heard.', '“We met.”'],
    ['"They left." The ‹talks› ended.', 'The talks ended.'],
    ['彼は去った。「‹会談›は終わった。」と述べた。', '「会談は終わった。」'],
    ['「終わった。」‹会談›は続く。', '会談は続く。'],
    ['He left (late.) The ‹talks› ended.', 'The talks ended.'],
    ["He left. 'We ‹met›.' Nobody heard.", "'We met.'"],
  ])('leaves quotation marks with their own sentence: %s', (marked, sentence) => {
    expect(sentenceOf(marked)).toBe(sentence);
  });

  it('takes the whole of a text without an end', () => {
    expect(sentenceAround('no end at all', 3, 6)).toEqual({ start: 0, end: 13 });
  });

  it('stays within the text at its edges', () => {
    expect(sentenceAround('', 0, 0)).toEqual({ start: 0, end: 0 });
    expect(sentenceAround('One.', 0, 4)).toEqual({ start: 0, end: 4 });
  });
});
