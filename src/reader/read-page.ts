/** One reading of the page: the article, the verdict on it, and the ranges to be marked. */
import lexicon from 'virtual:narrow-water/lexicon';
import { contextOf, contextOfHeadline } from '../core/cards/context';
import type { ParagraphContext } from '../core/cards/types';
import { MIN_TEXT_LENGTH } from '../core/detect/gate';
import type { Detection, Mention } from '../core/detect/types';
import { createDetector } from '../core/detect/verdict';
import type { ReaderSettings } from '../messages/protocol';
import { type ArticleReading, readArticle } from './article/read-article';

export interface PageReading extends ArticleReading {
  detection: Detection;
  /** Whether cards open from the text: a story about the relation. */
  hasCards: boolean;
  /** Whether there is anything to say of the page at all: news, and not beside the matter. */
  isRelevant: boolean;
  /** Whether there is enough text to take the verdict for final. */
  isDecided: boolean;
}

let detect: ReturnType<typeof createDetector> | undefined;

/** Reads the page as it stands. */
export function readPage(
  document: Document,
  settings: Pick<ReaderSettings, 'density' | 'sensitivity' | 'mutedTopics'>,
): PageReading {
  const article = readArticle(document);
  // Built once a page: the lexicon's tables are made at start from its alias list.
  detect ??= createDetector(lexicon);
  const detection = detect(
    { title: article.title, text: article.model.text, meta: article.meta },
    {
      density: settings.density,
      sensitivity: settings.sensitivity,
      mutedTopics: settings.mutedTopics,
      isMarkable: (start, end) => article.model.isMarkable(start, end),
    },
  );
  return {
    ...article,
    detection,
    hasCards: detection.verdict === 'relation' && article.kind === 'article',
    isRelevant: detection.verdict !== 'none' && article.kind !== 'other',
    isDecided: article.model.text.length >= MIN_TEXT_LENGTH,
  };
}

/** The mentions to be marked, with their ranges; none on a page without cards. */
export function markedRanges(reading: PageReading): { mention: Mention; range: Range }[] {
  if (!reading.hasCards) return [];
  return reading.detection.mentions.flatMap((mention) => {
    if (!mention.marked || mention.in !== 'body') return [];
    return [{ mention, range: reading.model.rangeOf(mention.start, mention.end) }];
  });
}

/** The paragraph in which an offset of the article's text lies, with the topics named there. */
export function paragraphAt(reading: PageReading, offset: number): ParagraphContext {
  const { text, paragraphs } = reading.model;
  const { start, end } = paragraphs.find((span) => offset >= span.start && offset <= span.end) ?? {
    start: 0,
    end: text.length,
  };
  return contextOf(text, { start, end }, reading.detection);
}

/** The headline as the paragraph that a card is fitted to, where only the headline names the topic. */
export function headlineOf({ title, detection }: PageReading): ParagraphContext {
  return contextOfHeadline(title, detection);
}
