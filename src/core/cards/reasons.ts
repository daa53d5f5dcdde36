/** Why a card shows what it shows, as data and in plain English. */
import type { Scored } from './choose';
import type { CardReason } from './types';
import { isYear, quoteWords } from './words';

const MOST_WORDS = 4;

/**
 * What speaks for the positions shown, strongest kinds first.
 * @param onTopic number of positions on the topic, shown or not.
 * @param paragraph the text whose words are quoted.
 */
export function gatherReasons(shown: readonly Scored[], onTopic: number, paragraph: string): CardReason[] {
  if (onTopic === 0) return [{ because: 'not-discussed' }];
  if (shown.length === 0) return [{ because: 'only-general' }];
  const reasons: CardReason[] = [];
  const topics = unique(shown.flatMap(({ shared }) => shared));
  if (topics.length > 0) reasons.push({ because: 'topics', topics });
  const words = unique(
    shown
      .flatMap(({ words }) => words)
      .sort((a, b) => b.weight - a.weight)
      .map(({ word }) => word),
  );
  const years = words.filter(isYear);
  if (years.length > 0) reasons.push({ because: 'years', years });
  const others = words.filter((word) => !isYear(word)).slice(0, MOST_WORDS);
  if (others.length > 0) reasons.push({ because: 'words', words: quoteWords(paragraph, others) });
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
      return `It shares these words with what is shown: ${reason.words.join(', ')}.`;
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

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
