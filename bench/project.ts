/** Where the project's own files are, for code that runs built, in `dist`, and as source. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder of the project was not found.');
  return findRoot(parent);
}

const root = findRoot(import.meta.dirname);

/** The full path of something in the project's folder. */
export function inProject(...path: string[]): string {
  return join(root, ...path);
}

export function readProjectFile(...path: string[]): string {
  return readFileSync(inProject(...path), 'utf8');
}

/** The saved real pages that CORPUS_DIR names; none where it is not set. */
export function listCorpusPages(): string[] {
  const corpus = process.env.CORPUS_DIR;
  if (!corpus) return [];
  const pages = join(corpus, 'pages');
  return readdirSync(pages)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => join(pages, file));
}
