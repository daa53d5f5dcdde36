/** From checked sources to the knowledge base. Pure: it runs in the browser for readers' own essays too. */
import type { CheckedSources, EssaySource, PositionSource, TranslationSource } from './sources';
import { deriveTimeline } from './timeline';
import type { Essay, Knowledge, Position, Topic } from './types';

/** Essays come by date, topics by id, positions by essay and paragraph, records newest first: sources' order is no matter. */
export function compileKnowledge(sources: CheckedSources): Knowledge {
  const sortedEssays = sources.essays.toSorted(
    (a, b) => byText(a.written.to, b.written.to) || byText(a.written.from, b.written.from) || byText(a.id, b.id),
  );
  const translations = gatherTranslations(sources.translations);
  const positions = sortedEssays.flatMap((essay) =>
    essay.positions
      .toSorted((a, b) => a.paragraph - b.paragraph)
      .map((position) => compilePosition(essay, position, translations.get(position.id) ?? {})),
  );
  const topics = sources.topics.toSorted((a, b) => byText(a.id, b.id)).map(compileTopic);
  return {
    essays: sortedEssays.map(withoutPositions),
    topics,
    positions,
    disagreements: sources.disagreements.toSorted((a, b) => byText(a.id, b.id)),
    timeline: deriveTimeline(positions, topics),
  };
}

function withoutPositions({ positions: _, ...essay }: EssaySource): Essay {
  return essay;
}

function compilePosition(essay: Essay, source: PositionSource, translations: Position['translations']): Position {
  const { id, paragraph, ...rest } = source;
  return { id, essay: essay.id, paragraph, ...rest, translations };
}

function compileTopic(topic: Topic): Topic {
  return { ...topic, record: topic.record.toSorted((a, b) => byText(b.date, a.date) || byText(a.id, b.id)) };
}

function gatherTranslations(sources: readonly TranslationSource[]): Map<string, Position['translations']> {
  const byPosition = new Map<string, Position['translations']>();
  for (const { position, language, text } of sources) {
    byPosition.set(position, { ...byPosition.get(position), [language]: text });
  }
  return byPosition;
}

/** By code unit, so that the order does not depend on the machine's locale. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
