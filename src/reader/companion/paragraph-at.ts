/** The paragraph that a card is fitted to. */
import { contextOf, contextOfHeadline } from '../../core/cards/context';
import type { ParagraphContext } from '../../core/cards/types';
import type { PageReading } from '../read-page';

/** The paragraph in which an offset of the article's text lies, with the topics named there. */
export function paragraphAt(reading: PageReading, offset: number): ParagraphContext {
  const { text, paragraphs } = reading.model;
  const { start, end } = paragraphs.find((span) => offset >= span.start && offset <= span.end) ?? {
    start: 0,
    end: text.length,
  };
  return contextOf(text, { start, end }, reading.detection);
}

/** The headline as that paragraph, where only the headline names the topic. */
export function headlineOf({ title, detection }: PageReading): ParagraphContext {
  return contextOfHeadline(title, detection);
}
