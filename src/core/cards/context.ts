/** The text a card is chosen for, with the topics that are named in it and in the headline. */
import type { Detection, Mention } from '../detect/types';
import type { ParagraphContext } from './types';

/** What was found in the article. */
type Found = Pick<Detection, 'language'> & { mentions: readonly Pick<Mention, 'topic' | 'in' | 'start' | 'end'>[] };

/**
 * The context of a paragraph.
 *
 * @param text the article's text.
 * @param paragraph its place in the text, in UTF-16 units.
 */
export function contextOf(
  text: string,
  { start, end }: { start: number; end: number },
  { language, mentions }: Found,
): ParagraphContext {
  const isHere = (mention: Found['mentions'][number]) =>
    mention.in === 'body' && mention.start >= start && mention.end <= end;
  const topics = new Set(mentions.filter(isHere).map(({ topic }) => topic));
  return { text: text.slice(start, end), topics: [...topics], headlineTopics: topicsOfHeadline(mentions), language };
}

/** The headline as the paragraph that a card is fitted to, where only the headline names the topic. */
export function contextOfHeadline(title: string, { language, mentions }: Found): ParagraphContext {
  return { text: title, topics: topicsOfHeadline(mentions), language };
}

function topicsOfHeadline(mentions: Found['mentions']): string[] {
  return [...new Set(mentions.filter((mention) => mention.in === 'title').map(({ topic }) => topic))];
}
