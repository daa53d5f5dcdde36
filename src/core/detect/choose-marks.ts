/** Chooses which mentions are marked: few, spread out, each topic once, where it is best placed. */
import type { Density } from '../choices';
import type { FoundTopic } from './survey';

export interface MarkOptions {
  density: Density;
  /** Whether a place in the text may carry a mark. */
  isMarkable: (start: number, end: number) => boolean;
}

const LIMITS: Record<Density, number> = { off: 0, few: 3, more: 8, all: Number.POSITIVE_INFINITY };
/** Least distance between two marks, in English words; 250 CJK characters come to about as many. */
const WORDS_APART = 120;
const CJK_WORD_LENGTH = 250 / WORDS_APART;

/**
 * The mentions to mark, among those of the text (a headline is never marked). Topics come in order of salience: named
 * in the headline, early, often. Each is marked at its first markable place, or a later one where the first stands too
 * near to a mark already chosen. With `all`, every marking topic gets its place and distance does not matter.
 */
export function chooseMarks(found: readonly FoundTopic[], text: string, options: MarkOptions): Set<FoundTopic> {
  const limit = LIMITS[options.density];
  const chosen = new Set<FoundTopic>();
  if (limit === 0) return chosen;
  const wordsPerUnit = measureWordsPerUnit(text);
  const wordsBetween = (a: number, b: number) => Math.abs(a - b) * wordsPerUnit;
  for (const mentions of byTopic(found)) {
    if (chosen.size >= limit) break;
    const place = mentions.find(
      (mention) =>
        options.isMarkable(mention.start, mention.end) &&
        (options.density === 'all' ||
          [...chosen].every((other) => wordsBetween(other.start, mention.start) >= WORDS_APART)),
    );
    if (place !== undefined) chosen.add(place);
  }
  return chosen;
}

/** The text's mentions of each marking topic, the most salient topic first. */
function byTopic(found: readonly FoundTopic[]): FoundTopic[][] {
  const topics = new Map<string, { salience: number; mentions: FoundTopic[] }>();
  for (const mention of found) {
    if (!mention.topic.marks) continue;
    const entry = topics.get(mention.topic.id) ?? { salience: 0, mentions: [] };
    entry.salience += { headline: 6, lead: 3, body: 1, meta: 0 }[mention.zone];
    if (mention.in === 'body') entry.mentions.push(mention);
    topics.set(mention.topic.id, entry);
  }
  return [...topics.values()].sort((a, b) => b.salience - a.salience).map(({ mentions }) => mentions);
}

/** Text is measured by this many units of it at most: an article does not change its script. */
const SAMPLE_LENGTH = 4000;
/** Units of an English word with the space behind it. */
const LATIN_WORD_LENGTH = 6;

/** How many English words one unit of the text comes to. */
function measureWordsPerUnit(text: string): number {
  const length = Math.min(text.length, SAMPLE_LENGTH);
  let cjk = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3040 && unit <= 0x9fff) cjk++;
  }
  return length === 0 ? 0 : (cjk / CJK_WORD_LENGTH + (length - cjk) / LATIN_WORD_LENGTH) / length;
}
