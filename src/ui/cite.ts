/** What a card shows as a citation, in the words of the reader's language. */
import { type CitedFact, type CitedPosition, citeCard, citePosition } from '../core/cards/citation';
import type { CitedSource, Language, PageRecordEntry, PageTopic } from '../core/knowledge/types';
import type { SaidIn } from './CardPosition';
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

/** All that a card shows for its paragraph, as plain text. */
export function citeShown(
  { topic, fitting, record }: { topic: PageTopic; fitting: SaidIn[]; record: PageRecordEntry[] },
  words: CiteWords,
): string {
  const { language, strings } = words;
  const isChecked = record.length > 0 && topic.checkedTo !== null;
  return citeCard(
    {
      name: topic.name,
      what: topic.what,
      positions: fitting.map((said) => toCited(said, words)),
      facts: record.map((entry) => toFact(entry, language)),
      checkedTo: isChecked
        ? fill(strings.recordCheckedTo, { date: formatDate(topic.checkedTo ?? '', language) })
        : null,
    },
    punctuationOf(language),
  );
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
    written: formatSpan(essay.written.from, essay.written.to, language),
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
