/**
 * Fingerprints of essays: enough to see that a sentence of ours copies one, or states a number or a name that it does not,
 * without the essay's text being here. They are short hashes, sorted, so that no order of words is left.
 */
import { createHash } from 'node:crypto';
import { statedValues } from './numbers';
import { wordsOf } from './words';

/** So many words in a row in common with an essay count as copied. */
export const RUN_LENGTH = 7;

/** Characters of base64url, 6 bits each. 42 bits: about one run in 500 million is taken for one of the essays' 8,000 by mistake. */
const RUN_HASH_LENGTH = 7;
/** 24 bits: about one word in 100,000 is taken for one of a paragraph's 150 by mistake. */
const TOKEN_HASH_LENGTH = 4;
const PARAGRAPH_HASH_LENGTH = 12;
/** Runs are written in rows, so that files have lines. */
const RUNS_IN_A_ROW = 16;

/** As it is written to fingerprints/<essay id>.json; hashes stand one behind the other. */
export interface Fingerprint {
  paragraphs: { of: string; tokens: string }[];
  runs: string[];
}

/** The first characters of the SHA-256 (FIPS 180-4) of a text, in base64url. */
function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

/** What a paragraph is recognised by in a file, whatever its line. */
export const hashParagraph = (paragraph: string): string => hash(wordsOf(paragraph).join(' '), PARAGRAPH_HASH_LENGTH);

const hashRun = (words: readonly string[]): string => hash(words.join(' '), RUN_HASH_LENGTH);
const hashWord = (word: string): string => hash(word, TOKEN_HASH_LENGTH);
const hashValue = (value: number): string => hash(`=${value}`, TOKEN_HASH_LENGTH);

function runsOf(words: readonly string[]): string[][] {
  return words.slice(RUN_LENGTH - 1).map((_, index) => words.slice(index, index + RUN_LENGTH));
}

const sorted = (hashes: readonly string[]): string[] => [...new Set(hashes)].sort();

/**
 * The fingerprint of an essay from the whole file it stands in and its body paragraphs. Runs cross the ends of paragraphs,
 * over headings as well as without them.
 */
export function fingerprintOf(file: string, paragraphs: readonly string[]): Fingerprint {
  const wholes = [file, paragraphs.join('\n')];
  const runs = sorted(wholes.flatMap((whole) => runsOf(wordsOf(whole)).map(hashRun)));
  const rows = Array.from({ length: Math.ceil(runs.length / RUNS_IN_A_ROW) }, (_, row) =>
    runs.slice(row * RUNS_IN_A_ROW, (row + 1) * RUNS_IN_A_ROW).join(''),
  );
  return {
    paragraphs: paragraphs.map((paragraph) => {
      const words = wordsOf(paragraph);
      const tokens = sorted([...words.map(hashWord), ...[...statedValues(words)].map(hashValue)]);
      return { of: hashParagraph(paragraph), tokens: tokens.join('') };
    }),
    runs: rows,
  };
}

function cut(hashes: string, length: number): Set<string> {
  return new Set(
    Array.from({ length: hashes.length / length }, (_, at) => hashes.slice(at * length, (at + 1) * length)),
  );
}

/** What can be asked of a paragraph that is not here. */
export interface HashedParagraph {
  hasWord(word: string): boolean;
  statesValue(value: number): boolean;
}

/** What can be asked of an essay that is not here. */
export interface HashedEssay {
  paragraphs: HashedParagraph[];
  /** The first seven words in a row that a text has in common with the essay; null if there are none. */
  findCopiedRun(text: string): string | null;
}

export function openFingerprint({ paragraphs, runs }: Fingerprint): HashedEssay {
  const known = cut(runs.join(''), RUN_HASH_LENGTH);
  return {
    paragraphs: paragraphs.map(({ tokens }) => {
      const own = cut(tokens, TOKEN_HASH_LENGTH);
      return {
        hasWord: (word) => own.has(hashWord(word)),
        statesValue: (value) => own.has(hashValue(value)),
      };
    }),
    findCopiedRun: (text) =>
      runsOf(wordsOf(text))
        .find((run) => known.has(hashRun(run)))
        ?.join(' ') ?? null,
  };
}
