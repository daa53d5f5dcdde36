/**
 * How much of a position's own wording a paragraph has, in whichever of the four languages the paragraph is written: the
 * base says every position in all of them. The words travel as hashes, so that they weigh little. What is measured is the
 * cosine of two sets of words, each word weighed by how few positions have it (Salton and Buckley, "Term-weighting
 * approaches in automatic text retrieval", 1988), with the paragraph's length left out: all positions are measured against
 * the same paragraph.
 */

/** A hash has 14 bits: of the hundred words of a paragraph, one looks by chance like a word of every fifth position. */
const HASHES = 1 << 14;
/** Two of these digits are one gap between neighbouring hashes; `OVERFLOW` says that the gap goes on. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const OVERFLOW = DIGITS.length ** 2 - 1;
/** Stands between a position's words in Latin letters and the others. */
const SEPARATOR = '.';
/** The cosine's part on the position's side at which the measure is full: seldom reached but by a paragraph on the very matter. */
const FULL = 3;

/** FNV-1a, folded to 14 bits (Fowler, Noll and Vo; draft-eastlake-fnv). */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return ((hash >>> 14) ^ hash) & (HASHES - 1);
}

export function isLatinWord(word: string): boolean {
  return /^[a-z]/.test(word);
}

/** Packs a position's own words (see `wordsOf`). */
export function packWords(words: readonly string[]): string {
  const latin = words.filter(isLatinWord);
  const others = words.filter((word) => !isLatinWord(word));
  return [latin, others].map((script) => packHashes(script.map(hashWord))).join(SEPARATOR);
}

function packHashes(hashes: readonly number[]): string {
  let packed = '';
  let last = 0;
  for (const hash of [...new Set(hashes)].sort((a, b) => a - b)) {
    let gap = hash - last;
    for (; gap >= OVERFLOW; gap -= OVERFLOW) packed += digits(OVERFLOW);
    packed += digits(gap);
    last = hash;
  }
  return packed;
}

function digits(number: number): string {
  return `${DIGITS[Math.floor(number / DIGITS.length)]}${DIGITS[number % DIGITS.length]}`;
}

function unpackHashes(packed: string): Set<number> {
  const hashes = new Set<number>();
  let hash = 0;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    const gap = DIGITS.indexOf(packed[at] as string) * DIGITS.length + DIGITS.indexOf(packed[at + 1] as string);
    hash += gap;
    if (gap !== OVERFLOW) hashes.add(hash);
  }
  return hashes;
}

/** Of the words of a paragraph, how much each position has of them as its own: from 0 to 1, by the position's place in the list. */
export type OwnWordsMeasurer = (words: Iterable<string>) => (at: number) => number;

/** One script's words of a position, with the length of their vector. */
interface Wording {
  hashes: ReadonlySet<number>;
  length: number;
}

/** Prepares measuring; the packed words are read when the first paragraph comes. */
export function createOwnWordsMeasurer(packed: readonly string[]): OwnWordsMeasurer {
  let prepared: ReturnType<typeof prepare> | null = null;
  return (words) => {
    prepared ??= prepare(packed);
    const { wordings, rarity } = prepared;
    const said = new Set([...words].map(hashWord));
    return (at) => {
      const shares = (wordings[at] ?? []).map(({ hashes, length }) => {
        let sum = 0;
        for (const hash of hashes) if (said.has(hash)) sum += rarity(hash);
        return length === 0 ? 0 : sum / length;
      });
      return Math.min(1, Math.max(0, ...shares) / FULL);
    };
  };
}

function prepare(packed: readonly string[]): { wordings: Wording[][]; rarity: (hash: number) => number } {
  const unpacked = packed.map((position) => position.split(SEPARATOR).map(unpackHashes));
  const frequencies = new Map<number, number>();
  for (const hash of unpacked.flatMap((scripts) => [...new Set(scripts.flatMap((hashes) => [...hashes]))])) {
    frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  }
  const rarity = (hash: number) => Math.log((packed.length + 1) / ((frequencies.get(hash) ?? 0) + 0.5));
  const wordings = unpacked.map((scripts) =>
    scripts.map((hashes) => ({ hashes, length: Math.hypot(...[...hashes].map(rarity)) })),
  );
  return { wordings, rarity };
}
