/** The questions on which essays contradict, qualify, update or bear out one another, both sides beside each other. */
import { Sides } from '../ui/DisagreementView';
import { Filled } from '../ui/Filled';
import { anchorOf, partAnchor } from './anchors';
import { Citations } from './Citation';
import type { PartProps } from './part-props';
import { TopicLinks } from './TopicLinks';

export function DisagreementPart({ plan, language, strings }: PartProps) {
  return (
    <section class="part" aria-labelledby={partAnchor('disagreements')}>
      <h2 id={partAnchor('disagreements')}>{strings.disagreements}</h2>
      <p>{strings.absentVoices}</p>
      {plan.disagreements.map(({ kind, list }) => (
        <section key={kind}>
          <h3>{strings[`heading_${kind}`]}</h3>
          {list.map(({ disagreement, sides }) => (
            <section class="question" id={anchorOf('disagreement', disagreement.id)} key={disagreement.id}>
              <h4 lang={disagreement.textLanguage}>{disagreement.question}</h4>
              <Sides
                disagreement={disagreement}
                headOf={(side) => (
                  <Citations positions={sides[side] ?? []} plan={plan} language={language} strings={strings} />
                )}
              />
              <p class="attribution">
                <Filled
                  text={strings.positionTopics}
                  places={{
                    topics: <TopicLinks topics={[disagreement.topic].flatMap((id) => plan.topics.get(id) ?? [])} />,
                  }}
                />
              </p>
            </section>
          ))}
        </section>
      ))}
    </section>
  );
}
