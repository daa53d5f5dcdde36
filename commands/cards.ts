/**
 * `npm run cards -- FILE.jsonl…`: the cards for each item `{id, text, title?, topic?}`, one JSON line each.
 * Exit codes: 0 all well, 1 an item failed (its line is `{id, error}`), 2 bad use.
 */
import knowledge from 'virtual:narrow-water/knowledge';
import lexicon from 'virtual:narrow-water/lexicon';
import { type CardItem, createCardMaker } from './cards/make-cards';
import { type JsonLine, readJsonLines, UnreadableFile } from './input/json-lines';

const topicIds = new Set(knowledge.topics.map(({ id }) => id));

function main(files: readonly string[]): number {
  if (files.length === 0) return refuse('cards needs at least one FILE.jsonl with lines {id, text, topic?}');
  const option = files.find((file) => file.startsWith('-'));
  if (option !== undefined) return refuse(`cards takes files only, not ${option}`);
  let lines: JsonLine[];
  try {
    lines = readJsonLines(files);
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.message);
    throw error;
  }
  const makeCards = createCardMaker(lexicon, knowledge);
  let failed = false;
  const output = lines.map((line) => {
    const id = idOf(line);
    const item = readItem(line);
    if ('error' in item) {
      failed = true;
      return JSON.stringify({ id, error: item.error });
    }
    return JSON.stringify({ id, cards: makeCards(item) });
  });
  if (output.length > 0) process.stdout.write(`${output.join('\n')}\n`);
  return failed ? 1 : 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

function idOf(line: JsonLine): unknown {
  return 'value' in line && line.value.id !== undefined ? line.value.id : line.place;
}

function readItem(line: JsonLine): CardItem | { error: string } {
  if ('error' in line) return { error: line.error };
  const { text, title, topic } = line.value;
  if (typeof text !== 'string') return { error: 'the item has no "text"' };
  if (topic !== undefined && topic !== null && (typeof topic !== 'string' || !topicIds.has(topic))) {
    return { error: `there is no topic ${JSON.stringify(topic)}` };
  }
  return {
    title: typeof title === 'string' ? title : '',
    text,
    ...(typeof topic === 'string' ? { topic } : {}),
  };
}

process.exitCode = main(process.argv.slice(2));
