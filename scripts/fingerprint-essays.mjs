/**
 * Takes the essays' fingerprints, by which tests/knowledge/faithful.test.ts sees that our sentences copy no essay and that
 * a position's numbers and names are its paragraph's. The texts are not in the project: they are read from a folder of
 * your own, which `npm run fingerprint -- FOLDER` or the environment variable ESSAYS_DIR names.
 *
 * A body paragraph is a line of a text file. It is known by the hash in its essay's fingerprint, on whichever line of
 * whichever file it stands. Where an essay is new, or its text another, say once which lines they are:
 * `npm run fingerprint -- FOLDER doe-2030=doe.txt:5,7-9`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.includes('=')) ?? process.env.ESSAYS_DIR;
const placements = new Map(args.filter((arg) => arg.includes('=')).map(splitPlacement));

/** @type {{ module: typeof import('../tests/knowledge/fingerprint.ts') }} */
const { module: fingerprints } = await runnerImport(join(root, 'tests/knowledge/fingerprint.ts'));

try {
  if (folder === undefined) throw new Error('Name the folder with the texts: npm run fingerprint -- FOLDER');
  const texts = readTexts(folder);
  const essays = readEssays();
  if (placements.has('')) throw new Error('Say which lines are body paragraphs as in doe-2030=doe.txt:5,7-9');
  for (const id of placements.keys()) {
    if (!essays.some((essay) => essay.id === id)) throw new Error(`There is no essay ${id} in src/knowledge/essays.`);
  }
  for (const essay of essays) console.log(takeFingerprint(essay, texts));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {{ id: string, paragraphs: number }} essay @param {Map<string, string>} texts @returns {string} what was done */
function takeFingerprint({ id, paragraphs: wanted }, texts) {
  const file = join(root, 'tests/knowledge/fingerprints', `${id}.json`);
  const body = findBody(id, file, texts);
  if (body === null) {
    if (existsSync(file)) return `${id}: not in the folder as it was; its fingerprint stays`;
    throw new Error(`${id}: say which lines of which text are its body paragraphs: ${id}=FILE:5,7-9`);
  }
  const { text, paragraphs } = body;
  if (paragraphs.length !== wanted) {
    throw new Error(`${id}: its YAML counts ${wanted} body paragraphs, and here are ${paragraphs.length}.`);
  }
  const json = `${JSON.stringify(fingerprints.fingerprintOf(text, paragraphs), null, 2)}\n`;
  writeFileSync(file, json);
  return `${id}: ${paragraphs.length} paragraphs, ${json.length} bytes`;
}

/** @returns {{ id: string, paragraphs: number }[]} */
function readEssays() {
  const essays = join(root, 'src/knowledge/essays');
  const files = readdirSync(essays).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => parse(readFileSync(join(essays, name), 'utf8')));
}

/** @param {string} from @returns {Map<string, string>} every text file's text by its name */
function readTexts(from) {
  const names = readdirSync(from).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [name, readFileSync(join(from, name), 'utf8')]));
}

/** @param {string} text */
function linesOf(text) {
  return text.split(/\r?\n/);
}

/**
 * The text of the file an essay stands in and its body paragraphs, in order; null if no file has them all.
 * @param {string} id @param {string} file the fingerprint taken before, if there is one
 * @param {Map<string, string>} texts @returns {{ text: string, paragraphs: string[] } | null}
 */
function findBody(id, file, texts) {
  const placement = placements.get(id);
  if (placement !== undefined) {
    const text = texts.get(placement.name);
    if (text === undefined) throw new Error(`There is no text ${placement.name} for ${id}.`);
    return { text, paragraphs: placement.lines.map((line) => linesOf(text)[line - 1] ?? '') };
  }
  if (existsSync(file)) {
    /** @type {import('../tests/knowledge/fingerprint.ts').Fingerprint} */
    const known = JSON.parse(readFileSync(file, 'utf8'));
    for (const text of texts.values()) {
      const byHash = new Map(linesOf(text).map((line) => [fingerprints.hashParagraph(line), line]));
      const paragraphs = known.paragraphs.map(({ of }) => byHash.get(of));
      if (paragraphs.every((paragraph) => paragraph !== undefined)) return { text, paragraphs };
    }
  }
  return null;
}

/** @param {string} arg @returns {[string, { name: string, lines: number[] }]} */
function splitPlacement(arg) {
  const [, id = '', name = '', ranges = ''] = /^([^=]+)=(.+):(\d[\d,-]*)$/.exec(arg) ?? [];
  const lines = ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [id, { name, lines }];
}
