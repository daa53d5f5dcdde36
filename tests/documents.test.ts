/** The documents name only files that exist: a guide to vanished rooms is worse than none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const TOP_FOLDERS = ['bench', 'commands', 'docs', 'public', 'scripts', 'src', 'tests'];

const markdownIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(resolve(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => resolve(root, folder, name));

const documents = [...markdownIn('.', false), ...TOP_FOLDERS.flatMap((folder) => markdownIn(folder, true))];

/** Paths in backticks from the root, without placeholders (`<id>`, `*`, `…`). */
function pathsNamedIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] as string);
  return spans.filter((span) => TOP_FOLDERS.some((folder) => span.startsWith(`${folder}/`)) && !/[<>*…{}]/.test(span));
}

/** Targets of relative links, without the part after `#`. */
function linksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => (match[1] as string).replace(/#.*$/, ''));
  return targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

test.each(documents.map((path) => [relative(root, path), path]))('%s names what exists', (_name, path) => {
  const text = readFileSync(path, 'utf8');
  const missing = [
    ...pathsNamedIn(text).filter((named) => !existsSync(resolve(root, named))),
    ...linksIn(text).filter((target) => !existsSync(resolve(dirname(path), target))),
  ];
  expect(missing).toEqual([]);
});
