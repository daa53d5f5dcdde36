/** Surveys an article: every mention of a topic and every word of the evidence, with zone and sentence. */
import type { TextLanguage } from '../text/language';
import { detectLanguage, SAMPLE_LENGTH } from '../text/language';
import { type FormScript, listsFor } from './form-scripts';
import { EVIDENCE_ROLES, type EvidenceRole, type Lexicon } from './lexicon';
import { type PackedLexicon, packLexicon, type TermHead, type TopicHead } from './lexicon-pack';
import { type Matcher, openMatcher, type ScannedText } from './matcher';
import { endOfLead, hasManyLines, measureText } from './measure-text';
import type { ArticleText, Zone } from './types';

export type LexiconOwner = { topic: TopicHead } | { term: TermHead };

export type LexiconMatcher = Matcher<LexiconOwner>;

/** The matchers of a lexicon: one for the eastern list alone, if that is here, and one for all lists that are here. */
export interface LexiconMatchers {
  /** `lists`: those that the text is to be read with, as `listsFor` tells. */
  matcherFor(lists: readonly FormScript[]): LexiconMatcher;
}

/** A bit for each role, so that one AND tells whether a word has one of several roles. */
export const ROLE_BITS = Object.fromEntries(EVIDENCE_ROLES.map((role, index) => [role, 1 << index])) as Record<
  EvidenceRole,
  number
>;

/** A word of the evidence where it stands. */
export interface FoundTerm {
  term: TermHead;
  /** The bit of the term's role in `ROLE_BITS`. */
  roleBit: number;
  zone: Zone;
  /** Number of its sentence, unique in the article: each part numbers from a start of its own. */
  sentence: number;
  /** Where the word stands, in the part's folded text; `wordsOf` reads it. */
  part: SurveyedPart;
  start: number;
  end: number;
}

/** A title, text or description, with its folded and scanned form. */
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
/** A text without a title, of at most this many words on one or two lines, is judged as a headline. */
const HEADLINE_WORDS = 45;

/** A country's two-letter abbreviation in lower case is another word: “us”. */
const IN_LOWER_CASE = /^[a-z]+$/;
/** Roles whose words may have a country's name in them, which the matcher then does not find: “Japanese seafood” is one match. */
const BETWEEN = ROLE_BITS.bond | ROLE_BITS.conflict | ROLE_BITS.matter;
const SIDES: readonly { name: RegExp; side: TermHead }[] = [
  { name: /chin(?:a|ese)|中[国國]/i, side: { role: 'china' } },
  { name: /japan|日本/i, side: { role: 'japan' } },
];

/** Matchers for a lexicon's topics and evidence together; the two may overlap in the text. */
export function createLexiconMatchers(lexicon: Lexicon): LexiconMatchers {
  return openLexiconMatchers(packLexicon(lexicon));
}

/** The same for a packed lexicon, with those of its lists that are here. Each is opened by the first text that needs it. */
export function openLexiconMatchers({ topics, evidence, forms }: PackedLexicon): LexiconMatchers {
  const owners = [
    ...topics.map((topic) => ({ owner: { topic }, layer: TOPICS })),
    ...evidence.map((term) => ({ owner: { term }, layer: EVIDENCE })),
  ];
  let whole: LexiconMatcher | undefined;
  let eastern: LexiconMatcher | undefined;
  return {
    matcherFor(lists) {
      if (forms.east !== undefined && lists.includes('east') && !lists.includes('latin')) {
        eastern ??= openMatcher<LexiconOwner>([forms.east], owners);
        return eastern;
      }
      whole ??= openMatcher<LexiconOwner>(Object.values(forms), owners);
      return whole;
    },
  };
}

/** The language of an article, by its headline and the beginning of its text. */
export function languageOf({ title, text }: ArticleText): TextLanguage {
  // Only the part that is read is joined, because joining copies.
  return detectLanguage(`${title}\n${text.slice(0, SAMPLE_LENGTH)}`);
}

/** Finds everything in an article that the verdict is made of. */
export function surveyArticle(matchers: LexiconMatchers, article: ArticleText): Survey {
  const language = languageOf(article);
  const matcher = matchers.matcherFor(listsFor(language, article));
  const partOf = (source: string): SurveyedPart => ({ source, folded: matcher.scan(source) });
  const title = partOf(article.title);
  const body = partOf(article.text);
  const meta = partOf(article.meta ?? '');
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
