/** The repository's own rules, kept by a machine: which room may import which, how long a file may be, how it is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const ENTRY_ROOMS = ['sentinel', 'reader', 'background', 'popup', 'panel', 'options', 'welcome', 'book'];
const MIDDLE_ROOMS = ['ui', 'messages', 'storage', 'knowledge'];
const MAX_LINES = 400;

const files = readdirSync(resolve(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(resolve(root, 'src'), resolve(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const shipped = files.filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file));
const roomOf = (file: string) => file.split('/')[0] as string;

/** Rooms that a room may import from, itself apart. */
function allowedFor(room: string): string[] {
  if (room === 'core') return [];
  if (MIDDLE_ROOMS.includes(room)) return ['core'];
  if (room === 'sentinel') return ['core'];
  return ['core', ...MIDDLE_ROOMS];
}

function importsOf(file: string): string[] {
  const source = readFileSync(resolve(root, 'src', file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
}

describe('imports run one way', () => {
  test.each(shipped)('%s', (file) => {
    const room = roomOf(file);
    const wrong = importsOf(file).filter((specifier) => {
      // What the knowledge plugin makes belongs to its room.
      if (specifier.startsWith('virtual:narrow-water'))
        return room !== 'knowledge' && !allowedFor(room).includes('knowledge');
      if (!specifier.startsWith('.')) return false;
      const target = roomOf(
        relative(resolve(root, 'src'), resolve(root, 'src', dirname(file), specifier)).replaceAll('\\', '/'),
      );
      return target !== room && !allowedFor(room).includes(target);
    });
    expect(wrong, `${room} may import from ${allowedFor(room).join(', ') || 'nothing but itself'}`).toEqual([]);
  });
});

test('every room of src is one that ARCHITECTURE.md names', () => {
  const rooms = new Set(shipped.filter((file) => file.includes('/')).map(roomOf));
  expect([...rooms].sort()).toEqual(['core', ...ENTRY_ROOMS, ...MIDDLE_ROOMS].sort());
  const architecture = readFileSync(resolve(root, 'ARCHITECTURE.md'), 'utf8');
  for (const room of rooms) expect(architecture).toContain(`${room}/`);
});

test(`no source file is longer than ${MAX_LINES} lines`, () => {
  const long = files.filter((file) => readFileSync(resolve(root, 'src', file), 'utf8').split('\n').length > MAX_LINES);
  expect(long).toEqual([]);
});

test('files are kebab-case, components PascalCase', () => {
  const odd = files.filter((file) => {
    const name = file.split('/').at(-1) as string;
    return !/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z]+)(\.dom)?(\.test)?(\.d)?\.tsx?$/.test(name);
  });
  expect(odd).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync(resolve(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
});

test('the lock file has an entry for every optional dependency, so that other platforms can install from it too', () => {
  const { packages } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});
