import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BadUse } from './bad-use';
import { readJsonLines } from './json-lines';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('gives every line its object or what is wrong with it', () => {
  const file = join(folder, 'items.jsonl');
  writeFileSync(file, '\ufeff{"id": 1}\r\n\n[1]\nnonsense\n{"id": "b"}');
  expect(readJsonLines([file, file])).toHaveLength(8);
  expect(readJsonLines([file])).toEqual([
    { place: `${file}:1`, value: { id: 1 } },
    { place: `${file}:3`, error: 'the line is not a JSON object' },
    { place: `${file}:4`, error: 'the line is not JSON' },
    { place: `${file}:5`, value: { id: 'b' } },
  ]);
});

it('refuses a file that cannot be read, by name', () => {
  const file = join(folder, 'nowhere.jsonl');
  expect(() => readJsonLines([file])).toThrow(BadUse);
  expect(() => readJsonLines([file])).toThrow(`cannot read the file ${file}`);
});
