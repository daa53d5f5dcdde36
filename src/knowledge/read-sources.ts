/** Reads the YAML sources from disk, keeping line numbers; what they mean is the core's to check. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Problem, SourceFile, SourcePath } from '../core/knowledge/sources';

/** Files that could be read as YAML, and what is wrong with the others. */
interface ReadResult {
  files: SourceFile[];
  problems: Problem[];
}

/** Every YAML file below a folder, sorted, as paths below it with forward slashes. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .sort();
}

/** Reads every YAML file below a folder. Throws only where the disk fails. */
export function readSources(folder: string): ReadResult {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const file of listSources(folder)) {
    const result = parseSource(file, readFileSync(join(folder, file), 'utf8'));
    if ('value' in result) files.push(result);
    else problems.push(...result.problems);
  }
  return { files, problems };
}

/** Reads one YAML text; `file` is how messages name it. */
export function parseSource(file: string, text: string): SourceFile | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  // What comes after the first error of a broken file is mostly its echo.
  const error = document.errors[0];
  if (error !== undefined) {
    return { problems: [{ file, line: lineAt(error.pos[0]), path: '', message: sayYamlError(error) }] };
  }
  return {
    file,
    value: document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

const YAML_ADVICE: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'the same key stands twice in one map; remove one of them',
  TAB_AS_INDENT: 'a tab is used to indent; use spaces',
  BAD_INDENT: 'the indentation does not fit the lines above; line the keys up',
  MISSING_CHAR: 'a bracket, brace or quotation mark is not closed; close it',
  BLOCK_AS_IMPLICIT_KEY: 'a text holds ": " and is read as a map; put the whole text in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key runs over several lines; put a text with a colon in quotes',
};

function sayYamlError(error: YAMLError): string {
  const advice = YAML_ADVICE[error.code] ?? 'correct the line; a text with : # " or [ in it belongs in quotes';
  return `this is not valid YAML (${error.message.toLowerCase()}); ${advice}`;
}

/** Where the value at a path begins; a key's value begins at the key. Missing parts end the walk at their container. */
function offsetOf(root: unknown, path: SourcePath): number {
  let node: unknown = root;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
