/** Turns a survey into the few numbers that the verdict weighs, each with the words that gave it. */
import type { EvidenceRole } from './lexicon';
import { examples, of, ofAny, pairSides } from './pairing';
import type { FoundTerm, Survey } from './survey';
import type { Zone } from './types';

/** The features, in the order in which the ledger lists equals. */
export const FEATURES = [
  'headlineDyad',
  'headlineBond',
  'headlineConflict',
  'headlinePair',
  'headlinePairAct',
  'headlineForeignAct',
  'headlineForeignMatter',
  'headlineMatterAct',
  'headlineState',
  'headlineOther',
  'conflictAlone',
  'headlineAgainst',
  'leadDyad',
  'leadBond',
  'leadConflict',
  'leadPair',
  'leadPairAct',
  'leadDealing',
  'textDyad',
  'textBond',
  'textConflict',
  'textPairAct',
  'textDealing',
  'textMatter',
  'textActs',
  'textBothSides',
  'textBalance',
  'textBothStates',
  'textForeignState',
  'textOther',
  'textAgainst',
  'topics',
  'metaDyad',
] as const;
export type FeatureName = (typeof FEATURES)[number];
/** The features that speak against a relation: their weights are never more than 0, the others' never less. */
export const FEATURES_AGAINST: ReadonlySet<FeatureName> = new Set([
  'headlineOther',
  'conflictAlone',
  'headlineAgainst',
  'textOther',
  'textAgainst',
]);

export interface Feature {
  /** 0 when absent; 1 about as strong as it usually gets, 2 at most. */
  value: number;
  /** What gave it, as it stands in the text; three examples at most. */
  words: string[];
  where: Zone;
}

export type Features = Record<FeatureName, Feature>;

/** Roles of news that names both countries with nothing between them. */
const AGAINST: readonly EvidenceRole[] = ['sport', 'market', 'weather', 'food', 'travel', 'culture', 'goods', 'crime'];

/**
 * The features of an article. Where there is only a headline it stands in for lead and text too, and a text without a
 * headline is led by its lead, so that short and long items are measured on one scale.
 */
export function measureFeatures(survey: Survey): Features {
  const { terms, headlineOnly } = survey;
  const hasHeadline = headlineOnly || terms.some(({ zone }) => zone === 'headline') || survey.hasTitle;
  const lead = terms.filter(({ zone }) => zone === (headlineOnly ? 'headline' : 'lead'));
  const headline = hasHeadline ? terms.filter(({ zone }) => zone === 'headline') : lead;
  const text = terms.filter(({ zone }) => zone !== 'meta');
  const meta = terms.filter(({ zone }) => zone === 'meta');
  // Short items would have absurd densities; a headline counts as forty words.
  const per100 = 100 / Math.max(survey.words, 40);
  const inHeadline = pairSides(headline, survey);
  const inLead = pairSides(lead, survey);
  const inText = pairSides(text, survey);
  const at = hasHeadline ? 'headline' : 'lead';
  const leadAt = headlineOnly ? 'headline' : 'lead';
  const textAt = headlineOnly ? 'headline' : 'body';
  const foreign = inText.foreignState.length + inText.foreign.length / 2;
  const sides = inText.china.length + inText.japan.length + 2 * inText.dyad.length;
  const others = of(text, 'other');
  const bonds = of(text, 'bond');
  const conflicts = of(text, 'conflict');
  const matters = of(text, 'matter');
  const headlineMatters = of(headline, 'matter');
  const headlineStates = ofAny(headline, ['china-state', 'japan-state']);
  const states = [of(text, 'china-state'), of(text, 'japan-state')].map((side) => examples(side).slice(0, 1));
  const isBetween = inText.both || inText.dyad.length > 0;
  const acts = of(text, 'act');
  // Of all the countries named, how many are the two, in equal parts: the share of a list of countries is small.
  const paired = Math.min(inText.china.length, inText.japan.length) + inText.dyad.length;
  const balance = paired === 0 ? 0 : (2 * paired) / (sides + others.length);
  const against = ofAny(text, AGAINST);
  // The shrine in a domestic case, a statue between two other countries: named without the second side.
  const conflictAlone =
    conflicts.length > bonds.length &&
    !inText.both &&
    inText.dyad.length === 0 &&
    (others.length > 0 || inText.acts.length === conflicts.length + bonds.length);
  return {
    headlineDyad: counted(inHeadline.dyad, at),
    headlineBond: counted(of(headline, 'bond'), at),
    headlineConflict: counted(of(headline, 'conflict'), at),
    headlinePair: { value: inHeadline.both ? 1 : 0, words: inHeadline.both ? inHeadline.example : [], where: at },
    headlinePairAct: {
      value: inHeadline.both && inHeadline.acts.length > 0 ? (of(headline, 'other').length > 0 ? 0.4 : 1) : 0,
      words: [...inHeadline.example, ...examples(inHeadline.acts)].slice(0, 3),
      where: at,
    },
    headlineForeignAct: {
      value: !inHeadline.both && inHeadline.foreign.length > 0 && inHeadline.acts.length > 0 ? 1 : 0,
      words: [...examples(inHeadline.foreign), ...examples(inHeadline.acts)].slice(0, 3),
      where: at,
    },
    headlineForeignMatter: {
      value: inHeadline.foreign.length > 0 && headlineMatters.length > 0 ? (inHeadline.both ? 0.5 : 1) : 0,
      words: [...examples(inHeadline.foreign), ...examples(headlineMatters)].slice(0, 3),
      where: at,
    },
    headlineMatterAct: {
      value: headlineMatters.length > 0 && of(headline, 'act').length > 0 ? 1 : 0,
      words: [...examples(headlineMatters), ...examples(of(headline, 'act'))].slice(0, 3),
      where: at,
    },
    headlineState: {
      value: headlineStates.length > 0 ? 1 : 0,
      words: examples(headlineStates),
      where: at,
    },
    headlineOther: counted(inHeadline.dyad.length > 0 ? [] : of(headline, 'other'), at),
    conflictAlone: {
      value: conflictAlone ? (of(headline, 'other').length > 0 ? 2 : 1) : 0,
      words: examples(conflicts),
      where: textAt,
    },
    headlineAgainst: counted(ofAny(headline, AGAINST), at),
    leadDyad: counted(inLead.dyad, leadAt),
    leadBond: counted(of(lead, 'bond'), leadAt),
    leadConflict: counted(of(lead, 'conflict'), leadAt),
    leadPair: { value: Math.min(1, inLead.pairSentences), words: inLead.example, where: leadAt },
    leadPairAct: { value: Math.min(1, inLead.actSentences), words: inLead.actExample, where: leadAt },
    leadDealing: { value: Math.min(1, inLead.dealingSentences), words: inLead.dealingExample, where: leadAt },
    textDyad: dense(inText.dyad, inText.dyad.length * per100, textAt),
    textBond: dense(bonds, bonds.length * per100, textAt),
    textConflict: dense(conflicts, conflicts.length * per100, textAt),
    textPairAct: {
      value: saturate(inText.actSentences * per100 * 2),
      words: inText.actExample,
      where: textAt,
    },
    textDealing: {
      value: saturate(inText.dealingSentences * per100 * 2),
      words: inText.dealingExample,
      where: textAt,
    },
    textMatter: dense(matters, matters.length * per100, textAt),
    textBothSides: {
      // Two names in a headline, with nothing done, say next to nothing.
      value:
        headlineOnly && inText.acts.length === 0
          ? 0
          : saturate(Math.min(inText.china.length, inText.japan.length) * per100),
      words: inText.example,
      where: textAt,
    },
    textActs: {
      value: isBetween ? saturate((distinct(acts) * per100) / 2) : 0,
      words: isBetween ? examples(acts) : [],
      where: textAt,
    },
    // Named once each they may be anything; three times each, the measure is full.
    textBalance: { value: balance * Math.min(1, paired / 3), words: inText.example, where: textAt },
    textBothStates: {
      value: states.every((side) => side.length > 0) ? 1 : 0,
      words: states.flat(),
      where: textAt,
    },
    textForeignState: dense(inText.foreignState, foreign * per100, textAt),
    textOther: {
      value: others.length === 0 ? 0 : (2 * others.length) / (others.length + sides + 1),
      words: examples(others),
      where: textAt,
    },
    textAgainst: dense(against, against.length * per100, textAt),
    topics: topicFeature(survey),
    metaDyad: counted([...of(meta, 'dyad'), ...of(meta, 'bond')], 'meta'),
  };
}

function distinct(found: readonly FoundTerm[]): number {
  return new Set(found.map(({ text }) => text.toLowerCase())).size;
}

/** One find counts 1, several up to 2. */
function counted(found: FoundTerm[], where: Zone): Feature {
  return { value: found.length === 0 ? 0 : Math.min(2, 0.5 + found.length / 2), words: examples(found), where };
}

function dense(found: FoundTerm[], perHundredWords: number, where: Zone): Feature {
  return { value: saturate(perHundredWords), words: examples(found), where };
}

/** Grows quickly at first, 1 at about 1.7 finds in a hundred words, 2 at most. */
function saturate(perHundredWords: number): number {
  return Math.min(2, Math.log1p(perHundredWords));
}

/** Distinct topics of those that may mark, headline and lead counting double. */
function topicFeature({ topics }: Survey): Feature {
  const marking = topics.filter(({ topic }) => topic.marks);
  const prominent = new Set(marking.filter(({ zone }) => zone !== 'body').map(({ topic }) => topic.id)).size;
  const distinct = new Set(marking.map(({ topic }) => topic.id)).size;
  return {
    value: Math.min(2, (prominent + distinct) / 4),
    words: [...new Set(marking.map(({ text }) => text))].slice(0, 3),
    where: marking.some(({ zone }) => zone === 'headline') ? 'headline' : 'body',
  };
}
