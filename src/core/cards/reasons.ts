/** Why a card shows what it shows, as data and in plain English. */
import { foldString } from '../text/fold';
import type { Scored } from './choose';
import type { CardReason } from './types';

const MOST_WORDS = 4;
/** So that every position shown can have its say. */
const MOST_WORDS_EACH = 2;

/**
 * What speaks for the positions shown, strongest kinds first.
 * @param onTopic number of positions on the topic, shown or not.
 */
export function gatherReasons(shown: readonly Scored[], onTopic: number): CardReason[] {
  if (onTopic === 0) return [{ because: 'not-discussed' }];
  if (shown.length === 0) return [{ because: 'only-general' }];
  const reasons: CardReason[] = [];
  const words = unique(
    shown.flatMap(({ quotes }) => unique(quotes, foldString).slice(0, MOST_WORDS_EACH)),
    foldString,
  );
  if (words.length > 0) reasons.push({ because: 'words', words: words.slice(0, MOST_WORDS) });
  const topics = unique(shown.flatMap(({ shared }) => shared));
  if (topics.length > 0) reasons.push({ because: 'topics', topics });
  const years = unique(shown.flatMap((each) => each.years));
  if (years.length > 0) reasons.push({ because: 'years', years });
  return reasons.length > 0 ? reasons : [{ because: 'particular' }];
}

/** The reasons as sentences, with topics by name. */
export function sayWhy(reasons: readonly CardReason[], nameOf: (topic: string) => string): string {
  return reasons.map((reason) => sayReason(reason, nameOf)).join(' ');
}

function sayReason(reason: CardReason, nameOf: (topic: string) => string): string {
  switch (reason.because) {
    case 'topics':
      return `The paragraph also names ${list(reason.topics.map(nameOf))}.`;
    case 'words':
      return `It speaks of what is shown, in these words: ${reason.words.join(', ')}.`;
    case 'years':
      return `It speaks of ${list(reason.years)}, as the essays do.`;
    case 'particular':
      return 'The topic is particular enough that what the essays say of it bears on any mention.';
    case 'only-general':
      return 'The essays speak of this topic at large, but nothing they say fits this paragraph.';
    case 'not-discussed':
      return 'None of the essays discusses this.';
  }
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Each once, in order; equal are those of which `sameness` is the same. */
function unique(items: readonly string[], sameness: (item: string) => string = (item) => item): string[] {
  const kept = new Map<string, string>();
  for (const item of items) {
    const key = sameness(item);
    if (!kept.has(key)) kept.set(key, item);
  }
  return [...kept.values()];
}
