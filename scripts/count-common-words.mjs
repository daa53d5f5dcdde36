/**
 * Prints the pairs of Han characters that stand in at least one in ten of the off-topic news texts of a language, as
 * src/core/knowledge/common-words.ts lists them. Usage: CORPUS_DIR=… node scripts/count-common-words.mjs
 * The texts are those of texts.jsonl labelled `none`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LEAST_SHARE = 0.1;
/** In few texts one in ten is chance. */
const FEWEST_TEXTS = 5;

const folder = process.env.CORPUS_DIR;
if (folder === undefined) {
  console.error('CORPUS_DIR must name the folder with texts.jsonl.');
  process.exit(2);
}
const common = new Set();
for (const language of ['ja', 'zh-Hans', 'zh-Hant']) {
  const texts = readFileSync(join(folder, 'texts.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ lang, label }) => lang === language && label === 'none')
    .map(({ title, text }) => `${title ?? ''}\n${text}`.normalize('NFKC'));
  const counts = new Map();
  for (const text of texts) {
    for (const pair of new Set(pairsOf(text))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  for (const [pair, count] of counts) {
    if (count >= FEWEST_TEXTS && count / texts.length >= LEAST_SHARE) common.add(pair);
  }
}
console.log([...common].sort().join(' '));

/** @param {string} text */
function pairsOf(text) {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)).filter((pair) =>
    /^\p{Script=Han}{2}$/u.test(pair),
  );
}
