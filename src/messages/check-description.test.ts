import { expect, test } from 'vitest';
import { checkDescription } from './check-description';
import type { TabDescription } from './protocol';

const DESCRIPTION: TabDescription = {
  verdict: 'relation',
  kind: 'article',
  language: 'ja',
  title: '外相会談',
  topics: [{ id: 'talks', mentions: 2, marked: true, words: ['会談'] }],
  evidence: [
    { for: 'relation', weight: 2.5, code: 'headlinePair', words: ['日', '中'], where: 'headline' },
    { for: 'none', weight: -1, code: 'otherLanguage', words: [], where: 'body' },
  ],
  anchors: { n1: 'changed' },
  articleDate: '2026-02-24',
  passages: [
    { topic: 'talks', context: { text: '会談した。', topics: ['talks'], headlineTopics: ['trade'], language: 'ja' } },
    { topic: 'trade', context: { text: '会談', topics: [] } },
  ],
};

const [topic] = DESCRIPTION.topics;
const [line] = DESCRIPTION.evidence;
const [passage] = DESCRIPTION.passages;

test('what a reader says passes as it is', () => {
  expect(checkDescription(DESCRIPTION)).toEqual(DESCRIPTION);
  const bare = { ...DESCRIPTION, topics: [], evidence: [], anchors: {}, articleDate: null, passages: [] };
  expect(checkDescription(bare)).toEqual(bare);
});

test('a page may name every topic of the knowledge base, and have a passage for each', () => {
  const [topics, passages] = [Array(400).fill(topic), Array(400).fill(passage)];
  expect(checkDescription({ ...DESCRIPTION, topics, passages })).not.toBeNull();
});

test('what it does not say is left out', () => {
  expect(checkDescription({ ...DESCRIPTION, notes: ['forged'] })).toEqual(DESCRIPTION);
});

test.each([
  ['nothing', null],
  ['another verdict', { ...DESCRIPTION, verdict: 'certain' }],
  ['topics that are no list', { ...DESCRIPTION, topics: { length: 1 } }],
  ['words that are no words', { ...DESCRIPTION, topics: [{ ...topic, words: [{}] }] }],
  ['evidence without a sentence', { ...DESCRIPTION, evidence: [{ ...line, code: 'constructor' }] }],
  ['a weight that is no number', { ...DESCRIPTION, evidence: [{ ...line, weight: Number.NaN }] }],
  ['an anchor in another state', { ...DESCRIPTION, anchors: { n1: 'lost' } }],
  ['a date that is none', { ...DESCRIPTION, articleDate: 'yesterday' }],
  [
    'a passage as long as a book',
    { ...DESCRIPTION, passages: [{ ...passage, context: { text: 'あ'.repeat(1e6), topics: [] } }] },
  ],
  ['passages without end', { ...DESCRIPTION, passages: Array(1_000).fill(passage) }],
])('%s is no description', (_, value) => {
  expect(checkDescription(value)).toBeNull();
});
