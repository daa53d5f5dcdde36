/** What spoke for and against the verdict, in plain words, the weightiest first. */
import type { Evidence, Verdict } from '../core/detect/types';
import type { Strings } from './strings/en';

export interface EvidenceLedgerProps {
  evidence: readonly Evidence[];
  /** What is asked: why something is shown of the page, or why nothing is. */
  question: string;
  strings: Strings;
}

const ORDER: readonly Verdict[] = ['relation', 'touches', 'none'];

/** What takes weight away from the relation speaks against it. */
const sideOf = ({ for: verdict, weight }: Evidence): Verdict => (weight < 0 && verdict !== 'none' ? 'none' : verdict);

export function EvidenceLedger({ evidence, question, strings }: EvidenceLedgerProps) {
  const byWeight = evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <details class="ledger">
      <summary>{question}</summary>
      {ORDER.map((side) => {
        const lines = byWeight.filter((line) => sideOf(line) === side);
        if (lines.length === 0) return null;
        return (
          <section key={side}>
            <h3>{strings[`evidence_${side}`]}</h3>
            <ul>
              {lines.map(({ what, where }) => (
                <li key={`${where} ${what}`}>
                  <span lang="en">{what}</span> <span class="quiet">({strings[`zone_${where}`]})</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
