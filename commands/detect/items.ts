/** Reads what people pass to `detect`: pages, texts and JSON lines. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { BadUse } from '../input/bad-use';
import { readJsonLines } from '../input/json-lines';

/** One thing to judge, with the id and language it is echoed under. */
export type DetectItem = { id: unknown; lang?: unknown } & (
  | { kind: 'text'; title: string; text: string }
  | { kind: 'page'; url: string | null; html: Buffer }
  | { kind: 'error'; error: string }
);

/**
 * The items of the files, in order.
 * @throws {BadUse} where a file cannot be read, or its name says nothing that `detect` knows
 */
export function readItems(files: readonly string[]): DetectItem[] {
  return files.flatMap((file): DetectItem[] => {
    switch (extname(file).toLowerCase()) {
      case '.html':
      case '.htm':
        return [{ id: file, kind: 'page', url: null, html: readBytes(file) }];
      case '.txt':
        return [
          {
            id: file,
            kind: 'text',
            title: '',
            text: readBytes(file)
              .toString('utf8')
              .replace(/^\ufeff/, ''),
          },
        ];
      case '.jsonl':
        return readJsonLines([file]).map((line) =>
          'error' in line ? { id: line.place, kind: 'error', error: line.error } : itemOf(line.place, line.value),
        );
      default:
        throw new BadUse(`detect reads .html, .htm, .txt and .jsonl files, not ${file}`);
    }
  });
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new BadUse(`cannot read the file ${file}`);
  }
}

function itemOf(place: string, value: Record<string, unknown>): DetectItem {
  const { id = place, lang, url, title, text, html } = value;
  const named = lang === undefined ? { id } : { id, lang };
  if (typeof html === 'string') {
    return { ...named, kind: 'page', url: typeof url === 'string' ? url : null, html: Buffer.from(html) };
  }
  if (typeof text === 'string' || typeof title === 'string') {
    return {
      ...named,
      kind: 'text',
      title: typeof title === 'string' ? title : '',
      text: typeof text === 'string' ? text : '',
    };
  }
  return { ...named, kind: 'error', error: 'the item has neither "text" nor "html"' };
}
