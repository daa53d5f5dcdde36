/** The verdict on an article: whether it is about the two countries' relations, with the evidence for it. */
import type { Density, Sensitivity } from '../choices';
import { foldString } from '../text/fold';
import { chooseMarks, SALIENCE } from './choose-marks';
import { FEATURES } from './feature-names';
import { type Features, measureFeatures } from './features';
import type { EvidenceRole, Lexicon } from './lexicon';
import type { PackedLexicon } from './lexicon-pack';
import {
  createLexiconMatchers,
  type FoundTopic,
  type LexiconMatchers,
  openLexiconMatchers,
  type Survey,
  surveyArticle,
} from './survey';
import type { ArticleText, Detection, Evidence, Mention, Verdict } from './types';
import { BIAS, WEIGHTS } from './weights';

export interface DetectOptions {
  /** How many mentions are marked; default `few`. */
  density?: Density;
  /** Default `balanced`. */
  sensitivity?: Sensitivity;
  /** Topics that the reader does not want to see: they are neither listed nor marked. The verdict stays. */
  mutedTopics?: readonly string[];
  /** Words of which the reader has said that they do not mean the topic here: treated like muted topics. */
  wrongMatches?: readonly { words: string; topic: string }[];
  /** Whether a place in the text may carry a mark (not in a link, heading, control); default everywhere. */
  isMarkable?: (start: number, end: number) => boolean;
  /** Whether a mark stood at this start when the text was read before: it stays. */
  wasMarked?: (start: number) => boolean;
}

export type Detector = (article: ArticleText, options?: DetectOptions) => Detection;

/** The least probabilities for `relation` and for `touches`. The weights were fitted with `touches` counted as not the relation. */
export const THRESHOLDS: Record<Sensitivity, { relation: number; touches: number }> = {
  strict: { relation: 0.6, touches: 0.25 },
  balanced: { relation: 0.45, touches: 0.15 },
  wide: { relation: 0.25, touches: 0.08 },
};

/** Builds the detector for a lexicon: once at start, then one call per article. */
export function createDetector(lexicon: Lexicon): Detector {
  return detectWith(createLexiconMatchers(lexicon));
}

/** Builds the detector for a lexicon that is packed already, as pages carry it. */
export function openDetector(lexicon: PackedLexicon): Detector {
  return detectWith(openLexiconMatchers(lexicon));
}

function detectWith(matchers: LexiconMatchers): Detector {
  return (article, options = {}) => judge(surveyArticle(matchers, article), article, options);
}

function judge(survey: Survey, article: ArticleText, options: DetectOptions): Detection {
  const features = measureFeatures(survey);
  const score = survey.language === 'other' ? 0 : probability(features);
  const verdict = verdictOf(score, survey, THRESHOLDS[options.sensitivity ?? 'balanced']);
  const found = survey.topics.filter(createAcceptance(options));
  const mentions = found.map(
    ({ topic, in: part, text, start, end }): Mention => ({
      topic: topic.id,
      in: part,
      text,
      start,
      end,
      marked: false,
    }),
  );
  const marked =
    verdict === 'relation'
      ? chooseMarks(found, article.text, {
          density: options.density ?? 'few',
          isMarkable: options.isMarkable ?? (() => true),
          wasMarked: options.wasMarked ?? (() => false),
        })
      : new Set<FoundTopic>();
  mentions.forEach((mention, index) => {
    mention.marked = marked.has(found[index] as FoundTopic);
  });
  // Computed when somebody asks for it: on most pages nobody does.
  let ledger: Evidence[] | undefined;
  return {
    verdict,
    score: Math.round(score * 1000) / 1000,
    language: survey.language,
    topics: rankTopics(found),
    mentions,
    get evidence() {
      ledger ??= ledgerOf(features, survey);
      return ledger;
    },
  };
}

/** Makes the test whether the reader wants to see a mention. Words are compared folded: without case, width and variants. */
function createAcceptance({ mutedTopics = [], wrongMatches = [] }: DetectOptions): (found: FoundTopic) => boolean {
  const wrong = wrongMatches.map(({ words, topic }) => ({ words: foldString(words), topic }));
  return ({ topic: { id }, text }) =>
    !mutedTopics.includes(id) && !wrong.some(({ words, topic }) => topic === id && words === foldString(text));
}

function probability(features: Features): number {
  const logOdds = FEATURES.reduce((sum, name) => sum + WEIGHTS[name] * features[name].value, BIAS);
  return 1 / (1 + Math.exp(-logOdds));
}

function verdictOf(score: number, survey: Survey, thresholds: { relation: number; touches: number }): Verdict {
  if (score >= thresholds.relation) return 'relation';
  if (score >= thresholds.touches) return 'touches';
  return survey.language !== 'other' && (touchesInHeadline(survey) || touchesInText(survey)) ? 'touches' : 'none';
}

/** Whether the headline has the regional setting of the relation (Japan and Taiwan, Japan and the US) or a matter between the two. */
function touchesInHeadline({ terms, topics }: Survey): boolean {
  const headline = terms.filter(({ zone }) => zone === 'headline');
  const has = (role: string) => headline.some(({ term }) => term.role === role);
  if (headline.some(({ term }) => AGAINST_TOUCHING.has(term.role))) return false;
  const namesMarkingTopic = topics.some(({ zone, topic }) => zone === 'headline' && topic.marks);
  const namesState = has('japan-state') || has('china-state');
  const japanAbroad = (has('japan') || has('japan-state')) && has('taiwan') && has('act');
  const isSetting = headline.some(({ term }) => term.isSetting);
  return has('bond') || (namesMarkingTopic && namesState) || japanAbroad || isSetting;
}

/**
 * Whether a story about others has the two in it: both governments, or both countries and something that lies between them.
 * Where one sentence has all of that, it does not matter what else the story is about.
 */
function touchesInText({ terms }: Survey): boolean {
  const text = terms.filter(({ zone }) => zone !== 'meta');
  if (hasSentenceBetween(text)) return true;
  const has = (...roles: EvidenceRole[]) => text.some(({ term }) => roles.includes(term.role));
  const against = text.filter(({ term }) => AGAINST_TOUCHING.has(term.role)).length;
  if (has('china-state') && has('japan-state') && against === 0) return true;
  const areBoth = has('china', 'china-state') && has('japan', 'japan-state');
  return areBoth && has('bond', 'conflict') && against <= 1;
}

/** Whether a sentence names both, apart or as a pair, with something that lies or is in dispute between them. */
function hasSentenceBetween(text: Survey['terms']): boolean {
  const rolesIn = new Map<number, Set<EvidenceRole>>();
  for (const { sentence, term } of text) rolesIn.set(sentence, (rolesIn.get(sentence) ?? new Set()).add(term.role));
  const hasAny = (roles: Set<EvidenceRole>, ...wanted: EvidenceRole[]) => wanted.some((role) => roles.has(role));
  return [...rolesIn.values()].some(
    (roles) =>
      hasAny(roles, 'bond', 'conflict') &&
      (hasAny(roles, 'dyad') || (hasAny(roles, 'china', 'china-state') && hasAny(roles, 'japan', 'japan-state'))),
  );
}

const AGAINST_TOUCHING = new Set<string>(['sport', 'market', 'weather', 'food', 'travel', 'culture', 'goods', 'crime']);

/** Distinct topics, the most salient first: by where and how often they are named. */
function rankTopics(found: readonly FoundTopic[]): string[] {
  const salience = new Map<string, number>();
  for (const { topic, zone } of found) {
    salience.set(topic.id, (salience.get(topic.id) ?? 0) + SALIENCE[zone]);
  }
  return [...salience].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** The ledger, weightiest first. */
function ledgerOf(features: Features, { language }: Survey): Evidence[] {
  if (language === 'other') {
    return [{ for: 'none', weight: 0, code: 'otherLanguage', words: [], where: 'body' }];
  }
  return FEATURES.flatMap((name): Evidence[] => {
    const { value, words, where } = features[name];
    const weight = Math.round(WEIGHTS[name] * value * 100) / 100;
    if (weight === 0) return [];
    return [{ for: weight > 0 ? 'relation' : 'none', weight, code: name, words: words(), where }];
  }).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
