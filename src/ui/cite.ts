/** What a card shows as a citation, in the words of the reader's language. */
import { type CitedFact, type CitedPosition, type CitedQuestion, citeCard, citePosition } from '../core/cards/citation';
import type { CitedSource, PageRecordEntry, PageTopic } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import type { Question, SaidIn } from './CardPosition';
import { formatDate, formatSpan } from './format-date';
import { punctuationOf } from './punctuation';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

export interface CiteWords {
  language: Language;
  strings: SurfaceStrings;
}

/** One position, as plain text. */
export function citeSaid(said: SaidIn, words: CiteWords): string {
  return citePosition(toCited(said, words), punctuationOf(words.language));
}

/** What a card shows for its paragraph. */
interface Shown {
  topic: PageTopic;
  fitting: SaidIn[];
  /** On which other essays contradict what is shown. */
  questions: Question[];
  record: PageRecordEntry[];
}

/** All that a card shows for its paragraph, as plain text. */
export function citeShown({ topic, fitting, questions, record }: Shown, words: CiteWords): string {
  const { language, strings } = words;
  const isChecked = record.length > 0 && topic.checkedTo !== null;
  return citeCard(
    {
      name: topic.name,
      what: topic.what,
      positions: fitting.map((said) => toCited(said, words)),
      questions: questions.map((question) => toQuestion(question, words)),
      facts: record.map((entry) => toFact(entry, language)),
      checkedTo: isChecked
        ? fill(strings.recordCheckedTo, { date: formatDate(topic.checkedTo ?? '', language) })
        : null,
      remarks: fitting.length === 0 ? [strings.ageAll] : [strings.ageAll, strings.absentVoices],
    },
    punctuationOf(language),
  );
}

function toQuestion({ disagreement, sides }: Question, { language, strings }: CiteWords): CitedQuestion {
  const { comma, semicolon } = punctuationOf(language);
  return {
    heading: strings[`heading_${disagreement.kind}`],
    question: disagreement.question,
    sides: disagreement.sides.map(({ summary }, side) => {
      const speakers = (sides[side] ?? []).map(
        ({ essay: { author, written } }) =>
          (author ?? strings.unsigned) + comma + formatDate(written.to.slice(0, 4), language),
      );
      return { who: [...new Set(speakers)].join(semicolon), summary };
    }),
  };
}

function toCited({ position, essay }: SaidIn, { language, strings }: CiteWords): CitedPosition {
  const { colon, inBrackets } = punctuationOf(language);
  const { outcome } = position;
  const stance = strings[`stance_${position.stance}`];
  return {
    author: essay.author ?? strings.unsigned,
    role: essay.role,
    title: essay.title,
    venue: essay.venue,
    written: formatSpan(essay.written.from, essay.written.to, language, strings.dateBetween),
    paragraph: fill(strings.paragraphCited, { number: position.paragraph }),
    stance: stance === '' ? null : fill(stance, { who: position.attributedTo }),
    wording: fill(strings.citedWording, { text: position.text }),
    outcome:
      outcome === undefined
        ? null
        : strings[`outcome_${outcome.state}`] +
          inBrackets(fill(strings.outcomeAsOf, { date: formatDate(outcome.asOf, language) })) +
          colon +
          outcome.why,
    notes: position.editorsNotes.map(({ text, source }) => ({
      label: strings.editorsNote,
      text,
      source: toPlace(source, language),
    })),
    url: essay.url,
    urlIs: essay.urlIs ?? null,
  };
}

function toFact({ date, text, saidBy, source, also }: PageRecordEntry, language: Language): CitedFact {
  const sources = also === undefined ? [source] : [source, also];
  return { date: formatDate(date, language), text, saidBy, sources: sources.map((each) => toPlace(each, language)) };
}

function toPlace({ publisher, date, url }: CitedSource, language: Language) {
  return { publisher, date: formatDate(date, language), url };
}
