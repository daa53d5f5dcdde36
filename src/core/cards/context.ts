/** The paragraph a card is chosen for, with the topics that are named in it and in the headline. */
import type { Mention } from '../detect/types';
import type { ParagraphContext } from './types';

/**
 * @param text the article's text.
 * @param paragraph its place in the text, in UTF-16 units.
 * @param mentions all mentions of the article.
 */
export function contextOf(
  text: string,
  paragraph: { start: number; end: number },
  mentions: readonly Pick<Mention, 'topic' | 'in' | 'start' | 'end'>[],
): ParagraphContext {
  const { start, end } = paragraph;
  const topics = new Set<string>();
  const headlineTopics = new Set<string>();
  for (const mention of mentions) {
    if (mention.in === 'title') headlineTopics.add(mention.topic);
    else if (mention.start >= start && mention.end <= end) topics.add(mention.topic);
  }
  return { text: text.slice(start, end), topics: [...topics], headlineTopics: [...headlineTopics] };
}
