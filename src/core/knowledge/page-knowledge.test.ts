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
    buildTopic({ id: 'trade', record: [shared, own], checkedTo: '2031-03-01' }),
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
  expect(record.entries.map(({ text }) => text)).toEqual([shared.text, 'Trade grew.']);
  const { topics } = withRecord(withoutRecord(bundle), record);
  expect(topics.map(({ record }) => record.map(({ text }) => text))).toEqual([
    [shared.text],
    [shared.text, 'Trade grew.'],
    [],
  ]);
  expect(topics[0]?.record[0]).toEqual({ ...shared, id: '0', source: cited, also: cited });
  expect(topics[1]?.record[1]).toEqual({ ...own, id: '1', source: cited });
  expect(topics[1]?.record[0]?.id).toBe(topics[0]?.record[0]?.id);
});

it('the parts together say all that a card shows, without titles, figures and other languages’ names', () => {
  const { topics, positions, essays } = withRecord(withoutRecord(bundle), recordOf(bundle));
  expect(positions[0]).toMatchObject({ text: 'Talks help.', editorsNotes: [{ text: 'It was three.', source: cited }] });
  expect(JSON.stringify([topics, positions])).not.toMatch(/"(?:title|figures|names|related)"/);
  expect(essays).toEqual(bundle.essays);
  expect(topics[0]).toMatchObject({ name: 'Talks', what: bundle.topics[0]?.what, checkedTo: '2031-03-01' });
});

it('what the essays say is there without the record', () => {
  expect(withoutRecord(bundle).topics.map(({ record }) => record)).toEqual([[], [], []]);
});
