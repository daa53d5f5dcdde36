import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en, type StringKey } from './en';
import { ja } from './ja';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const keys = Object.keys(en) as StringKey[];

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** Every source text of the extension but the words themselves and the tests. */
function readSources(): string {
  const root = join(import.meta.dirname, '..', '..');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith(join('ui', 'strings')))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
}

describe.each([
  ['ja', ja],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
])('the interface in %s', (_language, strings) => {
  it('has every key and no other', () => {
    expect(Object.keys(strings).sort()).toEqual([...keys].sort());
  });

  it('has the same places to fill in', () => {
    for (const key of keys) expect(placesOf(strings[key]), key).toEqual(placesOf(en[key]));
  });

  it('leaves nothing empty that English says', () => {
    for (const key of keys) expect(strings[key].trim() === '', key).toBe(en[key].trim() === '');
  });
});

/** What keys put together while running begin with: `strings[`colour_${colour}`]` gives `colour_`. */
function findBuiltPrefixes(sources: string): string[] {
  return [...sources.matchAll(/\bstrings\[`(\w+_)\$\{[^}]+\}`\]/g)].map((match) => match[1] as string);
}

/** Whether a key is looked up by its own name, or is put together of a beginning and a value that the sources name. */
function isUsed(key: string, sources: string, prefixes: readonly string[]): boolean {
  if (new RegExp(`\\bstrings\\??\\.${key}\\b|'${key}'`).test(sources)) return true;
  return prefixes.some((prefix) => {
    const value = key.slice(prefix.length);
    // As a literal or as the name of a field: `'yellow'`, `yellow:`.
    return key.startsWith(prefix) && new RegExp(`'${value}'|\\b${value}:`).test(sources);
  });
}

describe('the words of the interface', () => {
  const sources = readSources();
  const prefixes = findBuiltPrefixes(sources);

  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key, sources, prefixes))).toEqual([]);
  });

  it('would be found unused', () => {
    for (const key of ['colour_orange', 'clos', 'closeness']) {
      expect(isUsed(key, sources, prefixes), key).toBe(false);
    }
  });
});
