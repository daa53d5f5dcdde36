/**
 * `npm run anchor -- FILE.jsonl…`: finds stored quotes in today's texts, one JSON line for each item
 * `{id, text, quote, prefix, suffix, start, paragraph?}`.
 * Exit codes: 0 all well, 1 an item failed (its line is `{id, error}`), 2 bad use.
 */
import { createQuoteFinder, type QuoteFinder } from '../src/core/quote/find';
import type { Quote } from '../src/core/quote/types';
import { type JsonLine, readJsonLines, UnreadableFile } from './input/json-lines';

interface AnchorItem {
  text: string;
  quote: Quote;
}

function main(files: readonly string[]): number {
  if (files.length === 0)
    return refuse('anchor needs at least one FILE.jsonl with lines {id, text, quote, prefix, suffix, start}');
  const option = files.find((file) => file.startsWith('-'));
  if (option !== undefined) return refuse(`anchor takes files only, not ${option}`);
  let lines: JsonLine[];
  try {
    lines = readJsonLines(files);
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.message);
    throw error;
  }
  let failed = false;
  let text: string | null = null;
  let finder: QuoteFinder | null = null;
  const output = lines.map((line) => {
    const id = 'value' in line && line.value.id !== undefined ? line.value.id : line.place;
    const item = readItem(line);
    if ('error' in item) {
      failed = true;
      return JSON.stringify({ id, error: item.error });
    }
    const startedMs = performance.now();
    // Items on one page mostly follow one another, and share its index as notes on a page do.
    if (finder === null || text !== item.text) {
      text = item.text;
      finder = createQuoteFinder(text);
    }
    const { state, start, end, score, candidates } = finder.find(item.quote);
    const ms = Math.round((performance.now() - startedMs) * 1000) / 1000;
    return JSON.stringify({ id, state, start, end, score, candidates, ms });
  });
  if (output.length > 0) process.stdout.write(`${output.join('\n')}\n`);
  return failed ? 1 : 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

function readItem(line: JsonLine): AnchorItem | { error: string } {
  if ('error' in line) return { error: line.error };
  const { text, quote, prefix, suffix, start, paragraph } = line.value;
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

process.exitCode = main(process.argv.slice(2));
