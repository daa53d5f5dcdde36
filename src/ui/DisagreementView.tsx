/** A question on which essays differ (or bear each other out), the sides beside each other. */
import { type ComponentChildren, Fragment } from 'preact';
import type { BundleDisagreement, BundleEssay, PagePosition } from '../core/knowledge/types';
import { Author } from './Author';
import type { Strings } from './strings/en';

export interface DisagreementViewProps {
  disagreement: BundleDisagreement;
  /** The positions of each side, in the disagreement's order. */
  sides: { position: PagePosition; essay: BundleEssay }[][];
  strings: Strings;
}

export function DisagreementView({ disagreement, sides, strings }: DisagreementViewProps) {
  return (
    <section class="disagreement">
      <h3>{strings[`heading_${disagreement.kind}`]}</h3>
      <p lang={disagreement.textLanguage}>{disagreement.question}</p>
      <Sides
        disagreement={disagreement}
        headOf={(side) => (
          <b>
            <Speakers side={sides[side] ?? []} strings={strings} />
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

/** Who speaks on a side, each essay once, with the year of its writing. */
function Speakers({ side, strings }: { side: { essay: BundleEssay }[]; strings: Strings }) {
  const essays = [...new Map(side.map(({ essay }) => [essay.id, essay])).values()];
  return essays.map((essay, index) => (
    <Fragment key={essay.id}>
      {index > 0 && '; '}
      <Author essay={essay} strings={strings} />, {essay.written.to.slice(0, 4)}
    </Fragment>
  ));
}
