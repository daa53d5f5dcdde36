/** One position: what is said, by whom, where, when, and what became of it. The same type size for every essay. */
import { Fragment } from 'preact';
import type { BundleEssay, Language, Outcome, PagePosition } from '../core/knowledge/types';
import { Author } from './Author';
import { Filled } from './Filled';
import { formatDate, formatSpan } from './format-date';
import { DOT, keepDots } from './middle-dot';
import { punctuationOf } from './punctuation';
import { SourceLink } from './SourceLink';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface PositionViewProps {
  position: PagePosition;
  essay: BundleEssay;
  language: Language;
  strings: Strings;
  /** Under a heading that says of the essay what every position would repeat. */
  isUnderEssay?: boolean;
  /** Beside the number of its paragraph, which need not be said again. */
  isNumbered?: boolean;
}

export function PositionView(props: PositionViewProps) {
  const { position, essay, language, strings, isUnderEssay = false, isNumbered = false } = props;
  const { editorsNotes, outcome, textLanguage } = position;
  const stance = strings[`stance_${position.stance}`];
  const places = [
    ...(isNumbered ? [] : [fill(strings.paragraphCited, { number: position.paragraph })]),
    ...sayPeriod(position, language, strings),
  ];
  return (
    <article class="position">
      <p class="said" lang={textLanguage}>
        {position.text}
        {textLanguage !== language && (
          <span class="quiet" lang={language}>
            {' '}
            ({strings.inEnglish})
          </span>
        )}
      </p>
      {stance !== '' && (
        <p class="attribution">
          <Filled text={stance} places={{ who: <span lang={textLanguage}>{position.attributedTo}</span> }} />
        </p>
      )}
      {(places.length > 0 || !isUnderEssay) && (
        <p class="attribution">
          {!isUnderEssay && (
            <>
              <b>
                <Author essay={essay} strings={strings} />
              </b>
              {DOT}
              <span lang={essay.textLanguage}>
                {keepDots(essay.role)}
                {DOT}
                {keepDots(essay.venue)}
              </span>
              {DOT}
              <span class="whole">{formatSpan(essay.written.from, essay.written.to, language)}</span>
              {DOT}
            </>
          )}
          {places.map((place, index) => (
            <Fragment key={place}>
              {index > 0 && DOT}
              <span class="whole">{place}</span>
            </Fragment>
          ))}
        </p>
      )}
      {outcome !== undefined && (
        <OutcomeView outcome={outcome} textLanguage={textLanguage} language={language} strings={strings} />
      )}
      {!isUnderEssay && (
        <details class="conclusion">
          <summary>{strings.essayConcludes}</summary>
          <p class="attribution" lang={essay.textLanguage}>
            {essay.conclusion}
          </p>
        </details>
      )}
      {editorsNotes.map((note) => (
        <p class="caution" key={note.text}>
          <b>
            {strings.editorsNote}
            {punctuationOf(language).colon}
          </b>
          <span lang={textLanguage}>{note.text}</span> <SourceLink source={note.source} language={language} />
        </p>
      ))}
    </article>
  );
}

/** The time that a position speaks of, where it has one. A date that the essay does not state is marked as ours. */
function sayPeriod({ date, until, dateInferred }: PagePosition, language: Language, strings: Strings): string[] {
  if (date === undefined) return [];
  const words = dateInferred === true ? strings.speaksOfInferred : strings.speaksOf;
  return [fill(words, { date: formatSpan(date, until ?? date, language) })];
}

interface OutcomeViewProps {
  outcome: Omit<Outcome, 'record'>;
  textLanguage: Language;
  language: Language;
  strings: Strings;
}

function OutcomeView({ outcome, textLanguage, language, strings }: OutcomeViewProps) {
  const { colon, inBrackets } = punctuationOf(language);
  return (
    <p class="attribution">
      <b>{strings[`outcome_${outcome.state}`]}</b>
      {inBrackets(fill(strings.outcomeAsOf, { date: formatDate(outcome.asOf, language) }))}
      {colon}
      <span lang={textLanguage}>{outcome.why}</span>
    </p>
  );
}
