/** Chooses what a card shows of its topic beside a paragraph: positions that fit it, or an honest none. */
import type { PositionKind } from '../knowledge/types';
import { detectLanguage } from '../text/language';
import { chooseDiverse, type Scored } from './choose';
import { createFitter, type Fitter } from './fit';
import { gatherReasons } from './reasons';
import { chooseNewest, chooseRecord, createRecordMeasurer } from './record';
import type { CardChoice, ParagraphContext, RankerKnowledge, RankerPosition } from './types';

/** Gives the choice for a topic's card beside a paragraph. */
export type Ranker = (topic: string, context: ParagraphContext) => CardChoice;

/**
 * The least score (probability of helping, adjusted by stance and kind) at which a position is shown; where none reaches
 * it, the card says that none fits. `npm run fit:cards` prints how well a threshold does.
 */
export const FIT_THRESHOLD = 0.4;
/** Factor on the score of what a writer passes on only to reject it, so that what writers say themselves comes first. */
const REJECTED = 0.9;
/**
 * Orders positions that fit about equally well: what a writer thinks, then how things stand, then what others are reported
 * to say. What happened comes last: a paragraph of today is seldom explained by that alone.
 */
const KIND_BONUS: Record<PositionKind, number> = {
  argument: 0.02,
  prediction: 0.02,
  fact: 0.01,
  figure: 0.01,
  report: 0,
  event: -0.05,
};

/**
 * Prepares ranking over a knowledge base; cheap until the first card is asked for. What a position is measured by does not
 * depend on the language of the knowledge base: a page gets the same choice whatever language its cards are in.
 */
export function createRanker(knowledge: RankerKnowledge): Ranker {
  const measure = createFitter(knowledge);
  const measureRecord = createRecordMeasurer(knowledge.topics);
  const polemic = new Set(knowledge.positions.filter((position) => position.polemic === true).map(({ id }) => id));
  const { disagreements } = knowledge;
  const polemicQuestions = new Set(
    disagreements
      .filter(({ sides }) => sides.some(({ positions }) => positions.some((id) => polemic.has(id))))
      .map(({ id }) => id),
  );

  function score({ at, fit: { score: probability, shared, quotes, years } }: ReturnType<Fitter>[number]): Scored {
    const position = knowledge.positions[at] as RankerPosition;
    const rejected = position.stance === 'rejects' ? REJECTED : 1;
    return { position, score: probability * rejected + KIND_BONUS[position.kind], shared, quotes, years };
  }

  return (topic, context) => {
    const scored = measure(topic, context).map(score).sort(byFit);
    const plain = scored.filter((candidate) => !isPolemic(candidate));
    const showable = isTraditionalChinese(context) ? plain : scored;
    const shown = neverLeadWithPolemic(chooseDiverse(showable, FIT_THRESHOLD));
    const positions = shown.map(({ position }) => position.id);
    const entries = measureRecord(topic, context);
    const record = chooseRecord(entries);
    return {
      topic,
      positions,
      general: [...plain, ...scored.filter(isPolemic)]
        .map(({ position }) => position.id)
        .filter((id) => !positions.includes(id)),
      record,
      recordAtLarge: record.length > 0 ? [] : chooseNewest(entries),
      disagreements: chooseDisagreements(
        isTraditionalChinese(context) ? disagreements.filter(({ id }) => !polemicQuestions.has(id)) : disagreements,
        topic,
        positions,
      ),
      reasons: gatherReasons(shown, scored.length, record.length > 0),
    };
  };
}

function isPolemic({ position }: Scored): boolean {
  return position.polemic === true;
}

/** Whether this may be read in Taiwan, where one side's polemic on its status is not shown. Hong Kong writes the same way. */
function isTraditionalChinese({ text, language }: ParagraphContext): boolean {
  return language === 'zh-Hant' || detectLanguage(text) === 'zh-Hant';
}

/** Puts the best position without polemic first; shows none where there is no other. */
function neverLeadWithPolemic(shown: readonly Scored[]): Scored[] {
  const lead = shown.find((candidate) => !isPolemic(candidate));
  return lead === undefined ? [] : [lead, ...shown.filter((candidate) => candidate !== lead)];
}

/** Best first; equals by the more precise date, then by id, so that a card is the same every time. */
function byFit(a: Scored, b: Scored): number {
  const precision = ({ position }: Scored) => position.date?.length ?? 0;
  return b.score - a.score || precision(b) - precision(a) || (a.position.id < b.position.id ? -1 : 1);
}

/** Questions on which a shown position takes a side, then the others on the topic. */
function chooseDisagreements(
  disagreements: RankerKnowledge['disagreements'],
  topic: string,
  shown: readonly string[],
): string[] {
  const involves = ({ sides }: (typeof disagreements)[number]) =>
    sides.some(({ positions }) => positions.some((id) => shown.includes(id)));
  const involved = disagreements.filter(involves);
  const others = disagreements.filter((disagreement) => disagreement.topic === topic && !involves(disagreement));
  return [...involved, ...others].map(({ id }) => id);
}
