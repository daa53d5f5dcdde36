/** The way from sources to an index in a real browser: readers will add essays of their own there. */
import { expect, test } from 'vitest';
import { contextOf } from '../cards/context';
import { createRanker } from '../cards/rank';
import { lexiconOf } from '../detect/lexicon';
import { createDetector } from '../detect/verdict';
import { bundleFor } from './bundle';
import { checkSources } from './check';
import { compileKnowledge } from './compile';
import type { SourceFile } from './sources';

const file = (name: string, value: unknown): SourceFile => ({ file: name, value, lineOf: () => 1 });
const names = { en: 'Harbour Accord', ja: '港湾合意', 'zh-Hans': '港湾协议', 'zh-Hant': '港灣協議' };

const OWN = [
  file('essays/doe-2030.yaml', {
    id: 'doe-2030',
    title: 'The Two Shores',
    author: 'Jane Doe',
    role: 'Example University',
    venue: 'Example Quarterly',
    written: { from: '2030', to: '2030', how: 'dateline' },
    conclusion: 'The two sides will talk.',
    url: null,
    paragraphs: 12,
    positions: [
      {
        id: 'doe-2030.p3.accord-settled',
        paragraph: 3,
        topics: ['accord'],
        kind: 'event',
        stance: 'asserts',
        attributedTo: 'Jane Doe',
        text: 'Envoys settled the fishing dispute in the Harbour Accord.',
      },
    ],
  }),
  file('topics/accord.yaml', {
    id: 'accord',
    kind: 'document',
    marks: true,
    names,
    what: names,
    aliases: { en: ['Harbour Accord'], ja: ['港湾合意'], 'zh-Hans': [], 'zh-Hant': [] },
  }),
];

test('an essay becomes positions that a card shows', () => {
  const checked = checkSources(OWN, { mustBeWhole: false });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const knowledge = compileKnowledge(checked.sources);
  const detect = createDetector(lexiconOf(knowledge, []));
  const text = 'The envoys who settled the fishing dispute spoke of the Harbour Accord.';
  const detection = detect({ title: '', text }, { density: 'all', mutedTopics: [] });
  expect(detection.mentions.map(({ topic, text: form }) => [topic, form])).toEqual([['accord', 'Harbour Accord']]);
  const bundle = bundleFor(knowledge, checked.sources.translations, 'ja');
  expect(bundle.positions[0]).toMatchObject({ id: 'doe-2030.p3.accord-settled', textLanguage: 'en' });
  const context = contextOf(text, { start: 0, end: text.length }, detection);
  expect(createRanker(bundle)('accord', context).positions).toEqual(['doe-2030.p3.accord-settled']);
});

test('what is wrong with it is said', () => {
  const [essay, topic] = OWN as [SourceFile, SourceFile];
  const checked = checkSources([essay, { ...topic, value: { ...(topic.value as object), aliases: {} } }], {
    mustBeWhole: false,
  });
  expect(checked.ok).toBe(false);
});
