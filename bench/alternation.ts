/** The peer of the matcher: all aliases as one regular expression, longest first, as many extensions do it. */
import type { Lexicon } from '../src/core/detect/lexicon';

/** Every distinct alias that is long enough to be looked for, longest first. */
export function listAliases(lexicon: Lexicon): string[] {
  const texts = [...lexicon.topics, ...lexicon.evidence].flatMap(({ aliases }) => aliases.map(({ text }) => text));
  return [...new Set(texts)].filter((text) => text.length >= 2).sort((a, b) => b.length - a.length);
}

export function countByAlternation(aliases: readonly string[]): (text: string) => number {
  const pattern = new RegExp(aliases.map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi');
  return (text) => {
    let count = 0;
    for (const _ of text.matchAll(pattern)) count++;
    return count;
  };
}
