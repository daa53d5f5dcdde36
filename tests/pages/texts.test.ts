/**
 * Judges our own labelled texts; `texts.jsonl` grows by the classes of error that are found. We wrote all of them: of events
 * that are invented, and of some that were, told freely. Test cases, not facts. Many are harder than most news, since they
 * name neither country outright.
 */
import { readFileSync } from 'node:fs';
import lexicon from 'virtual:narrow-water/lexicon';
import { describe, expect, it } from 'vitest';
import { isCandidate, MIN_TEXT_LENGTH } from '../../src/core/detect/gate';
import type { Verdict } from '../../src/core/detect/types';
import { createDetector } from '../../src/core/detect/verdict';

interface LabelledText {
  id: string;
  lang: string;
  label: Verdict;
  kind: string;
  title?: string;
  text: string;
  /** Of some stories about the relation: the topics that the headline is on. */
  topics?: string[];
}

/** Shares of the texts, a little above what is measured: `npm run eval:detect` says how much exactly. */
const MOST_MISSED = 0.12;
const MOST_WRONG = 0.03;
const MOST_UNNAMED = 0.05;
const detect = createDetector(lexicon);
const texts: LabelledText[] = readFileSync(new URL('./texts.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

describe('our own labelled texts', () => {
  const judged = texts.map(({ topics: wanted, ...item }) => ({
    ...item,
    wanted,
    ...detect({ title: item.title ?? '', text: item.text }),
  }));

  const of = (label: Verdict) => judged.filter((item) => item.label === label);
  const asRelation = (items: typeof judged) => items.filter(({ verdict }) => verdict === 'relation');
  const ledgers = (items: typeof judged) =>
    items.map(({ id, evidence }) => `${id} ${JSON.stringify(evidence)}`).join('\n');

  it('finds what is about the relation', () => {
    const missed = of('relation').filter(({ verdict }) => verdict !== 'relation');
    expect(missed.length / of('relation').length, ledgers(missed)).toBeLessThan(MOST_MISSED);
  });

  it('finds a topic that the headline is on', () => {
    const onTopics = asRelation(judged).flatMap(({ id, wanted, topics }) =>
      wanted === undefined ? [] : [{ id, wanted, topics }],
    );
    const unnamed = onTopics.filter(({ wanted, topics }) => !wanted.some((topic) => topics.includes(topic)));
    const said = unnamed.map(({ id, wanted }) => `${id} ${wanted.join(' ')}`).join('\n');
    expect(onTopics.length).toBeGreaterThan(200);
    expect(unnamed.length / onTopics.length, said).toBeLessThan(MOST_UNNAMED);
  });

  it('leaves alone what is not', () => {
    const wrong = asRelation(of('none'));
    expect(wrong.length / of('none').length, ledgers(wrong)).toBeLessThan(MOST_WRONG);
  });

  it('takes at most half of what merely touches for more', () => {
    const touching = judged.filter(({ label }) => label === 'touches');
    expect(touching.filter(({ verdict }) => verdict === 'relation').length).toBeLessThanOrEqual(touching.length / 2);
  });

  it('lets every story about the relation through the gate, and most headlines', () => {
    const relations = asRelation(judged);
    const held = relations.filter(({ title, text }) => !isCandidate(`${title ?? ''}\n${text}`));
    // A page is never a headline alone: what its text says decides.
    expect(held.filter(({ text }) => text.length >= MIN_TEXT_LENGTH).map(({ id }) => id)).toEqual([]);
    expect(held.length / relations.length, held.map(({ id }) => id).join(' ')).toBeLessThan(0.2);
  });

  it('tells every language, but for headlines whose characters two scripts share', () => {
    const mistaken = judged.filter(({ language, lang }) => language !== lang);
    expect(mistaken.filter(({ text }) => text.includes('\n')).map(({ id }) => id)).toEqual([]);
    expect(mistaken.length / judged.length, mistaken.map(({ id }) => id).join(' ')).toBeLessThan(0.005);
  });
});
