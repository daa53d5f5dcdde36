/** Turns a survey into the few numbers that the verdict weighs, each with the words that gave it. */
import type { FeatureName } from './feature-names';
import type { EvidenceRole } from './lexicon';
import { addFind, examples, type Finds, findsOf, findsOfAny, noFinds, Pairing } from './pairing';
import { type FoundTerm, type Survey, wordsOf } from './survey';
import type { Zone } from './types';

export interface Feature {
  /** 0 when absent; 1 about as strong as it usually gets, 2 at most. */
  value: number;
  /** The words that gave it, as they stand in the text; three at most. Computed only for the ledger. */
  words: () => string[];
  where: Zone;
}

export type Features = Record<FeatureName, Feature>;

/** Roles of news that names both countries although nothing passes between them: a match, a price, a storm. */
const AGAINST: readonly EvidenceRole[] = ['sport', 'market', 'weather', 'cause'];
/** The same, but less surely, since disputes reach such news too: a concert is called off, travellers stay away. */
const LEISURE: readonly EvidenceRole[] = ['food', 'travel', 'culture', 'goods', 'crime'];

/** What politics between the two may reach; it does not move storms and prices. */
const REACHED: readonly EvidenceRole[] = ['sport', ...LEISURE];
/** Why things are called off when politics is not in it. */
const CAUSES: readonly EvidenceRole[] = ['cause', 'weather'];
/** The number of different words of strain that counts in full. */
const STRAINS = 2;

/** Roles of what lies between the two, or often does. */
const MATTERS: readonly EvidenceRole[] = ['bond', 'conflict', 'matter'];
/** Factor on matters where the text names neither both sides nor the other side, and no act. */
const UNNAMED = 0.3;
/** The number of different matters that gives `textHomeUnnamed` its full value. */
const HOME_MATTERS = 3;

/**
 * The features of an article. Where there is only a headline it stands in for lead and text too, and a text without a
 * headline is led by its lead, so that short and long items are measured on one scale.
 */
export function measureFeatures(survey: Survey): Features {
  const { terms, headlineOnly } = survey;
  const hasHeadline = headlineOnly || terms.some(({ zone }) => zone === 'headline') || survey.hasTitle;
  const zones: Record<Zone, Finds> = { headline: noFinds(), lead: noFinds(), body: noFinds(), meta: noFinds() };
  const text = noFinds();
  // Words that mean a side only in its own papers (“the government”) do not count as states.
  const outright = noFinds();
  for (const found of terms) {
    addFind(zones[found.zone], found);
    if (found.zone === 'meta') continue;
    addFind(text, found);
    if (found.term.languages === undefined) addFind(outright, found);
  }
  const lead = headlineOnly ? zones.headline : zones.lead;
  const headline = hasHeadline ? zones.headline : lead;
  const { meta } = zones;
  // At least forty words, or the densities of short items would be absurd.
  const per100 = 100 / Math.max(survey.words, 40);
  const inHeadline = new Pairing(headline, survey);
  const inLead = new Pairing(lead, survey);
  const inText = new Pairing(text, survey);
  const at = hasHeadline ? 'headline' : 'lead';
  const leadAt = headlineOnly ? 'headline' : 'lead';
  const textAt = headlineOnly ? 'headline' : 'body';
  const sides = inText.china.length + inText.japan.length + 2 * inText.dyad.length;
  const others = findsOf(text, 'other');
  // Taiwan beside one of the two is a pair of its own.
  const thirds = findsOfAny(text, ['other', 'taiwan']);
  const bonds = findsOf(text, 'bond');
  const conflicts = findsOf(text, 'conflict');
  const matters = findsOfAny(text, MATTERS);
  const headlineMatters = findsOfAny(headline, ['matter', 'conflict']);
  // A headline that names others too is more often about them.
  const alone = findsOfAny(headline, ['other', 'taiwan']).length > 0 ? 0.4 : 1;
  const headlineStates = findsOfAny(headline, ['china-state', 'japan-state']);
  // Two countries in one headline, nobody who acts for either and nothing done: most often a match, a price, a dish.
  const isBare =
    inHeadline.both && inHeadline.acts.length === 0 && inHeadline.dyad.length === 0 && headlineStates.length === 0;
  const states = [findsOf(outright, 'china-state'), findsOf(outright, 'japan-state')];
  const isBetween = inText.both || inText.dyad.length > 0;
  const acts = findsOf(text, 'act');
  const isNamed = isBetween || inText.foreign.length > 0 || acts.length > 0;
  // The share of the two, named equally often, among all countries named: small in a list of countries.
  const paired = Math.min(inText.china.length, inText.japan.length) + inText.dyad.length;
  const balance = paired === 0 ? 0 : (2 * paired) / (sides + others.length);
  const against = findsOfAny(text, AGAINST);
  const leisure = findsOfAny(text, LEISURE);
  const reached = findsOfAny(text, REACHED);
  const headlineReached = findsOfAny(headline, REACHED);
  const isPossible = (inText.both || inText.isHomeUnnamed) && findsOfAny(text, CAUSES).length === 0;
  const strains = isPossible ? findsOf(text, 'strain') : [];
  const strained = Math.min(2, distinct(strains) / STRAINS);
  return {
    headlineDyad: counted(findsOf(headline, 'dyad'), at),
    headlineBond: counted(findsOf(headline, 'bond'), at),
    headlineConflict: counted(findsOf(headline, 'conflict'), at),
    headlinePair: {
      value: inHeadline.both ? alone : 0,
      words: () => (inHeadline.both ? inHeadline.example() : []),
      where: at,
    },
    headlineBarePair: {
      value: isBare ? 1 : 0,
      words: () => (isBare ? inHeadline.example() : []),
      where: at,
    },
    headlineForeignAct: {
      value: !inHeadline.both && inHeadline.foreign.length > 0 ? alone * counted(inHeadline.acts, at).value : 0,
      words: () => [...examples(inHeadline.foreign), ...examples(inHeadline.acts)].slice(0, 3),
      where: at,
    },
    headlineMatterAct: {
      // One by itself says little: only further ones count.
      value: headlineMatters.length > 0 ? alone * Math.min(2, (distinct(inHeadline.acts) - 1) / 2) : 0,
      words: () => [...examples(headlineMatters), ...examples(findsOf(headline, 'act'))].slice(0, 3),
      where: at,
    },
    headlineState: {
      value: headlineStates.length > 0 ? 1 : 0,
      words: () => examples(headlineStates),
      where: at,
    },
    headlineOther: counted(inHeadline.dyad.length > 0 ? [] : findsOf(headline, 'other'), at),
    headlineAgainst: counted(findsOfAny(headline, AGAINST), at),
    headlineLeisure: counted(findsOfAny(headline, LEISURE), at),
    leadPairAct: { value: Math.min(1, inLead.countActSentences()), words: () => inLead.actExample(), where: leadAt },
    textBond: dense(bonds, bonds.length * per100, textAt),
    textConflict: dense(conflicts, conflicts.length * per100, textAt),
    // Counted once each: a hotel's page may say “visa” ten times.
    textMatter: dense(matters, ((distinct(matters) * per100) / 2) * (isNamed ? 1 : UNNAMED), textAt),
    textHomeUnnamed: {
      // A paper need not name its own country; a third one that is named may be the other party.
      value: inText.isHomeUnnamed && thirds.length === 0 ? Math.min(1, distinct(matters) / HOME_MATTERS) : 0,
      words: () => [...examples(inText.foreign).slice(0, 1), ...examples(matters)].slice(0, 3),
      where: textAt,
    },
    textActs: {
      value: isBetween ? saturate((distinct(acts) * per100) / 2) : 0,
      words: () => (isBetween ? examples(acts) : []),
      where: textAt,
    },
    // Two names, once each, may be chance; the measure is full at three times each.
    textBalance: { value: balance * Math.min(1, paired / 3), words: () => inText.example(), where: textAt },
    textBothStates: {
      value: states.every((side) => side.length > 0) && inText.acts.length > 0 ? 1 : 0,
      words: () => states.flatMap((side) => examples(side).slice(0, 1)),
      where: textAt,
    },
    textReached: {
      // What reads like news of another kind, where politics has reached it.
      value:
        strained *
        Math.min(2, dense(reached, reached.length * per100, textAt).value + counted(headlineReached, at).value),
      words: () => [...examples(strains).slice(0, 2), ...examples(reached).slice(0, 1)],
      where: textAt,
    },
    textOther: {
      value: thirds.length / (thirds.length + 2 * paired + 1),
      words: () => examples(thirds),
      where: textAt,
    },
    textAgainst: dense(against, against.length * per100, textAt),
    textLeisure: dense(leisure, leisure.length * per100, textAt),
    headlineOnly: { value: headlineOnly ? 1 : 0, words: () => [], where: 'headline' },
    metaDyad: counted([...findsOf(meta, 'dyad'), ...findsOf(meta, 'bond')], 'meta'),
  };
}

function distinct(found: readonly FoundTerm[]): number {
  const words = new Set<string>();
  for (const one of found) words.add(wordsOf(one));
  // Folded only after equal wordings have been joined: few are left then.
  const folded = new Set<string>();
  for (const one of words) folded.add(one.toLowerCase());
  return folded.size;
}

/** 1 for one find, half more for each further one, 2 at most. */
function counted(found: FoundTerm[], where: Zone): Feature {
  return { value: found.length === 0 ? 0 : Math.min(2, 0.5 + found.length / 2), words: () => examples(found), where };
}

function dense(found: FoundTerm[], perHundredWords: number, where: Zone): Feature {
  return { value: saturate(perHundredWords), words: () => examples(found), where };
}

/** Grows quickly at first, 1 at about 1.7 finds in a hundred words, 2 at most. */
function saturate(perHundredWords: number): number {
  return Math.min(2, Math.log1p(perHundredWords));
}
