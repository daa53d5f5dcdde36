/** What happened when, from the record and the dated positions, each with links to where the book tells it in full. */
import type { TimelineEntry } from '../core/knowledge/types';
import { Filled } from '../ui/Filled';
import { formatDate } from '../ui/format-date';
import { anchorOf, linkTo, partAnchor } from './anchors';
import { Citations } from './Citation';
import type { PartProps } from './part-props';
import { Stance } from './Stance';
import { When } from './When';

export function TimelinePart({ plan, language, strings }: PartProps) {
  return (
    <section class="part timeline" aria-labelledby={partAnchor('timeline')}>
      <h2 id={partAnchor('timeline')}>{strings.timeline}</h2>
      <p>{strings.timelineIntroduction}</p>
      {plan.periods.map(({ period, entries }) => (
        <section class="period" key={period}>
          <h3>{formatDate(period, language)}</h3>
          <ul class="dated">
            {entries.map((entry) => (
              <li key={[...entry.record, ...entry.positions].join(' ')}>
                <p class="when">
                  <When date={entry.date} language={language} />
                  {entry.inferred && <span class="quiet"> {strings.dateInferred}</span>}
                </p>
                <Told entry={entry} plan={plan} language={language} strings={strings} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Told({ entry, plan, language, strings }: PartProps & { entry: TimelineEntry }) {
  const housed = entry.record.flatMap((id) => plan.record.get(id) ?? []);
  const positions = entry.positions.flatMap((id) => plan.positions.get(id) ?? []);
  const [recorded] = housed;
  const [first] = positions;
  const account = recorded?.entry;
  return (
    <div>
      <p lang={account?.textLanguage ?? first?.position.textLanguage}>
        {entry.text}
        {account !== undefined && account.saidBy !== null && ` (${account.saidBy})`}
      </p>
      {recorded === undefined && first !== undefined && <Stance position={first.position} strings={strings} />}
      {housed.length > 0 && (
        <p class="attribution">
          <Filled
            text={strings.labelled}
            places={{
              label: strings.recordHeading,
              text: housed.map(({ entry: { id }, home }) => (
                <a href={linkTo(anchorOf('record', id))} key={id}>
                  {home.name}
                </a>
              )),
            }}
          />
        </p>
      )}
      {positions.length > 0 && <Citations positions={positions} plan={plan} language={language} strings={strings} />}
      {positions
        .filter(({ position }) => position.editorsNotes.length > 0)
        .map(({ position: { id, textLanguage, editorsNotes } }) => (
          <p class="caution" key={id}>
            <b>{strings.editorsNote}:</b>{' '}
            <span lang={textLanguage}>{editorsNotes.map(({ text }) => text).join(' ')}</span>
          </p>
        ))}
    </div>
  );
}
