/** Topic by topic: names, what it is, where the essays speak of it, where they differ, and the record. */
import type { Dossier } from '../core/cards/dossier';
import { Filled } from '../ui/Filled';
import { formatDate } from '../ui/format-date';
import { RecordAccount } from '../ui/RecordAccount';
import { fill } from '../ui/strings/fill';
import { TopicNames } from '../ui/TopicNames';
import { anchorOf, linkTo, partAnchor } from './anchors';
import { Citations } from './Citation';
import type { PartProps } from './part-props';
import { TopicLinks } from './TopicLinks';
import { When } from './When';

export function TopicPart({ plan, language, strings }: PartProps) {
  return (
    <section class="part" aria-labelledby={partAnchor('topics')}>
      <h2 id={partAnchor('topics')}>{strings.topics}</h2>
      {plan.kinds.map(({ kind, dossiers }) => (
        <section class="kind" key={kind}>
          <h3 id={anchorOf('kind', kind)}>{strings[`topicKind_${kind}`]}</h3>
          <ul class="index">
            {dossiers.map(({ topic: { id, name } }) => (
              <li key={id}>
                <a href={linkTo(anchorOf('topic', id))}>{name}</a>
              </li>
            ))}
          </ul>
          {dossiers.map((dossier) => (
            <Topic key={dossier.topic.id} dossier={dossier} plan={plan} language={language} strings={strings} />
          ))}
        </section>
      ))}
    </section>
  );
}

type TopicProps = PartProps & { dossier: Dossier };

function Topic({ dossier, plan, language, strings }: TopicProps) {
  const { topic, essays, disagreements, related } = dossier;
  const cited = essays.flatMap(({ essay, positions }) => positions.map((position) => ({ essay, position })));
  return (
    <section class="topic" id={anchorOf('topic', topic.id)}>
      <h4>{topic.name}</h4>
      <p>{topic.what}</p>
      <TopicNames names={topic.names} language={language} />
      <h5>{strings.positionsHeading}</h5>
      {cited.length === 0 ? (
        <p>{strings.noPositions}</p>
      ) : (
        <Citations positions={cited} plan={plan} language={language} strings={strings} />
      )}
      {disagreements.length > 0 && (
        <ul>
          {disagreements.map(({ disagreement: { id, kind, question, textLanguage } }) => (
            <li key={id}>
              <Filled
                text={strings.labelled}
                places={{
                  label: strings[`heading_${kind}`],
                  text: (
                    <a href={linkTo(anchorOf('disagreement', id))} lang={textLanguage}>
                      {question}
                    </a>
                  ),
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Record dossier={dossier} plan={plan} language={language} strings={strings} />
      {related.length > 0 && (
        <>
          <h5>{strings.relatedTopics}</h5>
          <p>
            <TopicLinks topics={related} />
          </p>
        </>
      )}
    </section>
  );
}

function Record({ dossier: { topic }, plan, language, strings }: TopicProps) {
  return (
    <>
      <h5>{strings.recordHeading}</h5>
      {topic.record.length === 0 && <p class="quiet">{strings.noRecordYet}</p>}
      {topic.record.length > 0 && (
        <ul class="dated">
          {topic.record.map((entry) => {
            const anchor = anchorOf('record', entry.id);
            const isHome = plan.record.get(entry.id)?.home.id === topic.id;
            return (
              <li key={entry.id} {...(isHome ? { id: anchor } : {})}>
                <p class="when">
                  <a href={linkTo(anchor)}>
                    <When date={entry.date} language={language} />
                  </a>
                </p>
                <p>
                  <RecordAccount entry={entry} language={language} strings={strings} />
                </p>
              </li>
            );
          })}
        </ul>
      )}
      {topic.checkedTo !== null && (
        <p class="quiet">{fill(strings.recordCheckedTo, { date: formatDate(topic.checkedTo, language) })}</p>
      )}
    </>
  );
}
