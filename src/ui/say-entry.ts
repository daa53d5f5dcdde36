/** An entry of a timeline in words: when, and what. */

import type { BundleEssay } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import type { DatedEntry } from '../core/timeline/entries';
import { formatDate, formatSpan } from './format-date';
import { punctuationOf } from './punctuation';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

const authorOf = ({ author }: BundleEssay, strings: Strings): string => author ?? strings.unsigned;

/** The dates of entries that share them, with word of it where they are ours and not the essay's. */
export function sayWhen(
  { from, until }: Pick<DatedEntry, 'from' | 'until'>,
  entries: readonly DatedEntry[],
  language: Language,
  strings: Strings,
): string {
  // An essay was written at one time, which its dates enclose; everything else lasted from the one to the other.
  const words = entries[0]?.lane === 'essays' ? strings.dateBetween : strings.dateSpan;
  const dates = formatSpan(from, until, language, words);
  return entries.some(({ isInferred }) => isInferred)
    ? `${dates}${punctuationOf(language).inBrackets(strings.dateInferred)}`
    : dates;
}

/** What an entry says, by whose account; `textLanguage` is that of its main words. */
export function sayWhat(
  entry: DatedEntry,
  language: Language,
  strings: Strings,
): { text: string; textLanguage: Language | null; remark: string | null } {
  switch (entry.lane) {
    case 'essays': {
      const { essay, speaksOfTopic } = entry;
      const text = `${authorOf(essay, strings)}${punctuationOf('en').colon}${essay.title}`;
      return { text, textLanguage: 'en', remark: speaksOfTopic ? null : strings.essaySilent };
    }
    case 'told': {
      const { position, essay } = entry;
      return { text: position.text, textLanguage: position.textLanguage, remark: authorOf(essay, strings) };
    }
    case 'predictions': {
      const { position, essay } = entry;
      const { outcome } = position;
      const became =
        outcome === undefined
          ? strings.outcomeUnjudged
          : `${strings[`outcome_${outcome.state}`]}${punctuationOf(language).inBrackets(
              fill(strings.outcomeAsOf, { date: formatDate(outcome.asOf, language) }),
            )}`;
      const remark = `${authorOf(essay, strings)}${punctuationOf(language).semicolon}${became}`;
      return { text: position.text, textLanguage: position.textLanguage, remark };
    }
    case 'record': {
      const { text, saidBy, textLanguage } = entry.entry;
      return { text, textLanguage, remark: saidBy };
    }
    case 'notes':
      return {
        text: entry.note.quote.exact,
        textLanguage: null,
        remark: entry.note.text === '' ? null : entry.note.text,
      };
  }
}
