/** What a card shows, looked up in the knowledge base for one request. */
import { createRanker } from '../core/cards/rank';
import type { CardReason, ParagraphContext } from '../core/cards/types';
import type { PageKnowledge, PageRecordEntry } from '../core/knowledge/bundle-types';
import type { CardProps } from './Card';
import type { SaidIn } from './CardPosition';
import type { LanguagePack } from './language-pack';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

/** What a card is asked for. */
export interface CardSubject {
  topic: string;
  /** The words as they stand on the page. */
  matched: string;
  paragraph: ParagraphContext;
  /** The article's own date, where it gives one. */
  articleDate: string | null;
}

export type CardContent = Omit<
  CardProps,
  'surface' | 'isPinned' | 'isSheet' | 'onAddNote' | 'onPin' | 'onDossier' | 'onClose' | 'onRefuse'
>;

/** Makes card contents of one language; undefined for a topic that the knowledge base does not have. */
export function createCardContents({
  knowledge,
  strings,
}: LanguagePack): (subject: CardSubject) => CardContent | undefined {
  const rank = createRanker(knowledge);
  const topics = new Map(knowledge.topics.map((topic) => [topic.id, topic]));
  const disagreements = new Map(knowledge.disagreements.map((disagreement) => [disagreement.id, disagreement]));
  const saidIn = createLookup(knowledge);
  const nameOf = (id: string) => topics.get(id)?.name ?? id;

  return ({ topic: id, matched, paragraph, articleDate }) => {
    const topic = topics.get(id);
    if (topic === undefined) return undefined;
    const choice = rank(id, paragraph);
    return {
      language: knowledge.language,
      strings,
      topic,
      matched,
      articleDate,
      fitting: saidIn(choice.positions),
      general: saidIn(choice.general),
      record: entriesOf(topic, choice.record),
      recordAtLarge: entriesOf(topic, choice.recordAtLarge),
      disagreements: choice.disagreements.flatMap((found) => {
        const disagreement = disagreements.get(found);
        if (disagreement === undefined) return [];
        return { disagreement, sides: disagreement.sides.map((side) => saidIn(side.positions)) };
      }),
      why: [
        fill(strings.whyMatched, { text: matched }),
        ...choice.reasons.map((reason) => sayReason(reason, strings, nameOf)),
      ],
    };
  };
}

function entriesOf({ record }: PageKnowledge['topics'][number], ids: readonly string[]): PageRecordEntry[] {
  return ids.flatMap((id) => record.find((entry) => entry.id === id) ?? []);
}

function createLookup({ positions, essays }: PageKnowledge): (ids: string[]) => SaidIn[] {
  const byId = new Map(positions.map((position) => [position.id, position]));
  const essayById = new Map(essays.map((essay) => [essay.id, essay]));
  return (ids) =>
    ids.flatMap((id) => {
      const position = byId.get(id);
      const essay = position === undefined ? undefined : essayById.get(position.essay);
      return position === undefined || essay === undefined ? [] : { position, essay };
    });
}

function sayReason(reason: CardReason, strings: SurfaceStrings, nameOf: (topic: string) => string): string {
  switch (reason.because) {
    case 'topics':
      return fill(strings.whyTopics, { topics: reason.topics.map(nameOf).join(' · ') });
    case 'words':
      return fill(strings.whyWords, { words: reason.words.join(' · ') });
    case 'years':
      return fill(strings.whyYears, { years: reason.years.join(' · ') });
    case 'particular':
      return strings.whyParticular;
    case 'only-general':
      return strings.noneFits;
    case 'not-discussed':
      return strings.noneDiscuss;
    case 'record-bears':
      return strings.whyRecordBears;
  }
}
