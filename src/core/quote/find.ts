import { placeEnds, type QuotePattern } from './align';
import { readContext, type StoredContext } from './context';
import { splitsPair } from './describe';
import { countInformation, type FoldedText, foldedIndexAt, foldToCodes } from './fold-codes';
import { buildGramIndex, type GramIndex, lacksGrams } from './gram-index';
import { type Breaks, isAccepted, isUnrivalled, type Rating, ratePlace } from './judge';
import { findOccurrences } from './occurrences';
import { collectHits, DiagonalVotes } from './seed';
import { snapToBreak, snapToWord } from './snap';
import type { Anchor, Quote, QuoteCandidate } from './types';

const MOST_CANDIDATES = 5;
/** How far from an end a paragraph's break is looked for. */
const EDGE_UNITS = 24;
const LEAST_SNAP_UNITS = 10;
/** A quote whose words occur several times is told by its context only if that has at least this many units. */
const ENOUGH_CONTEXT_UNITS = 24;
const LEAST_CANDIDATE_SCORE = 0.25;
/** Places whose weights differ by less than this count as equally likely. */
const CLEAR_LEAD = 0.08;

/** Finds many quotes on one page; what they share is prepared once, when first needed. */
export interface QuoteFinder {
  /** Where a quote stands in the finder's text. */
  find(quote: Quote): Anchor;
}

interface Place extends QuoteCandidate {
  rating: Rating;
  breaks: Breaks;
}

class PageQuoteFinder implements QuoteFinder {
  readonly #text: string;
  readonly #votes = new DiagonalVotes();
  #folded: FoldedText | null = null;
  #index: GramIndex | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  find(quote: Quote): Anchor {
    if (quote.exact.trim() === '') return orphan([]);
    const exact = foldToCodes(quote.exact).codes;
    if (exact.length === 0) return orphan([]);
    // An index built for an earlier quote rules out most absent ones without reading the text.
    const isAbsent = this.#index !== null && lacksGrams(this.#index, exact);
    const occurrences = isAbsent ? [] : findOccurrences(this.#text, quote.exact, quote.start);
    const unmoved = this.#findUnmoved(quote, occurrences);
    if (unmoved) return unmoved;

    const stored = readContext(quote);
    const information = countInformation(exact);
    const accepts = (place: Place) => isAccepted(place.rating, information, stored, place.breaks);

    const standing = this.#rateOccurrences(quote, exact, stored, occurrences);
    const unchanged = tellApart(standing, quote.start);
    if (unchanged && accepts(unchanged)) return anchored(unchanged, 'exact');
    if (!unchanged && standing.some(accepts)) return orphan(standing);

    const places = this.#seedAndExtend(quote, exact, stored);
    const found = tellApart(places.filter(accepts), quote.start);
    if (!found) return orphan(standing.concat(places));
    return anchored(found, this.#text.slice(found.start, found.end) === quote.exact ? 'exact' : 'changed');
  }

  /** The common case, without folding the text: the quote and all that touched it stand unchanged in one place. */
  #findUnmoved(quote: Quote, occurrences: number[]): Anchor | null {
    const contextUnits = quote.prefix.length + quote.suffix.length;
    if (contextUnits < (occurrences.length === 1 ? 1 : ENOUGH_CONTEXT_UNITS)) return null;
    const text = this.#text;
    const same = occurrences.filter(
      (at) =>
        at >= quote.prefix.length &&
        text.startsWith(quote.prefix, at - quote.prefix.length) &&
        text.startsWith(quote.suffix, at + quote.exact.length),
    );
    const [start] = same;
    if (start === undefined || same.length > 1) return null;
    return { state: 'exact', start, end: start + quote.exact.length, score: 1, candidates: [] };
  }

  #rateOccurrences(quote: Quote, exact: Uint16Array, stored: StoredContext, occurrences: number[]): Place[] {
    if (occurrences.length === 0) return [];
    const folded = this.#fold();
    return occurrences.map((start) => {
      const end = start + quote.exact.length;
      const from = foldedIndexAt(folded, start);
      const breaks = this.#findBreaks(start, end);
      const rating = ratePlace(exact, stored, folded, from, foldedIndexAt(folded, end), breaks, 1);
      return { start, end, score: rating.score, rating, breaks };
    });
  }

  /**
   * Finds a reworded quote: short runs it shares with the page vote for diagonals, and around the best of these each
   * end is aligned on its own.
   */
  #seedAndExtend(quote: Quote, exact: Uint16Array, stored: StoredContext): Place[] {
    const folded = this.#fold();
    this.#index ??= buildGramIndex(folded.codes);
    const pattern = joinPattern(quote, exact, stored);
    const hits = collectHits(this.#index, pattern.whole);
    const { whole, exactAt } = pattern;
    const exactTo = exactAt + exact.length;
    const diagonals = this.#votes.rank(hits, folded.codes.length, whole.length, exactAt, exactTo, MOST_CANDIDATES);
    const places: Place[] = [];
    for (const diagonal of diagonals) {
      const { start, end } = placeEnds(folded.codes, pattern, hits, diagonal);
      if (end <= start) continue;
      const source = this.#toSource(start, end, quote, stored);
      const breaks = this.#findBreaks(source.start, source.end);
      const from = foldedIndexAt(folded, source.start);
      const rating = ratePlace(exact, stored, folded, from, foldedIndexAt(folded, source.end), breaks);
      const place = { ...source, score: rating.score, rating, breaks };
      if (places.every((other) => other.start !== place.start || other.end !== place.end)) places.push(place);
      if (isUnrivalled(rating)) break;
    }
    return places;
  }

  /** Whether nothing but white space and a few signs stands between a place and the breaks around it. */
  #findBreaks(start: number, end: number): Breaks {
    return {
      before: /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(this.#text.slice(Math.max(0, start - EDGE_UNITS), start)),
      after: /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(this.#text.slice(end, end + EDGE_UNITS)),
    };
  }

  /** A folded stretch as offsets of the text; its ends are moved to a paragraph's or word's edge where the quote's stood on one. */
  #toSource(
    foldedStart: number,
    foldedEnd: number,
    quote: Quote,
    stored: StoredContext,
  ): { start: number; end: number } {
    const text = this.#text;
    const { offsets } = this.#fold();
    const from = offsets[foldedStart] as number;
    const to = (offsets[foldedEnd - 1] as number) + 1;
    const most = Math.min(EDGE_UNITS, Math.max(LEAST_SNAP_UNITS, Math.floor(quote.exact.length / 4)));
    let start = stored.opensParagraph
      ? snapToBreak(text, from, most)
      : snapToWord(text, from, quote.prefix, quote.exact);
    let end = stored.closesParagraph ? snapToBreak(text, to, most) : snapToWord(text, to, quote.exact, quote.suffix);
    if (end <= start) return { start: from, end: to };
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (splitsPair(text, start)) start--;
    if (splitsPair(text, end)) end++;
    return { start, end };
  }

  #fold(): FoldedText {
    this.#folded ??= foldToCodes(this.#text);
    return this.#folded;
  }
}

function joinPattern(quote: Quote, exact: Uint16Array, stored: StoredContext): QuotePattern {
  const prefix = foldToCodes(quote.prefix).codes;
  const suffix = foldToCodes(quote.suffix).codes;
  const whole = new Uint16Array(prefix.length + exact.length + suffix.length);
  whole.set(prefix);
  whole.set(exact, prefix.length);
  whole.set(suffix, prefix.length + exact.length);
  return { whole, exact, exactAt: prefix.length, touchBefore: stored.touchBefore, touchAfter: stored.touchAfter };
}

function overlaps(a: QuoteCandidate, b: QuoteCandidate): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The one place that the evidence points to: words, then surroundings, then position. Undefined if it points to several. */
function tellApart(places: Place[], storedStart: number): Place | undefined {
  const weigh = ({ rating }: Place) => 2 * rating.likeness + rating.context + rating.touchBoth;
  const ranked = places.toSorted((a, b) => weigh(b) - weigh(a));
  const [best] = ranked;
  if (!best) return undefined;
  const rivals = ranked.slice(1).filter((place) => weigh(best) - weigh(place) < CLEAR_LEAD);
  if (rivals.every((place) => overlaps(best, place) && place.rating.likeness < 1)) return best;
  const byDistance = [best, ...rivals].sort(
    (a, b) => Math.abs(a.start - storedStart) - Math.abs(b.start - storedStart),
  );
  const [nearest, second] = byDistance;
  if (!nearest || !second) return nearest;
  const distance = Math.abs(nearest.start - storedStart);
  const next = Math.abs(second.start - storedStart);
  return distance === 0 || (distance <= 16 && next >= 400) ? nearest : undefined;
}

function anchored(place: Place, state: 'exact' | 'changed'): Anchor {
  return { state, start: place.start, end: place.end, score: place.score, candidates: [] };
}

function orphan(places: Place[]): Anchor {
  const candidates: QuoteCandidate[] = [];
  for (const { start, end, score } of places.toSorted((a, b) => b.score - a.score)) {
    if (candidates.length >= MOST_CANDIDATES || score < LEAST_CANDIDATE_SCORE) break;
    const candidate = { start, end, score };
    if (!candidates.some((kept) => overlaps(kept, candidate))) candidates.push(candidate);
  }
  return { state: 'orphan', start: null, end: null, score: candidates[0]?.score ?? 0, candidates };
}

/** Prepares a text in which many quotes are to be found. */
export function createQuoteFinder(text: string): QuoteFinder {
  return new PageQuoteFinder(text);
}

/**
 * Finds a stored quote in a text that may have changed since.
 *
 * Exact occurrences first, told apart by what stands around them; then seed and extend. A quote that is gone, or that
 * nothing tells from its equals, is an orphan with ranked candidates (five at most). `exact` means unit for unit the
 * same; a difference in case, white space or typography alone is `changed` with a likeness of 1. Offsets are UTF-16
 * units; the score runs from 0 to 1. Time grows with the text plus the quote, not with their product.
 */
export function findQuote(text: string, quote: Quote): Anchor {
  return createQuoteFinder(text).find(quote);
}
