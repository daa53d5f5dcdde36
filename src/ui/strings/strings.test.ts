import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en, type StringKey } from './en';
import { ja } from './ja';
import { type SurfaceStrings, surfaceEn } from './surface-en';
import { surfaceJa } from './surface-ja';
import { surfaceZhHans } from './surface-zh-hans';
import { surfaceZhHant } from './surface-zh-hant';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const keys = Object.keys(en) as StringKey[];
const surfaceKeys = Object.keys(surfaceEn) as (keyof SurfaceStrings)[];

const root = join(import.meta.dirname, '..', '..');

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** Every source text of the extension but the words themselves and the tests. */
function readSources(): string {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith(join('ui', 'strings')))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
}

/** The source texts that a script is made of: its entry and all that this imports, one by another. */
function readSourcesOf(entry: string): string {
  const texts = new Map<string, string>();
  const follow = (path: string) => {
    if (texts.has(path) || path.includes(join('ui', 'strings'))) return;
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    for (const [, imported] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^'?]*)'/gm)) {
      const module = join(dirname(path), imported as string);
      const file = ['.ts', '.tsx'].map((ending) => module + ending).find(existsSync);
      if (file !== undefined) follow(file);
    }
  };
  follow(join(root, entry));
  return [...texts.values()].join('\n');
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

/**
 * Whether a key is looked up in the sources by its own name, or is put together of a beginning and a value that they name,
 * or others that are given.
 */
function isUsed(key: string, sources: string, prefixes: readonly string[], naming = sources): boolean {
  if (new RegExp(`\\bstrings\\??\\.${key}\\b|'${key}'`).test(sources)) return true;
  return prefixes.some((prefix) => {
    const value = key.slice(prefix.length);
    // As a literal or as the name of a field: `'yellow'`, `yellow:`.
    return key.startsWith(prefix) && new RegExp(`'${value}'|\\b${value}:`).test(naming);
  });
}

describe.each([
  ['ja', surfaceJa, ja],
  ['zh-Hans', surfaceZhHans, zhHans],
  ['zh-Hant', surfaceZhHant, zhHant],
])('what is said over a page in %s', (_language, surface, whole) => {
  it('has every key and no other', () => {
    expect(Object.keys(surface).sort()).toEqual([...surfaceKeys].sort());
  });

  it('is a part of the interface', () => {
    expect(whole).toMatchObject(surface);
  });
});

describe('the words of the interface', () => {
  const sources = readSources();
  const prefixes = findBuiltPrefixes(sources);

  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key, sources, prefixes))).toEqual([]);
  });

  it('are with those over a page only if something there says them', () => {
    const here = `${readSourcesOf('reader/overlay/main.tsx')}\n${readSourcesOf('reader/editor/main.ts')}`;
    const prefixesHere = findBuiltPrefixes(here);
    expect(prefixesHere).toContain('refuse_');
    // What may become of a prediction, and the like, is named by types of the core.
    expect(surfaceKeys.filter((key) => !isUsed(key, here, prefixesHere, sources))).toEqual([]);
    for (const key of ['findTopic', 'verdict_relation']) {
      expect(isUsed(key, here, prefixesHere, sources), key).toBe(false);
    }
  });

  it('would be found unused', () => {
    for (const key of ['colour_orange', 'clos', 'closeness']) {
      expect(isUsed(key, sources, prefixes), key).toBe(false);
    }
  });
});

// What is filled in may have quotation marks of its own: “Taiwan contingency” is the name of a topic.
it.each([
  ['en', en, surfaceEn],
  ['ja', ja, surfaceJa],
  ['zh-Hans', zhHans, surfaceZhHans],
  ['zh-Hant', zhHant, surfaceZhHant],
])('no place stands within quotation marks in %s', (_language, strings, surface) => {
  for (const [key, text] of Object.entries({ ...strings, ...surface })) {
    expect(text, key).not.toMatch(/[“「『‘][^”」』’]*\{\w+\}/);
  }
});
