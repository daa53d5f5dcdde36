/** The knowledge base in the order in which the book tells it. */
import { type AttributedPosition, compileDossier, type Dossier } from '../core/cards/dossier';
import type {
  BundleDisagreement,
  BundleEssay,
  BundlePosition,
  BundleRecordEntry,
  BundleTopic,
  KnowledgeBundle,
} from '../core/knowledge/bundle-types';
import { precisionOf } from '../core/knowledge/dates';
import { deriveTimeline } from '../core/knowledge/timeline';
import type { DisagreementKind, IsoDate, TimelineEntry, TopicKind } from '../core/knowledge/types';
import { sortByName } from '../ui/sort-by-name';

/** A record entry with its home: the topic under which the entry's anchor stands. Other topics repeat it without an anchor. */
export interface HousedEntry {
  entry: BundleRecordEntry;
  home: BundleTopic;
}

export interface Plan {
  /** The oldest first, each with its positions in the order of its paragraphs. */
  essays: { essay: BundleEssay; positions: AttributedPosition[] }[];
  /** Topics by kind, by name within it; kinds without a topic are left out. */
  kinds: { kind: TopicKind; dossiers: Dossier[] }[];
  /** By year; a decade or century is a period of its own. */
  periods: { period: IsoDate; entries: TimelineEntry[] }[];
  /** In the order of the essays. */
  predictions: AttributedPosition[];
  disagreements: {
    kind: DisagreementKind;
    list: { disagreement: BundleDisagreement; sides: AttributedPosition[][] }[];
  }[];
  /** Every topic, by its id. */
  topics: ReadonlyMap<string, BundleTopic>;
  /** Every position, by its id. */
  positions: ReadonlyMap<string, AttributedPosition>;
  /** The number under which a position is cited: its paragraph's, with a letter where that has several. */
  numbers: ReadonlyMap<string, string>;
  /** Every record entry, by its id. */
  record: ReadonlyMap<string, HousedEntry>;
  /** The earliest and the latest date to which a topic's record was checked; null where there is no record. */
  checked: { from: IsoDate; to: IsoDate } | null;
}

const KINDS: readonly TopicKind[] = ['person', 'place', 'body', 'document', 'event', 'issue', 'idea'];
const DISAGREEMENT_KINDS: readonly DisagreementKind[] = ['contradict', 'qualify', 'update', 'corroborate', 'name'];

export function planBook(knowledge: KnowledgeBundle): Plan {
  const essays = listEssays(knowledge);
  const inOrder = essays.flatMap(({ positions }) => positions);
  const positions = new Map(inOrder.map((attributed) => [attributed.position.id, attributed]));
  const attribute = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? []);
  return {
    essays,
    kinds: listKinds(knowledge),
    periods: listPeriods(knowledge),
    predictions: inOrder.filter(({ position }) => position.kind === 'prediction'),
    disagreements: DISAGREEMENT_KINDS.flatMap((kind) => {
      const list = knowledge.disagreements
        .filter((disagreement) => disagreement.kind === kind)
        .map((disagreement) => ({ disagreement, sides: disagreement.sides.map((side) => attribute(side.positions)) }));
      return list.length === 0 ? [] : { kind, list };
    }),
    topics: new Map(knowledge.topics.map((topic) => [topic.id, topic])),
    positions,
    numbers: numberPositions(essays),
    record: houseRecord(knowledge.topics),
    checked: findChecked(knowledge.topics),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function listEssays({ essays, positions }: KnowledgeBundle): Plan['essays'] {
  const byWriting = essays.toSorted(
    (a, b) => compare(a.written.to, b.written.to) || compare(a.written.from, b.written.from) || compare(a.id, b.id),
  );
  return byWriting.map((essay) => ({
    essay,
    positions: positions
      .filter((position) => position.essay === essay.id)
      .toSorted((a, b) => a.paragraph - b.paragraph)
      .map((position) => ({ position, essay })),
  }));
}

function listKinds(knowledge: KnowledgeBundle): Plan['kinds'] {
  const sorted = sortByName(knowledge.topics, knowledge.language);
  return KINDS.flatMap((kind) => {
    const topics = sorted.filter((topic) => topic.kind === kind);
    const dossiers = topics.flatMap(({ id }) => compileDossier(knowledge, id) ?? []);
    return dossiers.length === 0 ? [] : { kind, dossiers };
  });
}

function listPeriods({ positions, topics }: KnowledgeBundle): Plan['periods'] {
  const periods = new Map<IsoDate, TimelineEntry[]>();
  for (const entry of deriveTimeline(positions, topics)) {
    const period = precisionOf(entry.date) === 'era' ? entry.date : entry.date.slice(0, 4);
    const entries = periods.get(period);
    if (entries === undefined) periods.set(period, [entry]);
    else entries.push(entry);
  }
  return [...periods].map(([period, entries]) => ({ period, entries }));
}

function numberPositions(essays: Plan['essays']): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { positions } of essays) {
    const byParagraph = new Map<number, BundlePosition[]>();
    for (const { position } of positions) {
      byParagraph.set(position.paragraph, [...(byParagraph.get(position.paragraph) ?? []), position]);
    }
    for (const [paragraph, own] of byParagraph) {
      own.forEach(({ id }, index) => {
        numbers.set(id, own.length === 1 ? String(paragraph) : `${paragraph}${letter(index)}`);
      });
    }
  }
  return numbers;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const letter = (index: number): string => ALPHABET[index] ?? `.${index + 1}`;

function houseRecord(topics: readonly BundleTopic[]): Map<string, HousedEntry> {
  const housed = new Map<string, HousedEntry>();
  for (const topic of topics) {
    for (const entry of topic.record) {
      // An entry's id begins with the topic in whose file it is written.
      if (!housed.has(entry.id) || entry.id.startsWith(`${topic.id}.`)) housed.set(entry.id, { entry, home: topic });
    }
  }
  return housed;
}

function findChecked(topics: readonly BundleTopic[]): Plan['checked'] {
  const dates = topics.flatMap(({ checkedTo }) => checkedTo ?? []).toSorted();
  const [from] = dates;
  const to = dates.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
