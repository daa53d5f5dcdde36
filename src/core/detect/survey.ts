/** Surveys an article: every mention of a topic and every word of the evidence, with zone and sentence. */
import type { FoldedText } from '../text/fold';
import { detectLanguage } from '../text/language';
import type { Lexicon } from './lexicon';
import { type PackedLexicon, packLexicon, type TermHead, type TopicHead } from './lexicon-pack';
import { type Match, type Matcher, openMatcher, type ScannedText } from './matcher';
import type { ArticleText, TextLanguage, Zone } from './types';

export type LexiconOwner = { topic: TopicHead } | { term: TermHead };

export type LexiconMatcher = Matcher<LexiconOwner>;

/** A word of the evidence where it stands. */
export interface FoundTerm {
  term: TermHead;
  zone: Zone;
  /** Number of the sentence within its part of the article; words of different parts never share one. */
  sentence: number;
  /** The words as they stand on the page. */
  text: string;
}

/** A topic's name where it stands; UTF-16 offsets into the title or the text. */
export interface FoundTopic {
  topic: TopicHead;
  in: 'title' | 'body';
  zone: Zone;
  text: string;
  start: number;
  end: number;
}

export interface Survey {
  language: TextLanguage;
  terms: FoundTerm[];
  topics: FoundTopic[];
  /** Length of the text in English words (a CJK character is about half a word). */
  words: number;
  /** Whether the item is a headline alone: no body, or a text of one or two short lines. */
  headlineOnly: boolean;
  hasTitle: boolean;
}

const TOPICS = 0;
const EVIDENCE = 1;
/** The lead is the text's first so many words, to the end of the sentence. */
const LEAD_WORDS = 70;
/** A text of so many words at most, on one or two lines, is judged as a headline is. */
const HEADLINE_WORDS = 45;

/** A matcher for a lexicon's topics and evidence together; the two may overlap in the text. */
export function createLexiconMatcher(lexicon: Lexicon): LexiconMatcher {
  return openLexiconMatcher(packLexicon(lexicon));
}

/** The same for a lexicon that has been packed before. */
export function openLexiconMatcher({ topics, evidence, forms }: PackedLexicon): LexiconMatcher {
  return openMatcher<LexiconOwner>(forms, [
    ...topics.map((topic) => ({ owner: { topic }, layer: TOPICS })),
    ...evidence.map((term) => ({ owner: { term }, layer: EVIDENCE })),
  ]);
}

/** Finds everything in an article that the verdict is made of. */
export function surveyArticle(matcher: LexiconMatcher, article: ArticleText): Survey {
  const title = matcher.scan(article.title);
  const body = matcher.scan(article.text);
  const meta = matcher.scan(article.meta ?? '');
  const language = detectLanguage(`${article.title}\n${article.text}`);
  const words = countWords(body, body.length);
  const lines = article.text.split('\n').filter((line) => line.trim() !== '').length;
  const headlineOnly = lines <= 2 && words <= HEADLINE_WORDS && (article.title.trim() === '' || words === 0);
  const survey: Survey = { language, terms: [], topics: [], words, headlineOnly, hasTitle: title.length > 0 };
  const whole = [title, body];
  const countsHere = (owner: LexiconOwner) =>
    'topic' in owner || owner.term.languages?.some((counted) => counted === language) !== false;
  const leadEnd = headlineOnly ? 0 : endOfLead(body);

  const collect = (
    folded: ScannedText,
    source: string,
    zoneAt: (start: number) => Zone,
    part: 'title' | 'body' | 'meta',
  ) => {
    const sentences = createSentenceCounter(folded);
    for (const match of matcher.find(folded, whole, countsHere)) {
      const { start, end } = folded.sourceRange(match.start, match.end);
      const text = source.slice(start, end);
      const zone = zoneAt(match.start);
      addFound(survey, match, { text, zone, start, end, part, sentence: sentences(match.start) });
    }
  };
  collect(title, article.title, () => 'headline', 'title');
  collect(body, article.text, (at) => (headlineOnly ? 'headline' : at < leadEnd ? 'lead' : 'body'), 'body');
  if (meta.length > 0) collect(meta, article.meta ?? '', () => 'meta', 'meta');
  return survey;
}

interface Place {
  text: string;
  zone: Zone;
  start: number;
  end: number;
  part: 'title' | 'body' | 'meta';
  sentence: number;
}

function addFound(survey: Survey, match: Match<LexiconOwner>, place: Place): void {
  const { owner } = match;
  const { text, zone, start, end, part, sentence } = place;
  if ('topic' in owner) {
    if (part !== 'meta') survey.topics.push({ topic: owner.topic, in: part, zone, text, start, end });
    return;
  }
  const { term } = owner;
  survey.terms.push({ term, zone, sentence: sentence + { title: 0, body: 1_000, meta: 1_000_000 }[part], text });
}

/** Gives the number of the sentence at a folded offset; to be asked in reading order. */
function createSentenceCounter(folded: FoldedText): (offset: number) => number {
  const { units } = folded;
  let at = 0;
  let sentence = 0;
  return (offset) => {
    for (; at < offset; at++) if (endsSentence(units, at)) sentence++;
    return sentence;
  };
}

function endsSentence(units: Uint16Array, at: number): boolean {
  switch (units[at]) {
    case 0x0a:
    case 0x21:
    case 0x3f:
    case 0x3002:
      return true;
    case 0x2e: {
      // A full stop ends a sentence before white space, unless it abbreviates ("U.S. ").
      const next = units[at + 1];
      return (next === 0x20 || next === 0x0a || next === undefined) && units[at - 2] !== 0x2e;
    }
    default:
      return false;
  }
}

function isCjk(unit: number): boolean {
  return unit >= 0x3040 && unit <= 0x9fff;
}

/** Length of the first `end` units in English words. */
function countWords({ units }: FoldedText, end: number): number {
  let cjk = 0;
  let other = 0;
  for (let i = 0; i < end; i++) {
    const unit = units[i] as number;
    if (isCjk(unit)) cjk++;
    else if (unit !== 0x20 && unit !== 0x0a) other++;
  }
  return cjk / 1.8 + other / 5;
}

function endOfLead(folded: FoldedText): number {
  const { units, length } = folded;
  let words = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    words += isCjk(unit) ? 1 / 1.8 : 1 / 6;
    if (words >= LEAD_WORDS && endsSentence(units, i)) return i + 1;
  }
  return length;
}
