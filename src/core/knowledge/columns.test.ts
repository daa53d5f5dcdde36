import { expect, it } from 'vitest';
import { type Columns, toColumns, toRows } from './columns';

interface Thing {
  name: string;
  parts?: string[];
  isOld?: boolean;
}

const things: Thing[] = [{ name: 'junk', parts: ['mast'], isOld: false }, { name: '' }, { name: 'ferry', isOld: true }];

it('rows come back as they were, with no field that they had not', () => {
  const columns = toColumns(things);
  expect(columns).toEqual({ name: ['junk', '', 'ferry'], parts: [['mast'], null, null], isOld: [false, null, true] });
  expect(toRows<Thing>(JSON.parse(JSON.stringify(columns)) as Columns<Thing>)).toStrictEqual(things);
});

it('of no rows nothing comes back', () => {
  expect(toRows(toColumns<Thing>([]))).toEqual([]);
});
