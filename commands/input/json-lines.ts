/** Reads the items of JSON-lines files that people pass to a command. */
import { readFileSync } from 'node:fs';
import { BadUse } from './bad-use';

/** One line: the object that stands there, or why there is none. `place` is `FILE:LINE`. */
export type JsonLine = { place: string; value: Record<string, unknown> } | { place: string; error: string };

/**
 * Every line of the files that is not blank, in order.
 * @throws {BadUse} in one plain line, where a file cannot be read.
 */
export function readJsonLines(files: readonly string[]): JsonLine[] {
  return files.flatMap((file) => {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      throw new BadUse(`cannot read the file ${file}`);
    }
    return text
      .replace(/^\ufeff/, '')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`)]));
  });
}

/** What an answer to a line is known by: the line's own id or, where it has none, its place. */
export function idOf(line: JsonLine): unknown {
  return 'value' in line && line.value.id !== undefined ? line.value.id : line.place;
}

function parseLine(line: string, place: string): JsonLine {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { place, value: { ...value } };
    }
    return { place, error: 'the line is not a JSON object' };
  } catch {
    return { place, error: 'the line is not JSON' };
  }
}
