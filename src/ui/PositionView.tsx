/** One position under its essay's heading: what is said, where, of when, and what became of it. */
import { Fragment } from 'preact';
import type { PagePosition } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { EditorsNotes } from './EditorsNotes';
import { Filled } from './Filled';
import { DOT_INSIDE } from './middle-dot';
import { OutcomeView } from './OutcomeView';
import { sayPeriod } from './say-period';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';
import { Wording } from './Wording';

export interface PositionViewProps {
  position: PagePosition;
  language: Language;
  strings: Strings;
  /** Beside the number of its paragraph, which need not be said again. */
  isNumbered?: boolean;
}

export function PositionView({ position, language, strings, isNumbered = false }: PositionViewProps) {
  const { text, outcome, textLanguage } = position;
  const stance = strings[`stance_${position.stance}`];
  const places = [
    ...(isNumbered ? [] : [fill(strings.paragraphCited, { number: position.paragraph })]),
    ...sayPeriod(position, language, strings),
  ];
  return (
    <article class="position">
      <p class="said">
        <Wording text={text} textLanguage={textLanguage} language={language} strings={strings} />
      </p>
      {stance !== '' && (
        <p class="attribution">
          <Filled text={stance} places={{ who: <span lang={textLanguage}>{position.attributedTo}</span> }} />
        </p>
      )}
      {places.length > 0 && (
        <p class="attribution">
          {places.map((place, index) => (
            <Fragment key={place}>
              {index > 0 && ' '}
              <span class="whole">
                {place}
                {index < places.length - 1 && DOT_INSIDE}
              </span>
            </Fragment>
          ))}
        </p>
      )}
      {outcome !== undefined && (
        <OutcomeView outcome={outcome} textLanguage={textLanguage} language={language} strings={strings} />
      )}
      <EditorsNotes position={position} language={language} strings={strings} />
    </article>
  );
}
