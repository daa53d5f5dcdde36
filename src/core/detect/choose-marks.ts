/** Chooses which mentions are marked: few, spread out, each topic once, where it is best placed. */
import type { Density } from '../choices';
import type { FoundTopic } from './survey';
import type { Zone } from './types';

export interface MarkOptions {
  density: Density;
  /** Whether a place in the text may carry a mark. */
  isMarkable: (start: number, end: number) => boolean;
  /** Whether a mark stood at this start when the text was read before. */
  wasMarked: (start: number) => boolean;
}

const LIMITS: Record<Density, number> = { off: 0, few: 3, more: 8, all: Number.POSITIVE_INFINITY };
/**
 * Least distance between two marks, in English words (a CJK character is about half a word). Three marks are spread over
 * a story; for a reader who asks for more they may stand twice as near, or eight would not find room in most stories.
 */
const WORDS_APART: Record<Density, number> = { off: 0, few: 120, more: 60, all: 0 };
/** 250 CJK characters come to 120 English words. */
const CJK_WORD_LENGTH = 250 / 120;

type Fits = (a: FoundTopic, b: FoundTopic) => boolean;

/**
 * The mentions to mark, among those of the text (a headline is never marked). Topics come in order of salience: named
 * in the headline, early, often. Each is marked at its first markable place, or a later one where the first stands too
 * near to a mark already chosen; and where it has none, a mark chosen before moves to a later place of its own topic that
 * makes room. So what a story turns on is not passed over for what it names in passing, only because this stands apart.
 * With `all`, every marking topic gets its place and distance does not matter.
 *
 * A mark that stands already stays, and comes before all others: what is being read must not lose its mark because
 * the page has grown.
 */
export function chooseMarks(found: readonly FoundTopic[], text: string, options: MarkOptions): Set<FoundTopic> {
  const limit = LIMITS[options.density];
  if (limit === 0) return new Set();
  const unitsApart = WORDS_APART[options.density] / measureWordsPerUnit(text);
  const fits: Fits = (a, b) => Math.abs(a.start - b.start) >= unitsApart;
  const topics = byTopic(found).map((mentions) => mentions.filter(({ start, end }) => options.isMarkable(start, end)));
  const standingIn = (places: readonly FoundTopic[]) => places.find(({ start }) => options.wasMarked(start));
  const standing = topics.flatMap((places) => standingIn(places) ?? []);
  // With no other place to go to, they do not move for others either.
  const chosen: Placed[] = standing.slice(0, limit).map((mark) => ({ mark, places: [mark] }));
  for (const places of topics) {
    if (chosen.length >= limit) break;
    if (standingIn(places) !== undefined) continue;
    const mark = firstFitting(places, chosen, fits) ?? makeRoom(places, chosen, fits);
    if (mark !== undefined) chosen.push({ mark, places });
  }
  return new Set(chosen.map(({ mark }) => mark));
}

/** A topic's mark and where else it might stand. */
interface Placed {
  mark: FoundTopic;
  places: readonly FoundTopic[];
}

function firstFitting(places: readonly FoundTopic[], beside: readonly Placed[], fits: Fits): FoundTopic | undefined {
  return places.find((place) => beside.every(({ mark }) => fits(mark, place)));
}

/** At most this many places of a topic are tried when marks move: a long story names some topics a hundred times. */
const MOST_TRIED = 12;

/** Makes room for one more topic by moving one of the marks chosen, the least salient that can move; gives the topic's place. */
function makeRoom(places: readonly FoundTopic[], chosen: readonly Placed[], fits: Fits): FoundTopic | undefined {
  for (const mover of [...chosen].reverse()) {
    const others = chosen.filter((one) => one !== mover);
    for (const place of places.slice(0, MOST_TRIED)) {
      if (!others.every(({ mark }) => fits(mark, place))) continue;
      const moved = firstFitting(mover.places.slice(0, MOST_TRIED), [...others, { mark: place, places }], fits);
      if (moved === undefined) continue;
      mover.mark = moved;
      return place;
    }
  }
  return undefined;
}

/** What a mention adds to how much a story turns on its topic, by where it stands: for the order of marks and of lists. */
export const SALIENCE: Record<Zone, number> = { headline: 6, lead: 3, body: 1, meta: 0 };

/** The text's mentions of each marking topic, the most salient topic first. */
function byTopic(found: readonly FoundTopic[]): FoundTopic[][] {
  const topics = new Map<string, { salience: number; mentions: FoundTopic[] }>();
  for (const mention of found) {
    if (!mention.topic.marks) continue;
    const entry = topics.get(mention.topic.id) ?? { salience: 0, mentions: [] };
    entry.salience += SALIENCE[mention.zone];
    if (mention.in === 'body') entry.mentions.push(mention);
    topics.set(mention.topic.id, entry);
  }
  return [...topics.values()].sort((a, b) => b.salience - a.salience).map(({ mentions }) => mentions);
}

/** The text's script is judged from at most this many units: an article does not change its script. */
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
