/** Measures the verdict on the corpus of real texts that the environment variable CORPUS_DIR names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import lexicon from 'virtual:narrow-water/lexicon';
import { describe, expect, it } from 'vitest';
import { isCandidate } from '../../src/core/detect/gate';
import { createDetector } from '../../src/core/detect/verdict';

const corpus = process.env.CORPUS_DIR;
const SIZE = { texts: 365, traps: 50 };
const detect = createDetector(lexicon);

function readLines(file: string): Record<string, unknown>[] {
  return readFileSync(join(corpus ?? '', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

describe('the corpus', () => {
  it(`reaches its floors on ${SIZE.texts} texts`, () => {
    if (!corpus) return console.info(`CORPUS_DIR is not set: ${SIZE.texts} texts were skipped`);
    let [found, missed, wrong, unseen] = [0, 0, 0, 0];
    for (const { title, text, label } of readLines('texts.jsonl')) {
      const { verdict } = detect({ title: String(title ?? ''), text: String(text ?? '') });
      if (verdict === 'relation' && label === 'relation') found++;
      if (verdict !== 'relation' && label === 'relation') missed++;
      if (verdict === 'relation' && label === 'none') wrong++;
      if (verdict === 'relation' && label === 'relation' && !isCandidate(`${title}\n${text}`)) unseen++;
    }
    expect(found / (found + wrong)).toBeGreaterThan(0.93);
    expect(found / (found + missed)).toBeGreaterThan(0.87);
    expect(unseen).toBe(0);
  });

  it(`tells the ${SIZE.traps} traps`, () => {
    if (!corpus) return console.info(`CORPUS_DIR is not set: ${SIZE.traps} traps were skipped`);
    const right = readLines('traps.jsonl').filter(({ text, show }) => {
      const { verdict } = detect({ title: '', text: String(text) });
      return show ? verdict === 'relation' : verdict === 'none';
    });
    expect(right.length / SIZE.traps).toBeGreaterThanOrEqual(0.85);
  });
});
