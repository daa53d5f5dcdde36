/** A question on which essays differ (or bear each other out), the sides beside each other. */
import type { BundlePosition, Disagreement, Essay } from '../core/knowledge/types';
import type { Strings } from './strings/en';

export interface DisagreementViewProps {
  disagreement: Disagreement;
  /** The positions of each side, in the disagreement's order. */
  sides: { position: BundlePosition; essay: Essay }[][];
  strings: Strings;
}

export function DisagreementView({ disagreement, sides, strings }: DisagreementViewProps) {
  return (
    <section class="disagreement">
      <h3>{strings[`heading_${disagreement.kind}`]}</h3>
      <p lang="en">{disagreement.question}</p>
      <div class="differ">
        {disagreement.sides.map(({ summary }, side) => (
          <div key={summary}>
            <p class="attribution">
              <b>{whoSpeaks(sides[side] ?? [], strings)}</b>
            </p>
            <p lang="en">{summary}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

function whoSpeaks(side: { essay: Essay }[], strings: Strings): string {
  const years = new Map(
    side.map(({ essay }) => [essay.id, `${essay.author ?? strings.unsigned}, ${essay.written.to.slice(0, 4)}`]),
  );
  return [...years.values()].join('; ');
}
