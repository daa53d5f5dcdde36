/** Our sentences copy no essay, and a position's numbers and names are its paragraph's. See fingerprint.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foreignNames, foreignNumbers } from './faithful';
import { type HashedEssay, openFingerprint } from './fingerprint';
import { knownNames } from './names';
import { essays, ourSentences } from './our-sentences';

const FOLDER = join(import.meta.dirname, 'fingerprints');
const fingerprints = new Map<string, HashedEssay>(
  readdirSync(FOLDER).map((name) => [
    name.replace(/\.json$/, ''),
    openFingerprint(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))),
  ]),
);

/** The assertion shows a list in part; its message shows all. */
const expectNone = (findings: readonly string[]) => expect(findings, findings.join('\n')).toEqual([]);

test.each(essays)('$id has a fingerprint of every paragraph (npm run fingerprint)', ({ id, paragraphs }) => {
  expect(fingerprints.get(id)?.paragraphs).toHaveLength(paragraphs);
});

describe('no seven words in a row are an essay’s', () => {
  test.each(Object.entries(ourSentences))('%s', (_kind, sentences) => {
    const copied = sentences.flatMap(([id, text]) =>
      [...fingerprints].flatMap(([essay, fingerprint]) => {
        const run = fingerprint.findCopiedRun(text);
        return run === null ? [] : [`${id}: “${run}” (${essay})`];
      }),
    );
    expectNone(copied);
  });
});

describe.each(essays)('$id', ({ id: essay, author, positions }) => {
  const known = knownNames(essays.flatMap((one) => one.positions.map(({ text }) => text)));
  const cases = positions.flatMap((position) => {
    const paragraph = fingerprints.get(essay)?.paragraphs[position.paragraph - 1];
    // That there is one is the first test's concern.
    return paragraph === undefined ? [] : [{ position, paragraph }];
  });

  /** What is foreign to its paragraph, a line for each position. */
  function foreignIn(find: (one: (typeof cases)[number]) => string[]): string[] {
    const lines = cases.map((one) => ({ id: one.position.id, foreign: find(one) }));
    return lines.flatMap(({ id, foreign }) => (foreign.length === 0 ? [] : [`${id}: ${foreign.join(', ')}`]));
  }

  test('every number of a position and of its figures is its paragraph’s', () => {
    expectNone(foreignIn(({ position, paragraph }) => foreignNumbers(position, paragraph)));
  });

  test('every name in a position is its paragraph’s, or stands in equivalent-names.ts with a reason', () => {
    expectNone(foreignIn(({ position, paragraph }) => foreignNames(position, author, paragraph, known)));
  });
});
