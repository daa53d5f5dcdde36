/** Surveys an article: every mention of a topic and every word of the evidence, with zone and sentence. */
import type { FoldedText } from '../text/fold';
import type { TextLanguage } from '../text/language';
import { detectLanguage, SAMPLE_LENGTH } from '../text/language';
import { EVIDENCE_ROLES, type EvidenceRole, type Lexicon } from './lexicon';
import { type PackedLexicon, packLexicon, type TermHead, type TopicHead } from './lexicon-pack';
import { type Matcher, openMatcher, type ScannedText } from './matcher';
import type { ArticleText, Zone } from './types';

export type LexiconOwner = { topic: TopicHead } | { term: TermHead };

export type LexiconMatcher = Matcher<LexiconOwner>;

/** A bit for each role: words of several roles are told from others by one look. */
export const ROLE_BITS = Object.fromEntries(EVIDENCE_ROLES.map((role, index) => [role, 1 << index])) as Record<
  EvidenceRole,
  number
>;

/** A word of the evidence where it stands. */
export interface FoundTerm {
  term: TermHead;
  /** That of `ROLE_BITS`. */
  roleBit: number;
  zone: Zone;
  /** Number of the sentence within its part of the article; words of different parts never share one. */
  sentence: number;
  /** The part of the article, and where in its folded text the word stands: `wordsOf` reads it. */
  part: SurveyedPart;
  start: number;
  end: number;
}

/** A title, text or description, and the same folded. */
export interface SurveyedPart {
  source: string;
  folded: ScannedText;
}

/** The words of a find as they stand on the page. */
export function wordsOf({ part, start, end }: FoundTerm): string {
  return part.folded.sourceWords(start, end);
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

/** A country's abbreviation in lower case is another word: “us”. */
const IN_LOWER_CASE = /^[a-z]+$/;
/** What may lie between the two and have one's name in it, which is hidden by the longer words: “Japanese seafood”. */
const BETWEEN = ROLE_BITS.bond | ROLE_BITS.conflict | ROLE_BITS.matter;
const SIDES: readonly { name: RegExp; side: TermHead }[] = [
  { name: /chin(?:a|ese)|中[国國]/i, side: { role: 'china' } },
  { name: /japan|日本/i, side: { role: 'japan' } },
];

/** A matcher for a lexicon's topics and evidence together; the two may overlap in the text. */
export function createLexiconMatcher(lexicon: Lexicon): LexiconMatcher {
  return openLexiconMatcher(packLexicon(lexicon));
}

/** The same for a lexicon that has been packed before, of those lists that are there. */
export function openLexiconMatcher({ topics, evidence, forms }: PackedLexicon): LexiconMatcher {
  return openMatcher<LexiconOwner>(Object.values(forms), [
    ...topics.map((topic) => ({ owner: { topic }, layer: TOPICS })),
    ...evidence.map((term) => ({ owner: { term }, layer: EVIDENCE })),
  ]);
}

/** Finds everything in an article that the verdict is made of. */
export function surveyArticle(matcher: LexiconMatcher, article: ArticleText): Survey {
  const partOf = (source: string): SurveyedPart => ({ source, folded: matcher.scan(source) });
  const title = partOf(article.title);
  const body = partOf(article.text);
  const meta = partOf(article.meta ?? '');
  // Joined no further than is read: joining copies.
  const language = detectLanguage(`${article.title}\n${article.text.slice(0, SAMPLE_LENGTH)}`);
  const { words, ends } = measureText(body.folded);
  const headlineOnly =
    words <= HEADLINE_WORDS && (article.title.trim() === '' || words === 0) && !hasManyLines(article.text);
  const hasTitle = title.folded.length > 0;
  const survey: Survey = { language, terms: [], topics: [], words, headlineOnly, hasTitle };
  const whole = [title.folded, body.folded];
  const countsHere = (owner: LexiconOwner) =>
    'topic' in owner || owner.term.languages === undefined || isIn(owner.term.languages, language);
  const collect = (
    part: SurveyedPart,
    ends: readonly number[],
    firstSentence: number,
    zoneAt: (at: number) => Zone,
  ) => {
    let sentence = 0;
    matcher.visit(part.folded, whole, countsHere, (owner, start, end) => {
      while (sentence < ends.length && (ends[sentence] as number) < start) sentence++;
      addFound(owner, start, end, part, zoneAt(start), firstSentence + sentence);
    });
  };
  const leadEnd = headlineOnly ? 0 : endOfLead(body.folded);
  collect(title, measureText(title.folded).ends, 0, () => 'headline');
  collect(body, ends, 1_000, (at) => (headlineOnly ? 'headline' : at < leadEnd ? 'lead' : 'body'));
  if (meta.folded.length > 0) collect(meta, measureText(meta.folded).ends, 1_000_000, () => 'meta');
  return survey;

  function addFound(
    owner: LexiconOwner,
    start: number,
    end: number,
    part: SurveyedPart,
    zone: Zone,
    sentence: number,
  ): void {
    const { terms, topics } = survey;
    if ('term' in owner) {
      const { term } = owner;
      const found = { term, roleBit: ROLE_BITS[term.role], zone, sentence, part, start, end };
      if (term.role === 'other' && end - start === 2 && IN_LOWER_CASE.test(wordsOf(found))) return;
      terms.push(found);
      if ((found.roleBit & BETWEEN) === 0) return;
      const words = wordsOf(found);
      for (const { name, side } of SIDES) {
        if (name.test(words)) terms.push({ ...found, term: side, roleBit: ROLE_BITS[side.role] });
      }
    } else if (part !== meta) {
      const { source } = part;
      const range = part.folded.sourceRange(start, end);
      const text = source.slice(range.start, range.end);
      const where = part === title ? 'title' : 'body';
      topics.push({ topic: owner.topic, in: where, zone, text, start: range.start, end: range.end });
    }
  }
}

function isIn(languages: readonly TextLanguage[], language: TextLanguage): boolean {
  return languages.includes(language);
}

/** Whether more than two lines have words. */
function hasManyLines(text: string): boolean {
  let lines = 0;
  for (let from = 0; from <= text.length && lines <= 2; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (text.slice(from, end).trim() !== '') lines++;
    from = end + 1;
  }
  return lines > 2;
}

/** Of units below 0x80: 1 for white space, 2 for what may end a sentence; a line feed is both. */
const SIGNS = new Uint8Array(0x80);
SIGNS[0x20] = 1;
SIGNS[0x0a] = 3;
SIGNS[0x21] = SIGNS[0x2e] = SIGNS[0x3f] = 2;
const FULL_STOP = 0x3002;
const CJK_START = 0x3040;
const CJK_END = 0xa000;

/** Texts are read in stretches of so many units, of which those are noted that may end a sentence. */
const STRETCH = 1024;
const PLACES = new Int32Array(STRETCH + 1);

/**
 * The length of a text in English words, and where its sentences end. Where letters give way to spaces no processor can
 * foretell: the loop adds what is 0 or 1 and asks nothing of them.
 */
function measureText({ units, length }: FoldedText): { words: number; ends: number[] } {
  const ends: number[] = [];
  let cjk = 0;
  let blank = 0;
  for (let from = 0; from < length; from += STRETCH) {
    const to = Math.min(from + STRETCH, length);
    let places = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i] as number;
      PLACES[places] = i;
      if (unit < 0x80) {
        const sign = SIGNS[unit] as number;
        blank += sign & 1;
        places += sign >> 1;
      } else {
        cjk += ((CJK_START - 1 - unit) & (unit - CJK_END)) >>> 31;
        places += ((unit ^ FULL_STOP) - 1) >>> 31;
      }
    }
    for (let place = 0; place < places; place++) {
      const at = PLACES[place] as number;
      if (endsSentence(units, at)) ends.push(at);
    }
  }
  return { words: cjk / 1.8 + (length - cjk - blank) / 5, ends };
}

function endsSentence(units: Uint16Array, at: number): boolean {
  switch (units[at]) {
    case 0x0a:
    case 0x21:
    case 0x3f:
    case FULL_STOP:
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

function endOfLead({ units, length }: FoldedText): number {
  let words = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    words += unit >= CJK_START && unit < CJK_END ? 1 / 1.8 : 1 / 6;
    if (words >= LEAD_WORDS && endsSentence(units, i)) return i + 1;
  }
  return length;
}
