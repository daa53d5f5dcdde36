/** Topics are found where the news describes them without their name, and not where the same words mean something else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDetector } from '../../src/core/detect/verdict';
import { compileSources, SOURCES_FOLDER } from '../../src/knowledge/compile-sources';

interface Sentence {
  language: string;
  text: string;
  /** Topics that must be found. */
  finds: string[];
  /** Topics that must not. */
  not: string[];
}

const sentences: Sentence[] = readFileSync(join(import.meta.dirname, 'aliases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const compiled = compileSources(SOURCES_FOLDER, { mustBeWhole: false });
if (!compiled.ok) throw new Error('the sources have problems; see compile-sources.test.ts');
const detect = createDetector(compiled.lexicon);
const known = new Set(compiled.lexicon.topics.map(({ id }) => id));

test.each(sentences)('$language: $text', ({ text, finds, not }) => {
  expect([...finds, ...not].filter((id) => !known.has(id))).toEqual([]);
  const found = new Set(detect({ title: '', text }).mentions.map(({ topic }) => topic));
  expect({ missing: finds.filter((id) => !found.has(id)), wrong: not.filter((id) => found.has(id)) }).toEqual({
    missing: [],
    wrong: [],
  });
});
