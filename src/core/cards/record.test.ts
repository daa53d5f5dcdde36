import { expect, it } from 'vitest';
import { chooseNewest, chooseRecord, createRecordMeasurer, type MeasuredEntry } from './record';
import type { ParagraphContext, RankerTopic } from './types';

type Entry = RankerTopic['record'][number];

const entry = (id: string, date: string, text = 'A patrol passed.'): Entry => ({ id, date, text });
const lend = (given: Entry): Entry => ({ ...given, isLent: true });
const topic = (id: string, record: RankerTopic['record']): RankerTopic => ({
  id,
  kind: 'place',
  marks: true,
  record,
});

function choose(record: RankerTopic['record'], context: Partial<ParagraphContext>, ...others: RankerTopic[]) {
  const measure = createRecordMeasurer([topic('shrine', record), ...others]);
  return chooseRecord(measure('shrine', { text: 'A visit.', topics: ['shrine'], ...context }));
}

it('is silent where nothing bears on the paragraph; the newest two stand for the topic at large', () => {
  const record = [entry('a', '2021'), entry('b', '2025-03-01'), entry('c', '2024-12')];
  expect(choose(record, {})).toEqual([]);
  expect(chooseNewest(createRecordMeasurer([topic('shrine', record)])('shrine', { text: 'x', topics: [] }))).toEqual([
    'b',
    'c',
  ]);
});

it('is an old entry where that is the one which bears', () => {
  const record = [1, 2, 3, 4, 5, 6, 7].map((n) => entry(`n${n}`, `2025-0${n}`));
  const old = entry('old', '2001', 'Lawmakers offered a sakaki branch at the spring rite.');
  const chosen = choose([old, ...record], { text: 'A sakaki branch was offered at the spring rite by lawmakers.' });
  expect(chosen).toContain('old');
  expect(chosen).not.toContain('n3');
});

/** Entries of months in a row, the newest first, with the scores given from the oldest on. */
function scored(...scores: number[]): MeasuredEntry[] {
  const measures = { words: 0, topics: 0, month: 0, year: 0, newness: 0, own: 1 };
  return scores.map((score, at) => ({ entry: entry(`n${at + 1}`, `2025-0${at + 1}`), measures, score })).toReversed();
}

it('is the six that bear best, the newest first after the one that bears best of the three newest', () => {
  expect(chooseRecord(scored(0.9, 0.5, 0.6, 0.7, 0.5, 0.8, 0.6))).toEqual(['n6', 'n7', 'n5', 'n4', 'n3', 'n1']);
});

it('is not led by an entry that bears better but is older than the three newest', () => {
  expect(chooseRecord(scored(0.99, 0.5, 0.6, 0.55))).toEqual(['n3', 'n4', 'n2', 'n1']);
});

it.each([
  ['one way', (record: Entry[]) => record],
  ['the other way', (record: Entry[]) => record.toReversed()],
])('goes by what bears, not by the order in the file, among entries of one day: %s', (_which, order) => {
  const text = 'Lawmakers offered a sakaki branch at the spring rite.';
  const day = '2025-04-21';
  const record = order([
    entry('branch', day, text),
    entry('patrol', day),
    entry('beef', day, 'Talks on beef stopped.'),
  ]);
  expect(choose(record, { text })[0]).toBe('branch');
  expect(createRecordMeasurer([topic('shrine', record)])('shrine', { text, topics: [] })).toSatisfy(
    (measured: { measures: { newness: number } }[]) => measured.every(({ measures }) => measures.newness === 1),
  );
});

it('puts an entry that an unnamed topic lends behind the topic’s own of the same day and the same words', () => {
  const same = (id: string) => entry(id, '2025-04-21', 'Imports of the goods were stopped.');
  const record = [lend(same('beef')), same('seafood')];
  const read = createRecordMeasurer([topic('shrine', record)]);
  expect(chooseNewest(read('shrine', { text: 'Imports were stopped.', topics: [] }))).toEqual(['seafood', 'beef']);
  const lender = topic('trade', [same('beef')]);
  const measured = (...topics: string[]) =>
    createRecordMeasurer([topic('shrine', record), lender])('shrine', { text: 'x', topics }).map((each) => [
      each.entry.id,
      each.measures.own,
    ]);
  expect(measured('shrine')).toEqual([
    ['beef', 0],
    ['seafood', 1],
  ]);
  expect(measured('shrine', 'trade')).toEqual([
    ['beef', 1],
    ['seafood', 1],
  ]);
});

it('has entries of the month that is named, in each language', () => {
  const record = [entry('may', '2025-05-03'), entry('april', '2025-04-03'), entry('march', '2025-03-03')];
  const measure = createRecordMeasurer([topic('shrine', record)]);
  const named = (text: string) =>
    measure('shrine', { text, topics: ['shrine'] })
      .filter(({ measures }) => measures.month > 0)
      .map(({ entry: { id } }) => id);
  expect(named('It was sent in April.')).toEqual(['april']);
  expect(named('On Apr. 3 they may march.')).toEqual(['april']);
  expect(named('昨年４月の例大祭')).toEqual(['april']);
  expect(named('14月')).toEqual([]);
});

it('prefers an entry that stands on another topic of the paragraph too', () => {
  const record = [entry('a', '2025-05-03'), entry('b', '2025-05-03')];
  const measure = createRecordMeasurer([
    topic('shrine', record),
    topic('trial', [record[1] as (typeof record)[number]]),
  ]);
  const [a, b] = measure('shrine', { text: 'A visit.', topics: ['shrine', 'trial'] });
  expect(b?.measures.topics).toBe(1);
  expect(a?.measures.topics).toBe(0);
});

it('knows no topic that is not there', () => {
  expect(chooseRecord(createRecordMeasurer([])('shrine', { text: 'x', topics: [] }))).toEqual([]);
});

it.each([
  'He said so on Nov. 7.',
  'He said so on November 7th.',
  'On 7 November he said so.',
  '11月7日の答弁',
  '11月7號',
])('is led by the entry of a day that is named, however many came since: %s', (text) => {
  const answer = entry('answer', '2024-11-07', 'He said so, in an answer.');
  const since = ['2024-11-17', '2024-11-25', '2024-12-12', '2025-01-07', '2025-02-11'].map((date) => entry(date, date));
  const measured = createRecordMeasurer([topic('shrine', [answer, ...since])])('shrine', { text, topics: [] });
  const dated = measured.filter(({ measures }) => measures.month === 1).map(({ entry: { id } }) => id);
  expect(dated).toEqual(['answer']);
  const all = measured.map((each) => ({ ...each, score: 0.5 }));
  expect(chooseRecord(all)).toEqual(['answer', '2025-02-11', '2025-01-07', '2024-12-12', '2024-11-25', '2024-11-17']);
});

it('does not take a month for a day: an entry of the month alone does not lead over a newer one that bears better', () => {
  const record = [entry('month', '2018-11', 'A.'), entry('day', '2025-11-20', 'A.'), entry('year', '2019', 'A.')];
  const measure = createRecordMeasurer([topic('shrine', record)]);
  const measured = measure('shrine', { text: 'In November the talks were held.', topics: [] });
  const months = measured.map(({ entry: { id }, measures }) => [id, measures.month]);
  expect(months).toEqual([
    ['day', 0.8],
    ['year', 0],
    ['month', 0.8],
  ]);
  const onTheDay = measure('shrine', { text: 'On 20 November the talks were held.', topics: [] });
  expect(onTheDay.map(({ measures }) => measures.month)).toEqual([1, 0, 0.8]);
  const scores: Record<string, number> = { day: 0.9, month: 0.5 };
  expect(chooseRecord(measured.map((each) => ({ ...each, score: scores[each.entry.id] ?? 0 })))).toEqual([
    'day',
    'month',
  ]);
});
