import { describe, expect, it } from 'vitest';
import { glanceAt } from './glance';

const line = 'x'.repeat(50);
const lines = (count: number) => line.repeat(count);
const NONE = { positions: [], record: [], hasQuestion: false };

describe('what stands open on a card', () => {
  it('is nothing where there is nothing', () => {
    expect(glanceAt(NONE)).toEqual({ positions: 0, record: 0 });
  });

  it('is one position and the newest entry, however long they are', () => {
    const long = [lines(30), lines(30)];
    expect(glanceAt({ positions: long, record: long, hasQuestion: true })).toEqual({ positions: 1, record: 1 });
  });

  it('is as much more as there is room for', () => {
    const short = ['Talks help.', 'Talks fail.', 'Talks go on.'];
    expect(glanceAt({ ...NONE, positions: short }).positions).toBe(2);
    expect(glanceAt({ ...NONE, record: short }).record).toBe(3);
    expect(glanceAt({ ...NONE, record: [lines(2), lines(3), lines(3)] }).record).toBe(2);
  });

  it('is two voices before it is more of the record', () => {
    const texts = [lines(3), lines(3), lines(3)];
    expect(glanceAt({ positions: texts, record: texts, hasQuestion: false })).toEqual({ positions: 2, record: 1 });
  });

  it('passes over none for a shorter one behind it', () => {
    expect(glanceAt({ ...NONE, positions: [lines(4), lines(19), 'Short.'] }).positions).toBe(1);
    expect(glanceAt({ ...NONE, record: [lines(4), lines(9), 'Short.'] }).record).toBe(1);
  });

  it('is less beside a question with its sides', () => {
    const texts = [lines(2), lines(2), lines(2)];
    const contents = { positions: texts, record: texts };
    expect(glanceAt({ ...contents, hasQuestion: true }).positions).toBe(1);
    expect(glanceAt({ ...contents, hasQuestion: false }).positions).toBe(2);
    expect(glanceAt({ ...NONE, record: texts, hasQuestion: true }).record).toBe(1);
  });

  it('counts a kanji as two letters', () => {
    const record = (text: string) => [text, text, text];
    expect(glanceAt({ ...NONE, record: record('字'.repeat(50)) })).toEqual(
      glanceAt({ ...NONE, record: record('x'.repeat(100)) }),
    );
    expect(glanceAt({ ...NONE, record: record('字'.repeat(100)) }).record).toBeLessThan(
      glanceAt({ ...NONE, record: record('x'.repeat(100)) }).record,
    );
  });
});
