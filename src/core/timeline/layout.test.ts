import { describe, expect, it } from 'vitest';
import {
  buildEssay,
  buildKnowledge,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from '../../../tests/support/build-knowledge';
import { buildNote } from '../../../tests/support/build-note';
import { compileDossier } from '../cards/dossier';
import type { KnowledgeBundle } from '../knowledge/bundle-types';
import { daySpanOf } from './day-span';
import { type DatedEntry, listDatedEntries } from './entries';
import { layOutTimeline, MARK_PX, nextMark, ROW_PX, type TimelineMark } from './layout';

const essay = buildEssay({ id: 'doe-2024', written: { from: '2024-12-26', to: '2024-12-31', how: 'inferred' } });
const silent = buildEssay({ id: 'roe-2018', written: { from: '2018-05-15', to: '2018-05-15', how: 'dateline' } });

function entriesOf(given: Partial<KnowledgeBundle>, notes = [buildNote()]): DatedEntry[] {
  const knowledge = buildKnowledge({ essays: [essay, silent], ...given });
  const dossier = compileDossier(knowledge, 'talks');
  if (dossier === undefined) throw new Error('the test has no such topic');
  return listDatedEntries(dossier, knowledge.essays, notes);
}

const position = (id: string, given = {}) => buildPosition({ id, essay: essay.id, ...given });
const laneOf = (entries: readonly DatedEntry[], lane: string) =>
  entries.filter((entry) => entry.lane === lane).map(({ id, from, until }) => [id, from, until]);

const RICH = {
  topics: [
    buildTopic({
      record: ['2026-02-24', '2026-02-20', '2025-11-07', '1972-09-29'].map((date) =>
        buildRecordEntry({ id: date, date }),
      ),
    }),
  ],
  positions: [
    position('year', { kind: 'event', date: '2017' }),
    position('same-year', { kind: 'fact', date: '2017' }),
    position('period', { kind: 'fact', date: '2012', until: '2016', dateInferred: true }),
    position('undated'),
    position('soon', {
      kind: 'prediction',
      date: '2025',
      outcome: { state: 'failed', asOf: '2026-03-01', record: [], why: '' },
    }),
    position('sooner', {
      kind: 'prediction',
      outcome: { state: 'failed', asOf: '2025-06', record: [], why: '' },
    }),
    position('open', { kind: 'prediction' }),
  ],
};

describe('listDatedEntries', () => {
  it('takes every dated thing, earliest first', () => {
    const entries = entriesOf(RICH, [buildNote({ id: 'n', createdAtMs: new Date(2026, 2, 9, 23, 30).getTime() })]);
    expect(laneOf(entries, 'told')).toEqual([
      ['period', '2012', '2016'],
      ['year', '2017', '2017'],
      ['same-year', '2017', '2017'],
    ]);
    expect(laneOf(entries, 'predictions')).toEqual([
      ['soon', '2024-12-31', '2026-03-01'],
      ['sooner', '2024-12-31', '2025-06'],
      ['open', '2024-12-31', '2024-12-31'],
    ]);
    expect(laneOf(entries, 'record')).toHaveLength(4);
    expect(laneOf(entries, 'notes')).toEqual([['n', '2026-03-09', '2026-03-09']]);
    expect(entries[0]?.from).toBe('1972-09-29');
  });

  it('has the essays that are silent on the topic too, and says so', () => {
    const speaks = entriesOf(RICH).flatMap((entry) =>
      entry.lane === 'essays' ? [[entry.id, entry.speaksOfTopic]] : [],
    );
    expect(speaks).toEqual([
      ['roe-2018', false],
      ['doe-2024', true],
    ]);
  });
});

/** Whether two marks, or their targets, share a place. */
function collide(a: TimelineMark, b: TimelineMark): boolean {
  const reach = (ROW_PX - MARK_PX) / 2;
  return a.y === b.y && a.x - reach < b.x + b.width + reach && b.x - reach < a.x + a.width + reach;
}

describe('layOutTimeline', () => {
  it('draws as one what has the same dates, outcomes apart', () => {
    const { marks } = layOutTimeline(entriesOf(RICH), 320);
    const ids = marks.map(({ entries }) => entries.map(({ id }) => id).join('+'));
    expect(ids).toContain('year+same-year');
    expect(ids).toContain('soon+sooner');
    expect(ids).toContain('open');
    expect(marks.find(({ id }) => id === 'predictions soon')).toMatchObject({
      from: '2024-12-31',
      until: '2026-03-01',
    });
  });

  it.each([256, 320, 704, 1200])('no two marks share a place and none is outside, %d px wide', (widthPx) => {
    const dates = Array.from({ length: 60 }, (_, at) => {
      const month = String((at * 7) % 12 || 12).padStart(2, '0');
      return at % 5 === 0 ? `${2008 + (at % 17)}` : `${2008 + ((at * 5) % 19)}-${month}-${10 + (at % 18)}`;
    });
    const record = dates.map((date, at) => buildRecordEntry({ id: `r${at}`, date }));
    const told = dates.map((date, at) =>
      position(`p${at}`, { kind: 'event', date, until: at % 3 === 0 ? '2025' : undefined }),
    );
    const { marks, height } = layOutTimeline(entriesOf({ topics: [buildTopic({ record })], positions: told }), widthPx);
    marks.forEach((mark, index) => {
      expect(mark.x >= 0 && mark.x + mark.width <= widthPx, mark.id).toBe(true);
      expect(mark.y < height).toBe(true);
      for (const other of marks.slice(index + 1)) expect(collide(mark, other), `${mark.id} ${other.id}`).toBe(false);
    });
    expect(marks.flatMap(({ entries }) => entries)).toHaveLength(2 + 60 + 60 + 1);
  });

  it('what was not over when it was told of ends where its writer wrote; what lies ahead is drawn whole', () => {
    const positions = [
      position('decade', { kind: 'fact', date: '202X' }),
      position('ending', { kind: 'fact', date: '2021', until: '202X' }),
      position('ahead', { kind: 'fact', date: '2026' }),
      position('past', { kind: 'fact', date: '2021' }),
    ];
    const entries = entriesOf({ ...RICH, positions });
    const { marks, scale } = layOutTimeline(entries, 1200);
    const endOf = (id: string) => {
      const { x, width } = marks.find((mark) => mark.id === `told ${id}`) as TimelineMark;
      return Math.round(x + width);
    };
    const written = Math.round(scale.at(daySpanOf(essay.written.to).to));
    expect([endOf('decade'), endOf('ending')]).toEqual([written, written]);
    expect(endOf('ahead')).toBeGreaterThan(written);
    expect(endOf('past')).toBeLessThan(written);
    // In words it is still what the essay says.
    expect(laneOf(entries, 'told').find(([id]) => id === 'decade')).toEqual(['decade', '202X', '202X']);
  });

  it('has no lane for what there is none of', () => {
    const { lanes } = layOutTimeline(entriesOf({ positions: [] }, []), 320);
    expect(lanes.map(({ lane }) => lane)).toEqual(['essays']);
  });
});

describe('nextMark', () => {
  const layout = layOutTimeline(entriesOf(RICH), 320);
  const first = layout.marks[0] as TimelineMark;
  const last = layout.marks.at(-1) as TimelineMark;

  it('leads along the time, and stops at its ends', () => {
    const seen = [first];
    for (let next = nextMark(layout, first, 'ArrowRight'); next !== undefined; ) {
      seen.push(next);
      next = nextMark(layout, next, 'ArrowRight');
    }
    expect(seen).toEqual(layout.marks);
    expect(nextMark(layout, last, 'ArrowLeft')).toBe(layout.marks.at(-2));
    expect(nextMark(layout, first, 'ArrowLeft')).toBeUndefined();
    expect([nextMark(layout, last, 'Home'), nextMark(layout, first, 'End')]).toEqual([first, last]);
  });

  it('leads to the nearest in the lane above or below', () => {
    const told = layout.marks.find(({ lane }) => lane === 'told') as TimelineMark;
    expect(nextMark(layout, told, 'ArrowUp')?.lane).toBe('essays');
    expect(nextMark(layout, told, 'ArrowDown')?.lane).toBe('predictions');
    expect(nextMark(layout, first, 'x')).toBeUndefined();
  });
});
