/** What of an article popup and panel need to say how it stands to the essays. */
import type { Mention } from '../../core/detect/types';
import type { TabDescription } from '../../messages/protocol';
import type { PageReading } from '../read-page';
import { articleDateOf } from './page-facts';
import { headlineOf, paragraphAt } from './paragraph-at';

/** Longer paragraphs are no paragraphs: a page without any. */
const MOST_CHARACTERS = 2_000;

/**
 * The article's date, and for each of its topics the paragraph on which its card would open. None is left out: whoever says
 * that no essay bears on the article must have asked at every mark.
 */
export function outlineOf(document: Document, reading: PageReading): Pick<TabDescription, 'articleDate' | 'passages'> {
  const { topics } = reading.detection;
  return {
    articleDate: articleDateOf(document, reading),
    passages: topics.flatMap((topic) => {
      const mention = mentionToOpen(reading, topic);
      if (mention === undefined) return [];
      const paragraph = mention.in === 'title' ? headlineOf(reading) : paragraphAt(reading, mention.start);
      return { topic, context: { ...paragraph, text: paragraph.text.slice(0, MOST_CHARACTERS) } };
    }),
  };
}

/** Where the card of a topic opens when it is asked for by name: at its mark, else where the text first names it. */
export function mentionToOpen({ detection }: PageReading, topic: string): Mention | undefined {
  const named = detection.mentions.filter((found) => found.topic === topic);
  return named.find((found) => found.marked) ?? named.find((found) => found.in === 'body') ?? named[0];
}
