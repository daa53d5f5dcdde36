/** The peer of the ranker: plain BM25 (k1 1.2, b 0.75) over words and pairs of CJK characters, knowing no topics. */

const K1 = 1.2;
const B = 0.75;

/** Gives the indexes of the texts that share words with a query, with their scores, best first. */
export function createPlainBm25(texts: readonly string[]): (query: string) => { at: number; score: number }[] {
  const documents = texts.map(wordsOf);
  const averageLength = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length);
  const postings = new Map<string, Map<number, number>>();
  for (const [at, words] of documents.entries()) {
    for (const word of words) {
      const places = postings.get(word) ?? new Map<number, number>();
      places.set(at, (places.get(at) ?? 0) + 1);
      postings.set(word, places);
    }
  }
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(query))) {
      const places = postings.get(word);
      if (places === undefined) continue;
      const rarity = Math.log(1 + (texts.length - places.size + 0.5) / (places.size + 0.5));
      for (const [at, times] of places) {
        const dampening = K1 * (1 - B + (B * (documents[at]?.length ?? 0)) / averageLength);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * times * (K1 + 1)) / (times + dampening));
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([at, score]) => ({ at, score }));
  };
}

function wordsOf(text: string): string[] {
  const runs = text.toLowerCase().match(/[a-z0-9\u00c0-\u024f]+|[\u3040-\u9fff]+/g) ?? [];
  return runs.flatMap((run) =>
    run.charCodeAt(0) < 0x3040 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}
