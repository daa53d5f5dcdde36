/**
 * The peer of quote finding: the way of Hypothesis's client (`src/annotator/anchoring/match-quote.ts`), with the library
 * it uses. Exact occurrences first, else approximate ones with up to half of the quote wrong; then a score in which the
 * quote weighs 50, each side's 32 characters 20, and nearness to the old place 2.
 */
import search, { type Match } from 'approx-string-match';
import type { Quote } from '../src/core/quote/types';

const CONTEXT_UNITS = 32;
const MOST_ERRORS = 256;

export interface PeerMatch {
  start: number;
  end: number;
  /** 0 to 1, surroundings included. */
  score: number;
  /** 0 to 1: how much of the quote's own words stands there. */
  likeness: number;
}

/** The best place for a quote; null only where nothing is near enough to count as a match at all. */
export function matchLikeHypothesis(text: string, { exact, prefix, suffix, start }: Quote): PeerMatch | null {
  if (exact.length === 0) return null;
  const before = prefix.slice(-CONTEXT_UNITS);
  const after = suffix.slice(0, CONTEXT_UNITS);
  let best: PeerMatch | null = null;
  for (const match of findAll(text, exact, Math.min(MOST_ERRORS, exact.length / 2))) {
    const quoteScore = 1 - match.errors / exact.length;
    const prefixScore =
      before === '' ? 1 : likeness(text.slice(Math.max(0, match.start - before.length), match.start), before);
    const suffixScore = after === '' ? 1 : likeness(text.slice(match.end, match.end + after.length), after);
    const nearness = 1 - Math.abs(match.start - start) / text.length;
    const score = (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * nearness) / 92;
    if (best === null || score > best.score) best = { start: match.start, end: match.end, score, likeness: quoteScore };
  }
  return best;
}

function findAll(text: string, pattern: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, mostErrors);
}

function likeness(text: string, pattern: string): number {
  if (pattern.length === 0 || text.length === 0) return 0;
  const [first] = findAll(text, pattern, pattern.length);
  return first === undefined ? 0 : 1 - first.errors / pattern.length;
}
