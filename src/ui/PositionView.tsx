/** One position: what is said, by whom, where, when, and what became of it. The same type size for every essay. */
import type { BundlePosition, Essay, Language, Outcome } from '../core/knowledge/types';
import { formatDate, formatSpan } from './format-date';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

/** Never at the beginning of a line. */
const DOT = '\u00a0· ';
const keepDots = (text: string) => text.replaceAll(' · ', DOT);

export interface PositionViewProps {
  position: BundlePosition;
  essay: Essay;
  language: Language;
  strings: Strings;
  /** Under a heading that says of the essay what every position would repeat. */
  isUnderEssay?: boolean;
}

export function PositionView({ position, essay, language, strings, isUnderEssay = false }: PositionViewProps) {
  const { editorsNotes, outcome, textLanguage } = position;
  const stance = fill(strings[`stance_${position.stance}`], { who: position.attributedTo });
  return (
    <article class="position">
      <p class="said" lang={textLanguage}>
        {position.text}
        {textLanguage !== language && <span class="quiet"> ({strings.inEnglish})</span>}
      </p>
      {stance !== '' && <p class="attribution">{stance}</p>}
      <p class="attribution">
        {!isUnderEssay && (
          <>
            <b>{essay.author ?? strings.unsigned}</b>
            {DOT}
            {keepDots(essay.role)}
            {DOT}
            {keepDots(essay.venue)}
            {DOT}
            <span class="whole">{formatSpan(essay.written.from, essay.written.to, language)}</span>
            {DOT}
          </>
        )}
        <span class="whole">{fill(strings.paragraphCited, { number: position.paragraph })}</span>
        {position.date !== undefined && (
          <>
            {DOT}
            <span class="whole">{fill(strings.speaksOf, { date: formatDate(position.date, language) })}</span>
          </>
        )}
      </p>
      {!isUnderEssay && (
        <details class="conclusion">
          <summary>{strings.essayConcludes}</summary>
          <p class="attribution">{essay.conclusion}</p>
        </details>
      )}
      {editorsNotes.map((note) => (
        <p class="caution" key={note.text}>
          <b>{strings.editorsNote}:</b> {note.text}{' '}
          <a href={note.source.url} target="_blank" rel="noopener noreferrer">
            {note.source.publisher}, {formatDate(note.source.date, language)}
          </a>
        </p>
      ))}
      {outcome !== undefined && <OutcomeView outcome={outcome} language={language} strings={strings} />}
    </article>
  );
}

function OutcomeView({ outcome, language, strings }: { outcome: Outcome; language: Language; strings: Strings }) {
  return (
    <p class="attribution">
      <b>{strings[`outcome_${outcome.state}`]}</b> (
      {fill(strings.outcomeAsOf, { date: formatDate(outcome.asOf, language) })}
      ): {outcome.why}
    </p>
  );
}
