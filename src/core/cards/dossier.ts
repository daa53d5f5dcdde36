/** All that the knowledge base holds on one topic, put in order for a dossier. */
import type {
  BundleDisagreement,
  BundleEssay,
  BundlePosition,
  BundleTopic,
  KnowledgeBundle,
} from '../knowledge/bundle-types';

/** A position with the essay it stands in. */
export interface AttributedPosition {
  position: BundlePosition;
  essay: BundleEssay;
}

export interface Dossier {
  topic: BundleTopic;
  /** Every essay that speaks of the topic, the oldest first, with its positions in the essay's order. */
  essays: { essay: BundleEssay; positions: BundlePosition[] }[];
  /** Questions on the topic, or between positions on it, with the positions of each side. */
  disagreements: { disagreement: BundleDisagreement; sides: AttributedPosition[][] }[];
  related: BundleTopic[];
}

/** Undefined where the knowledge base has no such topic. */
export function compileDossier(knowledge: KnowledgeBundle, id: string): Dossier | undefined {
  const topic = knowledge.topics.find((other) => other.id === id);
  if (topic === undefined) return undefined;
  const positions = knowledge.positions.filter((position) => position.topics.includes(id));
  const byWriting = knowledge.essays.toSorted(
    (a, b) => compare(a.written.to, b.written.to) || compare(a.written.from, b.written.from) || compare(a.id, b.id),
  );
  return {
    topic,
    essays: byWriting.flatMap((essay) => {
      const own = positions.filter((position) => position.essay === essay.id);
      return own.length === 0 ? [] : { essay, positions: own.toSorted((a, b) => a.paragraph - b.paragraph) };
    }),
    disagreements: listDisagreements(knowledge, id, new Set(positions.map((position) => position.id))),
    related: topic.related.flatMap((relatedId) => knowledge.topics.find((other) => other.id === relatedId) ?? []),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function listDisagreements(
  knowledge: KnowledgeBundle,
  topic: string,
  onTopic: ReadonlySet<string>,
): Dossier['disagreements'] {
  const positions = new Map(knowledge.positions.map((position) => [position.id, position]));
  const essays = new Map(knowledge.essays.map((essay) => [essay.id, essay]));
  const attribute = (id: string): AttributedPosition[] => {
    const position = positions.get(id);
    const essay = position === undefined ? undefined : essays.get(position.essay);
    return position === undefined || essay === undefined ? [] : [{ position, essay }];
  };
  // A question of another topic belongs here once two of its sides speak of this one.
  const sidesOnTopic = ({ sides }: BundleDisagreement) =>
    sides.filter((side) => side.positions.some((id) => onTopic.has(id)));
  return knowledge.disagreements
    .filter((disagreement) => disagreement.topic === topic || sidesOnTopic(disagreement).length > 1)
    .map((disagreement) => ({
      disagreement,
      sides: disagreement.sides.map((side) => side.positions.flatMap(attribute)),
    }));
}
