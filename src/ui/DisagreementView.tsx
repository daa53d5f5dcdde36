/** A question on which essays differ (or bear each other out), the sides beside each other. */
import { type ComponentChildren, Fragment } from 'preact';
import type { BundleDisagreement, BundleEssay, PagePosition } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { Author } from './Author';
import { formatDate } from './format-date';
import { punctuationOf } from './punctuation';
import type { SurfaceStrings } from './strings/surface-en';
import { Wording } from './Wording';

export interface DisagreementViewProps {
  disagreement: BundleDisagreement;
  /** The positions of each side, in the disagreement's order. */
  sides: { position: PagePosition; essay: BundleEssay }[][];
  language: Language;
  strings: SurfaceStrings;
}

export function DisagreementView({ disagreement, sides, language, strings }: DisagreementViewProps) {
  return (
    <section class="disagreement">
      <h3>{strings[`heading_${disagreement.kind}`]}</h3>
      <p class="question">
        <Wording
          text={disagreement.question}
          textLanguage={disagreement.textLanguage}
          language={language}
          strings={strings}
        />
      </p>
      <Sides
        disagreement={disagreement}
        headOf={(side) => (
          <b>
            <Speakers said={sides[side] ?? []} language={language} strings={strings} />
          </b>
        )}
      />
    </section>
  );
}

export interface SidesProps {
  disagreement: BundleDisagreement;
  /** Who speaks on a side, which is named by its place. */
  headOf(side: number): ComponentChildren;
}

/** The sides beside each other. */
export function Sides({ disagreement, headOf }: SidesProps) {
  return (
    <div class="differ">
      {disagreement.sides.map(({ summary }, side) => (
        <div key={summary}>
          <div class="attribution">{headOf(side)}</div>
          <p lang={disagreement.textLanguage}>{summary}</p>
        </div>
      ))}
    </div>
  );
}

export interface SpeakersProps {
  said: readonly { essay: BundleEssay }[];
  language: Language;
  strings: SurfaceStrings;
}

/** Who speaks, each essay once, with the year of its writing. */
export function Speakers({ said, language, strings }: SpeakersProps) {
  const { comma, semicolon } = punctuationOf(language);
  const essays = [...new Map(said.map(({ essay }) => [essay.id, essay])).values()];
  return essays.map((essay, index) => (
    <Fragment key={essay.id}>
      {index > 0 && semicolon}
      <Author essay={essay} strings={strings} />
      {comma + formatDate(essay.written.to.slice(0, 4), language)}
    </Fragment>
  ));
}
