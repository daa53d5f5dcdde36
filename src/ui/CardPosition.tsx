/** One position on a card: who says it and when, then what, then the rest of who. The same type for every essay. */

import type { BundleDisagreement, BundleEssay, PagePosition } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { Author } from './Author';
import { CopyButton } from './CopyButton';
import { EditorsNotes } from './EditorsNotes';
import { Filled } from './Filled';
import { formatSpan } from './format-date';
import { DOT, DOT_INSIDE, keepDots } from './middle-dot';
import { OutcomeView } from './OutcomeView';
import { sayPeriod } from './say-period';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';
import { Wording } from './Wording';

/** A position with the essay it stands in. */
export interface SaidIn {
  position: PagePosition;
  essay: BundleEssay;
}

/** A question on which essays differ or agree, with the positions of each side. */
export interface Question {
  disagreement: BundleDisagreement;
  sides: SaidIn[][];
}

export interface CardPositionProps extends SaidIn {
  language: Language;
  strings: SurfaceStrings;
  /** Whether it has just been copied. */
  isCopied: boolean;
  onCopy(): void;
}

export function CardPosition({ position, essay, language, strings, isCopied, onCopy }: CardPositionProps) {
  const { text, outcome, textLanguage, editorsNotes } = position;
  const stance = strings[`stance_${position.stance}`];
  const paragraph = fill(strings.paragraphCited, { number: position.paragraph });
  return (
    <article class="position voice">
      <p class="who attribution">
        <b>
          <Author essay={essay} strings={strings} />
        </b>
        {DOT}
        <span class="whole">
          {formatSpan(essay.written.from, essay.written.to, language, strings.dateBetween)}
          {DOT_INSIDE}
        </span>{' '}
        <span class="whole">{paragraph}</span>
      </p>
      <CopyButton position={position} essay={essay} strings={strings} isCopied={isCopied} onCopy={onCopy} />
      {stance !== '' && (
        <p class="attribution">
          <Filled text={stance} places={{ who: <span lang={textLanguage}>{position.attributedTo}</span> }} />
        </p>
      )}
      <p class="said">
        <Wording text={text} textLanguage={textLanguage} language={language} strings={strings} />
      </p>
      {outcome !== undefined && (
        <OutcomeView outcome={outcome} textLanguage={textLanguage} language={language} strings={strings} />
      )}
      <p class="attribution">
        <span lang={essay.textLanguage}>
          {keepDots(essay.role)}
          {DOT}
          {keepDots(essay.venue)}
        </span>
        {sayPeriod(position, language, strings).map((period) => (
          <span key={period}>
            {DOT}
            <span class="whole">{period}</span>
          </span>
        ))}
      </p>
      <div class="folds">
        {editorsNotes.length > 0 && (
          <details class="notes">
            <summary>
              {editorsNotes.length === 1
                ? strings.editorsNote
                : fill(strings.editorsNotes, { count: editorsNotes.length })}
            </summary>
            <EditorsNotes position={position} language={language} strings={strings} />
          </details>
        )}
        <details>
          <summary>{strings.essayConcludes}</summary>
          <p class="attribution" lang={essay.textLanguage}>
            {essay.conclusion}
          </p>
        </details>
      </div>
    </article>
  );
}
