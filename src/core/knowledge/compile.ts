/** From checked sources to the knowledge base. Pure: it runs in the browser for readers' own essays too. */
import { compareDates } from './dates';
import type { CheckedSources, EssaySource, PositionSource, RecordSource, TopicSource, Translations } from './sources';
import { deriveTimeline } from './timeline';
import type { Essay, Knowledge, Position, RecordEntry, Topic } from './types';

/** Compiles checked sources. Essays come by date, topics by id, positions by essay and paragraph, records newest first. */
export function compileKnowledge(sources: CheckedSources): Knowledge {
  const sortedEssays = sources.essays.toSorted(
    (a, b) => byText(a.written.to, b.written.to) || byText(a.written.from, b.written.from) || byText(a.id, b.id),
  );
  const positions = sortedEssays.flatMap((essay) =>
    essay.positions
      .toSorted((a, b) => a.paragraph - b.paragraph)
      .map((position) => compilePosition(essay, position, sources.translations)),
  );
  const lent = gatherLent(sources.topics);
  const topics = sources.topics
    .toSorted((a, b) => byText(a.id, b.id))
    .map((topic) => compileTopic(topic, lent.get(topic.id) ?? []));
  return {
    essays: sortedEssays.map(withoutPositions),
    topics,
    positions,
    disagreements: sources.disagreements.toSorted((a, b) => byText(a.id, b.id)),
    ...(sources.aspects.length === 0 ? {} : { aspects: sources.aspects }),
    timeline: deriveTimeline(positions, topics),
  };
}

function withoutPositions({ positions: _, ...essay }: EssaySource): Essay {
  return essay;
}

function compilePosition(essay: Essay, source: PositionSource, wordings: Translations): Position {
  const { id, paragraph, ...rest } = source;
  const translations: Position['translations'] = {};
  for (const language of ['ja', 'zh-Hans', 'zh-Hant'] as const) {
    const wording = wordings[language].positions.get(id);
    if (wording !== undefined) translations[language] = wording.text;
  }
  return { id, essay: essay.id, paragraph, ...rest, translations };
}

function compileTopic(topic: TopicSource, lent: readonly RecordSource[]): Topic {
  const record = [
    ...topic.record.map(withoutTopics),
    ...lent.map((entry): RecordEntry => ({ ...withoutTopics(entry), isLent: true })),
  ];
  return { ...topic, record: record.sort((a, b) => compareDates(b.date, a.date) || byText(a.id, b.id)) };
}

function withoutTopics({ alsoOn: _, ...entry }: RecordSource): RecordEntry {
  return entry;
}

/** By topic, the entries written in other topics' files that stand on its card as well. */
function gatherLent(topics: readonly TopicSource[]): Map<string, RecordSource[]> {
  const lent = new Map<string, RecordSource[]>();
  for (const entry of topics.flatMap(({ record }) => record)) {
    for (const topic of entry.alsoOn ?? []) lent.set(topic, [...(lent.get(topic) ?? []), entry]);
  }
  return lent;
}

/** By code unit, so that the order does not depend on the machine's locale. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
