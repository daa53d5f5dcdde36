import { expect, it } from 'vitest';
import {
  buildEssay,
  buildKnowledge,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from '../../../tests/support/build-knowledge';
import { recordOf, withoutRecord, withRecord } from './page-knowledge';

const { title: _, ...cited } = buildRecordEntry().source;
const shared = buildRecordEntry({ id: 'talks.2031-02-03.met', also: buildRecordEntry().source });
const said = { saidBy: 'The ministry', textLanguage: 'ja' } as const;
const own = buildRecordEntry({ id: 'trade.2030.grew', date: '2030', text: 'Trade grew.', ...said });
const bundle = buildKnowledge({
  essays: [buildEssay()],
  topics: [
    buildTopic({ id: 'talks', record: [shared], checkedTo: '2031-03-01' }),
    buildTopic({ id: 'trade', record: [{ ...shared, isLent: true }, own], checkedTo: '2031-03-01' }),
    buildTopic({ id: 'islets', record: [] }),
  ],
  positions: [
    buildPosition({
      figures: [{ value: 2, unit: 'ships', of: 'patrol' }],
      editorsNotes: [{ text: 'It was three.', source: buildRecordEntry().source }],
    }),
  ],
});

it('a page gets each record entry once, for every topic it belongs to, in the topic’s order', () => {
  const record = recordOf(bundle);
  expect(record.entries.text).toEqual([shared.text, 'Trade grew.']);
  const { topics } = withRecord(withoutRecord(bundle), record);
  expect(topics.map(({ record }) => record.map(({ text }) => text))).toEqual([
    [shared.text],
    [shared.text, 'Trade grew.'],
    [],
  ]);
  expect(topics[0]?.record[0]).toEqual({ ...shared, id: '0', source: cited, also: cited });
  expect(topics[1]?.record[1]).toEqual({ ...own, id: '1', source: cited });
  expect(topics[1]?.record[0]).toEqual({ ...topics[0]?.record[0], isLent: true });
});

it('the parts together say all that a card shows, without titles, figures and other languages’ names', () => {
  const { topics, positions, essays } = withRecord(withoutRecord(bundle), recordOf(bundle));
  expect(positions[0]).toMatchObject({ text: 'Talks help.', editorsNotes: [{ text: 'It was three.', source: cited }] });
  expect(JSON.stringify([topics, positions])).not.toMatch(/"(?:title|figures|names|related)"/);
  expect(essays).toEqual(bundle.essays);
  expect(topics[0]).toMatchObject({ name: 'Talks', what: bundle.topics[0]?.what, checkedTo: '2031-03-01' });
});

it('an address with letters beyond ASCII is written as it is read, and leads to the same place', () => {
  const encoded = 'https://paper.example/%E7%8E%8B%E6%AF%85?q=%E6%97%A5&r=1%2F2';
  const broken = 'https://paper.example/%E7%8E';
  const source = (url: string) => ({ ...buildRecordEntry().source, url });
  const entry = buildRecordEntry({ source: source(encoded), also: source(broken) });
  const plain = buildRecordEntry({ id: 'plain', source: source('http://paper.example/') });
  const bundle = buildKnowledge({ topics: [buildTopic({ record: [entry, plain] })] });
  const record = recordOf(bundle);
  const { entries } = record;
  expect(entries.url).toEqual(['paper.example/王毅?q=日&r=1%2F2', 'http://paper.example/']);
  expect(entries.alsoUrl).toEqual(['paper.example/%E7%8E', null]);
  const cited = withRecord(withoutRecord(bundle), record).topics[0]?.record ?? [];
  expect(new URL(cited[0]?.source.url ?? '').href).toBe(encoded);
  expect(cited.map(({ source, also }) => [source.url.slice(0, 8), also?.url])).toEqual([
    ['https://', broken],
    ['http://p', undefined],
  ]);
});

it('a topic that does not mark brings its newest entries, one that marks all', () => {
  const years = ['2031', '2030', '2029', '2028', '2027', '2026'];
  const record = (topic: string) => years.map((date) => buildRecordEntry({ id: `${topic}.${date}.met`, date }));
  const topics = [
    buildTopic({ id: 'talks', record: record('talks') }),
    buildTopic({ id: 'trade', marks: false, record: record('trade') }),
  ];
  const { entries, byTopic } = recordOf(buildKnowledge({ topics }));
  const datesOf = (topic: string) => byTopic[topic]?.map((at) => entries.date[at]);
  expect(datesOf('talks')).toEqual(years);
  expect(datesOf('trade')).toEqual(years.slice(0, 3));
});

it('what the essays say is there without the record', () => {
  expect(withoutRecord(bundle).topics.map(({ record }) => record)).toEqual([[], [], []]);
});
