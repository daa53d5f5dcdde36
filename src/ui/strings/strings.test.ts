import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en, type StringKey } from './en';
import { ja } from './ja';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const keys = Object.keys(en) as StringKey[];

/** Keys put together while running, by what they begin with: `strings[`colour_${colour}`]`. */
const BUILT_PREFIXES = [
  'anchor_',
  'changeKeys_',
  'colour_',
  'command_',
  'density_',
  'evidence_',
  'heading_',
  'kind_',
  'lane_',
  'language_',
  'outcome_',
  'savingFailed_',
  'sensitivityHelp_',
  'sensitivity_',
  'stance_',
  'theme_',
  'topicKind_',
  'verdict_',
  'zone_',
];

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

describe('the words of the interface', () => {
  it('are all used', () => {
    const sources = readSources();
    const unused = keys.filter((key) => {
      const prefix = BUILT_PREFIXES.find((candidate) => key.startsWith(candidate));
      return prefix === undefined ? !new RegExp(`\\b${key}\\b`).test(sources) : !sources.includes(prefix);
    });
    expect(unused).toEqual([]);
  });
});
