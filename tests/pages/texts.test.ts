/** Judges our own labelled texts, one class of trap or news a line; `texts.jsonl` grows by the errors that are found. */
import { readFileSync } from 'node:fs';
import lexicon from 'virtual:narrow-water/lexicon';
import { describe, expect, it } from 'vitest';
import { isCandidate } from '../../src/core/detect/gate';
import type { Verdict } from '../../src/core/detect/types';
import { createDetector } from '../../src/core/detect/verdict';

interface LabelledText {
  id: string;
  lang: string;
  label: Verdict;
  kind: string;
  title?: string;
  text: string;
}

const detect = createDetector(lexicon);
const texts: LabelledText[] = readFileSync(new URL('./texts.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

describe('our own labelled texts', () => {
  const judged = texts.map((item) => ({ ...item, ...detect({ title: item.title ?? '', text: item.text }) }));

  it.each(judged.filter(({ label }) => label === 'relation'))(
    '$id $kind is about the relation',
    ({ verdict, evidence }) => {
      expect(verdict, JSON.stringify(evidence)).toBe('relation');
    },
  );

  it.each(judged.filter(({ label }) => label === 'none'))('$id $kind is left alone', ({ verdict, evidence }) => {
    expect(verdict, JSON.stringify(evidence)).toBe('none');
  });

  it('takes at most half of what merely touches for more', () => {
    const touching = judged.filter(({ label }) => label === 'touches');
    expect(touching.filter(({ verdict }) => verdict === 'relation').length).toBeLessThanOrEqual(touching.length / 2);
  });

  it('lets every relation through the gate, and tells every language', () => {
    for (const { id, title, text, verdict, language, lang } of judged) {
      if (verdict === 'relation') expect(isCandidate(`${title ?? ''}\n${text}`), id).toBe(true);
      expect(language, id).toBe(lang);
    }
  });
});
