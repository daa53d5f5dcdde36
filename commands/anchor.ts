/**
 * `npm run anchor -- FILE.jsonl…`: finds stored quotes in today's texts, one JSON line for each item
 * `{id, text, quote, prefix, suffix, start, paragraph?}`.
 * Exit codes: 0 all well, 1 an item failed (its line is `{id, error}`), 2 bad use.
 */
import { createQuoteFinder, type QuoteFinder } from '../src/core/quote/find';
import type { Quote } from '../src/core/quote/types';
import { answerLines } from './input/answer-lines';
import { runCommand } from './input/bad-use';

interface AnchorItem {
  text: string;
  quote: Quote;
}

/** Items on one page mostly follow one another, and share its index as notes on a page do. */
function prepare() {
  let text: string | null = null;
  let finder: QuoteFinder | null = null;
  return (item: AnchorItem) => {
    const startedMs = performance.now();
    if (finder === null || text !== item.text) {
      text = item.text;
      finder = createQuoteFinder(text);
    }
    const { state, start, end, score, candidates } = finder.find(item.quote);
    const ms = Math.round((performance.now() - startedMs) * 1000) / 1000;
    return { state, start, end, score, candidates, ms };
  };
}

function readItem(value: Record<string, unknown>): AnchorItem | { error: string } {
  const { text, quote, prefix, suffix, start, paragraph } = value;
  if (typeof text !== 'string') return { error: 'the item has no "text"' };
  if (typeof quote !== 'string' || quote === '') return { error: 'the item has no "quote"' };
  if (typeof prefix !== 'string') return { error: 'the item has no "prefix"' };
  if (typeof suffix !== 'string') return { error: 'the item has no "suffix"' };
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 0) {
    return { error: 'the item has no "start" (a whole number from 0)' };
  }
  if (paragraph !== undefined && paragraph !== null && typeof paragraph !== 'string') {
    return { error: 'the item\'s "paragraph" is not text' };
  }
  return { text, quote: { exact: quote, prefix, suffix, paragraph: paragraph ?? '', start } };
}

await runCommand((files) =>
  answerLines({ name: 'anchor', lines: '{id, text, quote, prefix, suffix, start}', readItem, prepare }, files),
);
