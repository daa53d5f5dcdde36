/** What became of a prediction, and as of when. */
import type { Language, Outcome } from '../core/knowledge/types';
import { formatDate } from './format-date';
import { punctuationOf } from './punctuation';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

export interface OutcomeViewProps {
  outcome: Omit<Outcome, 'record'>;
  textLanguage: Language;
  language: Language;
  strings: SurfaceStrings;
}

export function OutcomeView({ outcome, textLanguage, language, strings }: OutcomeViewProps) {
  const { colon, inBrackets } = punctuationOf(language);
  return (
    <p class="attribution outcome">
      <b>{strings[`outcome_${outcome.state}`]}</b>
      {inBrackets(fill(strings.outcomeAsOf, { date: formatDate(outcome.asOf, language) }))}
      {colon}
      <span lang={textLanguage}>{outcome.why}</span>
    </p>
  );
}
