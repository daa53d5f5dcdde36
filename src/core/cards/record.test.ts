import { expect, it } from 'vitest';
import { chooseRecord, createRecordMeasurer } from './record';
import type { ParagraphContext, RankerTopic } from './types';

const entry = (id: string, date: string, text = 'A patrol passed.') => ({ id, date, text });
const names = { en: 'Shrine', ja: '神社', 'zh-Hans': '神社', 'zh-Hant': '神社' };
const topic = (id: string, record: RankerTopic['record']): RankerTopic => ({
  id,
  kind: 'place',
  marks: true,
  name: names.en,
  names,
  record,
});

function choose(record: RankerTopic['record'], context: Partial<ParagraphContext>, ...others: RankerTopic[]) {
  const measure = createRecordMeasurer([topic('shrine', record), ...others]);
  return chooseRecord(measure('shrine', { text: 'A visit.', topics: ['shrine'], ...context }));
}

it('is the newest where nothing bears on the paragraph', () => {
  expect(choose([entry('a', '2021'), entry('b', '2025-03-01'), entry('c', '2024-12')], {})).toEqual(['b', 'c']);
});

it('is an old entry where that is the one which bears', () => {
  const record = [1, 2, 3, 4, 5, 6, 7].map((n) => entry(`n${n}`, `2025-0${n}`));
  const old = entry('old', '2001', 'Lawmakers offered a sakaki branch at the spring rite.');
  const chosen = choose([old, ...record], { text: 'A sakaki branch was offered at the spring rite by lawmakers.' });
  expect(chosen).toContain('old');
  expect(chosen).not.toContain('n3');
});

it('is six at most, the newest first', () => {
  const text = 'Lawmakers offered a sakaki branch at the spring rite.';
  const record = [1, 2, 3, 4, 5, 6, 7].map((n) => entry(`n${n}`, `2025-0${n}`, `${text} It was number ${n + 200}.`));
  const chosen = choose(record, { text: `${text} It was number 201.` });
  expect(chosen.length).toBeLessThanOrEqual(6);
  expect(chosen).toEqual([...chosen].sort().reverse());
});

it('has entries of the month that is named, in each language', () => {
  const record = [entry('may', '2025-05-03'), entry('april', '2025-04-03'), entry('march', '2025-03-03')];
  const measure = createRecordMeasurer([topic('shrine', record)]);
  const named = (text: string) =>
    measure('shrine', { text, topics: ['shrine'] })
      .filter(({ measures }) => measures.month === 1)
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
