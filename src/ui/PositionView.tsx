/** One position: what is said, by whom, where, when, and what became of it. The same type size for every essay. */
import type { BundleEssay, BundlePosition, Language, Outcome } from '../core/knowledge/types';
import { Author } from './Author';
import { Filled } from './Filled';
import { formatDate, formatSpan } from './format-date';
import { DOT, keepDots } from './middle-dot';
import { SourceLink } from './SourceLink';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface PositionViewProps {
  position: BundlePosition;
  essay: BundleEssay;
  language: Language;
  strings: Strings;
  /** Under a heading that says of the essay what every position would repeat. */
  isUnderEssay?: boolean;
}

export function PositionView({ position, essay, language, strings, isUnderEssay = false }: PositionViewProps) {
  const { editorsNotes, outcome, textLanguage } = position;
  const stance = strings[`stance_${position.stance}`];
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
        <span class="whole">{fill(strings.paragraphCited, { number: position.paragraph })}</span>
        {position.date !== undefined && (
          <>
            {DOT}
            <span class="whole">
              {fill(strings.speaksOf, { date: formatSpan(position.date, position.until ?? position.date, language) })}
            </span>
          </>
        )}
      </p>
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
          <b>{strings.editorsNote}:</b> <span lang={textLanguage}>{note.text}</span>{' '}
          <SourceLink source={note.source} language={language} />
        </p>
      ))}
      {outcome !== undefined && (
        <OutcomeView outcome={outcome} textLanguage={textLanguage} language={language} strings={strings} />
      )}
    </article>
  );
}

interface OutcomeViewProps {
  outcome: Outcome;
  textLanguage: Language;
  language: Language;
  strings: Strings;
}

function OutcomeView({ outcome, textLanguage, language, strings }: OutcomeViewProps) {
  return (
    <p class="attribution">
      <b>{strings[`outcome_${outcome.state}`]}</b> (
      {fill(strings.outcomeAsOf, { date: formatDate(outcome.asOf, language) })}
      ): <span lang={textLanguage}>{outcome.why}</span>
    </p>
  );
}
