/** Why a card shows what it shows, in plain English. Cards on pages say it in the reader's language. */
import type { CardReason } from '../../src/core/cards/types';

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
    case 'record-bears':
      return 'The record is on this topic: what comes nearest to the paragraph by words and dates.';
  }
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
