/** One reading of the page: the article, the verdict on it, and the ranges to be marked. */

import type { FormScript } from '../core/detect/form-scripts';
import { MIN_TEXT_LENGTH } from '../core/detect/gate';
import type { Detection, Mention } from '../core/detect/types';
import type { ReaderSettings } from '../messages/protocol';
import { chooseStory, findStories } from './article/find-stories';
import { type ArticleReading, readArticle } from './article/read-article';
import { detectorHere, missingLists } from './detect-here';

export interface PageReading extends ArticleReading {
  detection: Detection;
  /** Lists of forms without which the verdict may be another one. */
  missing: FormScript[];
  /** Whether cards open from the text: a story about the relation. */
  hasCards: boolean;
  /** Whether there is anything to say of the page at all: news, and not beside the matter. */
  isRelevant: boolean;
  /** Whether there is enough of a story to take the verdict for final. */
  isDecided: boolean;
  /** On a page of several stories, the element that holds this one; null elsewhere. */
  story: Element | null;
}

/** What of the settings bears on a reading. */
export type ReadingSettings = Pick<ReaderSettings, 'density' | 'sensitivity' | 'mutedTopics' | 'wrongMatches'>;

/** Reads the page as it stands; of several stories on it, the one that it shows. */
export function readPage(document: Document, settings: ReadingSettings): PageReading {
  return readStory(document, settings, storiesOn(document).shown);
}

/**
 * The stories of a page that carries several, in reading order, and which of them it shows. `inView` is the one in the
 * middle of the viewport, where that is known. `isNamedAnew`: title or address have changed since the page was read last.
 * None, and null, on a page of one story.
 */
export function storiesOn(
  document: Document,
  inView: Element | null = null,
  isNamedAnew = true,
): { stories: Element[]; shown: Element | null } {
  const { title, URL: url } = document;
  const stories = findStories(document, url);
  return { stories, shown: chooseStory(stories, { title, url, isNew: isNamedAnew }, inView) };
}

/**
 * Reads one story of several, or the page as a whole where `story` is null.
 * @param marked where marks of this story stand since it was read before: they stay.
 */
export function readStory(
  document: Document,
  settings: ReadingSettings,
  story: Element | null,
  marked: readonly Range[] = [],
): PageReading {
  const article = readArticle(document, document.URL, story);
  const { title, meta, model } = article;
  const markedAt = new Set(
    marked.map(({ startContainer, startOffset }) => model.offsetOf(startContainer, startOffset)),
  );
  const detection = detectorHere()(
    { title, text: model.text, meta },
    {
      density: settings.density,
      sensitivity: settings.sensitivity,
      mutedTopics: settings.mutedTopics,
      wrongMatches: settings.wrongMatches,
      isMarkable: (start, end) => model.isMarkable(start, end),
      wasMarked: (start) => markedAt.has(start),
    },
  );
  return {
    ...article,
    story,
    detection,
    missing: missingLists(detection.language, { title, text: model.text, meta }),
    hasCards: detection.verdict === 'relation' && article.kind === 'article',
    isRelevant: detection.verdict !== 'none' && article.kind !== 'other',
    isDecided: article.kind !== 'other' && model.text.length >= MIN_TEXT_LENGTH,
  };
}

/** A mention to be marked, with its range in the page. */
export interface Mark {
  mention: Mention;
  range: Range;
  /** Of the story in which it stands. */
  reading: PageReading;
}

/** The marks of a story, in its text's order; none where it has no cards. */
export function findMarks(reading: PageReading): Mark[] {
  if (!reading.hasCards) return [];
  return reading.detection.mentions.flatMap((mention) => {
    if (!mention.marked || mention.in !== 'body') return [];
    return [{ mention, range: reading.model.rangeOf(mention.start, mention.end), reading }];
  });
}
