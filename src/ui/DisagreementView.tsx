/** A question on which essays differ (or bear each other out), the sides beside each other. */
import { Fragment } from 'preact';
import type { BundleDisagreement, BundleEssay, BundlePosition } from '../core/knowledge/types';
import { Author } from './Author';
import type { Strings } from './strings/en';

export interface DisagreementViewProps {
  disagreement: BundleDisagreement;
  /** The positions of each side, in the disagreement's order. */
  sides: { position: BundlePosition; essay: BundleEssay }[][];
  strings: Strings;
}

export function DisagreementView({ disagreement, sides, strings }: DisagreementViewProps) {
  return (
    <section class="disagreement">
      <h3>{strings[`heading_${disagreement.kind}`]}</h3>
      <p lang={disagreement.textLanguage}>{disagreement.question}</p>
      <div class="differ">
        {disagreement.sides.map(({ summary }, side) => (
          <div key={summary}>
            <p class="attribution">
              <b>
                <Speakers side={sides[side] ?? []} strings={strings} />
              </b>
            </p>
            <p lang={disagreement.textLanguage}>{summary}</p>
          </div>
        ))}
      </div>
    </section>
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
