/** A command that reads JSON lines and answers each with a line of its own. */
import { requireFiles } from './bad-use';
import { idOf, type JsonLine, readJsonLines } from './json-lines';

export interface LineCommand<Item> {
  name: string;
  /** What a line has to be, such as `{id, text}`. */
  lines: string;
  /** The item of a line, or why it is none. */
  readItem(value: Record<string, unknown>): Item | { error: string };
  /** Made once all files could be read. */
  prepare(): (item: Item) => Record<string, unknown>;
}

/**
 * Answers every line of the files, in order. A line that is no item, or cannot be answered, gets `{id, error}`.
 * @returns the exit code: 1 when a line got an error, else 0
 * @throws {BadUse} where the files are not what the command takes
 */
export function answerLines<Item extends object>(command: LineCommand<Item>, files: readonly string[]): number {
  requireFiles(command.name, files, `FILE.jsonl with lines ${command.lines}`);
  const lines = readJsonLines(files);
  const answer = command.prepare();
  let failed = false;
  const output = lines.map((line) => {
    const outcome = answerLine(command, answer, line);
    if ('error' in outcome) failed = true;
    return JSON.stringify({ id: idOf(line), ...outcome });
  });
  if (output.length > 0) process.stdout.write(`${output.join('\n')}\n`);
  return failed ? 1 : 0;
}

function answerLine<Item extends object>(
  { readItem }: LineCommand<Item>,
  answer: (item: Item) => Record<string, unknown>,
  line: JsonLine,
): Record<string, unknown> {
  if ('error' in line) return { error: line.error };
  const item = readItem(line.value);
  if ('error' in item) return item;
  try {
    return answer(item);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
