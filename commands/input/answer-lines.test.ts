import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { answerLines, type LineCommand } from './answer-lines';
import { BadUse } from './bad-use';

/** Halves even numbers. */
const command: LineCommand<{ n: number }> = {
  name: 'halve',
  lines: '{id, n}',
  readItem: ({ n }) => (typeof n === 'number' ? { n } : { error: 'the item has no "n"' }),
  prepare: () => (item) => {
    if (item.n % 2 !== 0) throw new Error(`${item.n} is odd`);
    return { half: item.n / 2 };
  },
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'answer-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function run(text: string): { exitCode: number; output: unknown[] } {
  const file = join(folder, 'items.jsonl');
  writeFileSync(file, text);
  let written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    written += part;
    return true;
  });
  const exitCode = answerLines(command, [file]);
  const output = written
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { exitCode, output };
}

it('answers each line by a line, under its id or its place', () => {
  const { exitCode, output } = run('{"id": "a", "n": 2}\n\n{"n": 4}\n');
  expect(output).toEqual([
    { id: 'a', half: 1 },
    { id: `${join(folder, 'items.jsonl')}:3`, half: 2 },
  ]);
  expect(exitCode).toBe(0);
});

it('gives a line that fails its error in its place', () => {
  const { exitCode, output } = run('{"id": 1}\n{"id": 2, "n": 3}\nnonsense\n{"id": 4, "n": 8}');
  expect(output).toEqual([
    { id: 1, error: 'the item has no "n"' },
    { id: 2, error: '3 is odd' },
    { id: `${join(folder, 'items.jsonl')}:3`, error: 'the line is not JSON' },
    { id: 4, half: 4 },
  ]);
  expect(exitCode).toBe(1);
});

it('writes nothing for files without a line', () => {
  expect(run('\n')).toEqual({ exitCode: 0, output: [] });
});

it.each([
  [[], 'halve needs at least one FILE.jsonl with lines {id, n}'],
  [['--fast'], 'halve takes files only, not --fast'],
  [['nowhere.jsonl'], 'cannot read the file nowhere.jsonl'],
])('refuses %j as bad use', (files, message) => {
  expect(() => answerLines(command, files)).toThrow(new BadUse(message));
});
