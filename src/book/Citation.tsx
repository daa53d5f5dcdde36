/** Positions cited: who, the year, and the number of each as a link to where the book has it in full. */
import { Fragment } from 'preact';
import type { AttributedPosition } from '../core/cards/dossier';
import type { BundlePosition } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { Author } from '../ui/Author';
import { formatDate } from '../ui/format-date';
import { punctuationOf } from '../ui/punctuation';
import type { Strings } from '../ui/strings/en';
import { fill } from '../ui/strings/fill';
import { anchorOf, linkTo } from './anchors';
import type { Plan } from './plan';

interface CitationProps {
  positions: readonly AttributedPosition[];
  plan: Plan;
  language: Language;
  strings: Strings;
}

/** One essay after the other, each named once. */
export function Citations({ positions, plan, language, strings }: CitationProps) {
  const { comma } = punctuationOf(language);
  const essays = [...new Map(positions.map(({ essay }) => [essay.id, essay])).values()];
  return (
    <ul class="citations">
      {essays.map((essay) => (
        <li key={essay.id}>
          <Author essay={essay} strings={strings} />
          {comma + formatDate(essay.written.to.slice(0, 4), language)}
          {positions
            .filter((cited) => cited.essay.id === essay.id)
            .map(({ position }) => (
              <Fragment key={position.id}>
                {' '}
                <NumberLink position={position} plan={plan} strings={strings} />
              </Fragment>
            ))}
        </li>
      ))}
    </ul>
  );
}

interface NumberLinkProps {
  position: BundlePosition;
  plan: Plan;
  strings: Strings;
}

/** The number of a position, as a link to where the book has it in full. */
export function NumberLink({ position, plan, strings }: NumberLinkProps) {
  const number = plan.numbers.get(position.id) ?? String(position.paragraph);
  return (
    <a
      class="whole"
      href={linkTo(anchorOf('position', position.id))}
      aria-label={fill(strings.paragraphCited, { number })}
    >
      ¶{'\u2009'}
      {number}
    </a>
  );
}
