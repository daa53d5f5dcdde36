/** All predictions and what became of them. */
import type { AttributedPosition } from '../core/cards/dossier';
import type { Outcome } from '../core/knowledge/types';
import { Author } from '../ui/Author';
import { formatDate, formatSpan } from '../ui/format-date';
import { fill } from '../ui/strings/fill';
import { anchorOf, linkTo, partAnchor } from './anchors';
import { NumberLink } from './Citation';
import type { PartProps } from './part-props';
import { Stance } from './Stance';
import { When } from './When';

export function OutcomePart({ plan, language, strings }: PartProps) {
  const part = { plan, language, strings };
  return (
    <section class="part" aria-labelledby={partAnchor('outcomes')}>
      <h2 id={partAnchor('outcomes')}>{strings.outcomes}</h2>
      {plan.predictions.length === 0 ? (
        <p>{strings.noOutcomes}</p>
      ) : (
        <table class="outcomes" aria-labelledby={partAnchor('outcomes')}>
          <thead>
            <tr>
              <th scope="col">{strings.prediction}</th>
              <th scope="col">{strings.saidWhen}</th>
              <th scope="col">{strings.outcome}</th>
              <th scope="col">{strings.outcomeWhy}</th>
            </tr>
          </thead>
          <tbody>
            {plan.predictions.map((prediction) => (
              <Row key={prediction.position.id} prediction={prediction} {...part} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ prediction: { position, essay }, ...part }: PartProps & { prediction: AttributedPosition }) {
  const { plan, language, strings } = part;
  const { id, outcome, textLanguage } = position;
  return (
    <tr id={anchorOf('outcome', id)}>
      <td>
        <p lang={textLanguage}>{position.text}</p>
        <Stance position={position} strings={strings} />
      </td>
      <td data-label={strings.saidWhen}>
        <p>
          <Author essay={essay} strings={strings} />
        </p>
        <p>
          {formatSpan(essay.written.from, essay.written.to, language, strings.dateBetween)}{' '}
          <NumberLink position={position} plan={plan} strings={strings} />
        </p>
      </td>
      {outcome === undefined ? (
        <td data-label={strings.outcome}>{strings.outcomeUnjudged}</td>
      ) : (
        <td data-label={strings.outcome}>
          <p>
            <b>{strings[`outcome_${outcome.state}`]}</b>
          </p>
          <p>{fill(strings.outcomeAsOf, { date: formatDate(outcome.asOf, language) })}</p>
        </td>
      )}
      <td data-label={outcome === undefined ? undefined : strings.outcomeWhy}>
        {outcome !== undefined && (
          <>
            <p lang={textLanguage}>{outcome.why}</p>
            <Shown outcome={outcome} {...part} />
          </>
        )}
      </td>
    </tr>
  );
}

/** The record's entries that show an outcome. */
function Shown({ outcome, plan, language }: PartProps & { outcome: Outcome }) {
  const housed = outcome.record.flatMap((id) => plan.record.get(id) ?? []);
  if (housed.length === 0) return null;
  return (
    <ul>
      {housed.map(({ entry: { id, date }, home }) => (
        <li key={id}>
          <a href={linkTo(anchorOf('record', id))}>
            <When date={date} language={language} />, {home.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
